package import Konaplate
package import TerminalKit
package import Wording

/// Plays a scene: says what is to be done now, and when to ask again.
///
/// It waits for conditions as headless scripts do, and between its steps for as long as people need to follow.
package struct ScenePlayer: Sendable, Equatable {
    /// What is to be done with the consoles.
    package enum Action: Sendable, Equatable {
        case press(Key)
        case paste(String)
        /// Show the console of this agent.
        case show(agent: String)
        /// Keep the picture of this moment.
        case capture(String)
    }

    /// Whether it goes on by itself.
    package enum Mode: Sendable, Equatable {
        case playing
        case paused
        /// It goes on to the next caption and pauses there.
        case stepping
    }

    /// What is played.
    package let scene: Scene
    /// What is said now.
    package private(set) var caption: Phrase?
    /// The keys that were pressed since then.
    package private(set) var pressed: [Key] = []
    /// Whether it goes on by itself.
    package private(set) var mode = Mode.playing
    private var place = 0
    private var keyPlace = 0
    private var due: Timestamp

    /// Begins a scene.
    package init(_ scene: Scene, at now: Timestamp) {
        self.scene = scene
        due = now
    }

    /// The line of the script that it has come to, for an error.
    package var line: Int { scene.script.steps.indices.contains(place) ? scene.script.steps[place].line : 0 }

    /// When it goes on by itself; `nil` where it waits for a condition or a person.
    package func deadline(after now: Timestamp) -> Timestamp? {
        mode != .paused && due > now ? due : nil
    }

    /// Whether it is over, and the last caption could be read.
    package func isOver(at now: Timestamp) -> Bool {
        place >= scene.script.steps.count && mode != .paused && now >= due
    }

    /// The next thing to do; `nil` where nothing is to be done yet.
    package mutating func next(
        at now: Timestamp, where isSatisfied: (ConsoleScript.Condition) -> Bool
    ) -> Action? {
        while mode != .paused, due <= now, scene.script.steps.indices.contains(place) {
            switch scene.script.steps[place].step {
            case .caption(let caption):
                finishStep(at: now, pausing: mode == .stepping ? .zero : SceneTiming.reading(caption))
                if mode == .stepping { mode = .paused }
                self.caption = caption
                pressed = []
            case .keys(let keys):
                guard keyPlace > 0 || isSatisfied(.idle) else { return nil }
                let key = keys[keyPlace]
                keyPlace += 1
                due = now.advanced(by: pause(after: key))
                if keyPlace == keys.count { finishStep(at: now, pausing: pause(after: key)) }
                pressed.append(key)
                return .press(key)
            case .wait(let condition):
                guard isSatisfied(condition) else { return nil }
                finishStep(at: now, pausing: mode == .stepping ? .zero : SceneTiming.beat)
            case .paste(let text):
                finishStep(at: now, pausing: SceneTiming.beat)
                return .paste(text)
            case .agent(let name):
                finishStep(at: now, pausing: SceneTiming.beat)
                return .show(agent: name)
            case .capture(let name):
                finishStep(at: now, pausing: .zero)
                return .capture(name)
            case .resize:
                // The screen belongs to whoever watches.
                finishStep(at: now, pausing: .zero)
            }
        }
        return nil
    }

    /// Stops, or goes on where it stopped; the clock stands meanwhile.
    package mutating func togglePause() {
        mode = mode == .paused ? .playing : .paused
    }

    /// Goes on at once: to the next caption where it was paused.
    package mutating func step(at now: Timestamp) {
        if mode == .paused { mode = .stepping }
        due = now
    }

    private func pause(after key: Key) -> Duration {
        mode == .stepping ? SceneTiming.stepping : SceneTiming.pause(after: key)
    }

    private mutating func finishStep(at now: Timestamp, pausing pause: Duration) {
        place += 1
        keyPlace = 0
        due = now.advanced(by: pause)
    }
}
