package import Konaplate
package import TerminalKit
import Wording

/// Connects the loop of lines with the dialogue: lines become messages, effects go to the services.
package struct DialogueClient: LineClient {
    private var dialogue: Dialogue
    private let services: DeskServices
    private let now: @Sendable () -> Timestamp

    /// Connects a model with services.
    package init(
        model: Model, services: DeskServices, now: @escaping @Sendable () -> Timestamp = { .now() }
    ) {
        dialogue = Dialogue(model: model)
        self.services = services
        self.now = now
    }

    /// The state of the console.
    package var model: Model { dialogue.model }

    /// Whether the console has ended.
    package var isFinished: Bool { model.isFinished }

    /// The next time at which something is to be done without an event.
    package var nextDeadline: ContinuousClock.Instant? {
        model.nextDeadline.map { .now + $0.duration(since: now()) }
    }

    /// Whether what was asked for last has come to its end.
    package var acceptsLines: Bool { dialogue.acceptsLines }

    /// Where the dialogue is, or what it asks.
    package var prompt: String { dialogue.prompt }

    /// Gives what happened to the dialogue, and starts the effects that this asks for.
    package mutating func handle(_ event: LineEvent<Message>) {
        for effect in effects(of: event, at: now()) {
            // What concerns the look of a screen has nothing to change here.
            if case .desk(let effect) = effect { services.perform(effect) }
        }
    }

    /// The lines that are to be said, once.
    package mutating func takeLines() -> [String] {
        defer { dialogue.lines = [] }
        return dialogue.lines
    }

    /// Whether a card has just been said, for which nothing was meant that was typed before.
    package mutating func takeDiscard() -> Bool {
        defer { dialogue.discardsInput = false }
        return dialogue.discardsInput
    }

    private mutating func effects(of event: LineEvent<Message>, at time: Timestamp) -> [Effect] {
        switch event {
        case .started: return dialogue.start()
        case .line(let line): return dialogue.take(line, at: time)
        case .discarded:
            dialogue.lines.append(Phrase.typedAhead[model.language])
            return []
        case .endOfInput(let isFinal): return dialogue.endOfInput(isFinal: isFinal, at: time)
        case .message(let message): return dialogue.take(message, at: time)
        case .deadline: return dialogue.take(.terminal(.deadline), at: time)
        case .signal(.interrupt): return dialogue.interrupt(at: time)
        case .signal(let signal): return dialogue.take(.terminal(.signal(status: signal.exitCode)), at: time)
        case .hangUp: return dialogue.take(.terminal(.signal(status: EndSignal.hangUp.exitCode)), at: time)
        }
    }
}
