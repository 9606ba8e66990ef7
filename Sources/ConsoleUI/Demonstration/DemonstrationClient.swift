package import Konaplate
package import TerminalKit
package import Wording

/// Plays scenes on consoles: keys of the script go to the console that is shown, keys of the person to the player, and
/// after the last scene to the console.
package struct DemonstrationClient: LoopClient {
    /// How it looks and what it plays.
    package struct Options: Sendable {
        /// The scenes, of which a person may choose another at any time.
        package var scenes: [Scene]
        /// The place of the one to begin with.
        package var first = 0
        /// Whether the scenes after it follow by themselves.
        package var playsOn: Bool
        /// How it looks.
        package var theme: Theme
        /// The language at the beginning.
        package var language: Language
        /// Borders and signs in plain ASCII.
        package var usesASCII = false
        /// How wide ambiguous characters are.
        package var widthPolicy = WidthPolicy.narrow

        /// Chooses scenes.
        package init(scenes: [Scene], playsOn: Bool, theme: Theme, language: Language) {
            self.scenes = scenes
            self.playsOn = playsOn
            self.theme = theme
            self.language = language
        }
    }

    /// What is played, and how it looks.
    package let options: Options
    /// What is played now; `nil` while it is made ready, and when the console is the audience's.
    package private(set) var player: ScenePlayer?
    /// The consoles that are shown or were shown last.
    package private(set) var staging: Staging?
    /// Whether a scene is being made ready.
    package private(set) var isStaging = false
    /// Why a scene could not be made ready.
    package private(set) var failure: Phrase?
    /// The pictures that the script asks to be kept, since they were last taken.
    private var captures: [String] = []
    private let clock: any SceneClock
    private let prepare: @Sendable (Scene, Int) -> Void
    private var place: Int
    private var stagings = 0
    private var shown = 0
    private var size = Size(columns: 80, rows: 24)
    private var requests: [TerminalRequest] = []
    private var language: Language
    private var pace = ScenePace.normal
    private var ending: Int32?
    private var hasStarted = false
    private var latest = Timestamp(milliseconds: 0)

    /// Makes a demonstration.
    /// - Parameters:
    ///   - options: What is played.
    ///   - clock: The clock of the scenes.
    ///   - prepare: Makes a scene ready; what comes of it is posted with the number.
    package init(
        _ options: Options, clock: any SceneClock,
        prepare: @escaping @Sendable (Scene, Int) -> Void
    ) {
        self.options = options
        self.clock = clock
        self.prepare = prepare
        place = options.first
        language = options.language
    }

    /// How the pictures look.
    package var theme: Theme { options.theme }

    /// Whether it has ended, and nothing is being sent any more.
    package var isFinished: Bool {
        failure != nil || ending != nil && !isStaging && (staging?.consoles.allSatisfy(\.client.isFinished) ?? true)
            || player == nil && (active?.client.isFinished ?? false)
    }

    /// The exit status that it ends with.
    package var status: Int32 { ending ?? active?.client.model.ending?.status ?? 0 }

    /// Whether everything that was to be played has been.
    package var isOver: Bool { hasStarted && !isStaging && player == nil }

    /// The console that is shown.
    package var active: StagedConsole? {
        guard let staging, staging.consoles.indices.contains(shown) else { return nil }
        return staging.consoles[shown]
    }

    /// The next time at which something changes by itself.
    package var deadline: Timestamp? {
        guard !isStaging else { return nil }
        return [player?.deadline(after: latest), active?.client.model.nextDeadline].compactMap { $0 }.min()
    }

    /// The next time at which something changes by itself.
    package var nextDeadline: ContinuousClock.Instant? { deadline.flatMap { clock.instant(of: $0) } }

    /// Takes what has happened and goes on with the scene.
    package mutating func handle(_ events: [LoopEvent<DemonstrationMessage>], now instant: ContinuousClock.Instant) {
        let time = clock.screen
        latest = time
        if !hasStarted {
            hasStarted = true
            begin(place)
        }
        for event in events { take(event, at: time) }
        play(at: time)
        clock.go(player?.mode == .paused ? nil : player == nil ? .normal : pace)
        takeConsoleRequests()
    }

    /// What the terminal is asked to do, once.
    package mutating func takeRequests() -> [TerminalRequest] {
        defer { requests = [] }
        return requests
    }

    /// The names of the pictures that are to be kept now, once.
    package mutating func takeCaptures() -> [String] {
        defer { captures = [] }
        return captures
    }

    /// The picture of the present state.
    package func frame(size: Size) -> Frame {
        let layout = DemonstrationLayout(size)
        var frame = Frame(size: size, policy: options.widthPolicy)
        if let active { frame.draw(active.client.frame(size: layout.console), at: Position(row: 0, column: 0)) }
        let scene = options.scenes[place]
        let number = "\(scene.number)/\(options.scenes.count)"
        let view = CaptionView(
            language: active?.client.model.language ?? language,
            borders: (options.usesASCII ? BorderSet.ascii : .light).usable(with: options.widthPolicy), player: player,
            pace: pace,
            title: Phrase("장면 \(number)  \(scene.title.korean)", "Scene \(number)  \(scene.title.english)")[
                active?.client.model.language ?? language],
            agent: scene.agents.count > 1 ? active?.agent : nil, isMakingReady: isStaging)
        view.draw(layout.block, &frame)
        // While a scene is played nobody types.
        if player != nil { frame.cursor = nil }
        return frame
    }

    // MARK: Events

    private mutating func take(_ event: LoopEvent<DemonstrationMessage>, at time: Timestamp) {
        switch event {
        case .resized(let size):
            self.size = size
            forEachConsole { $0.handle([.resized(DemonstrationLayout(size).console)], now: .now) }
        case .input(let event): take(event, at: time)
        case .message(let message): take(message, at: time)
        case .deadline: if !isStaging { forActive { $0.handle([.deadline], now: .now) } }
        case .signal(let signal): end(status: signal.exitCode)
        case .hangUp: end(status: EndSignal.hangUp.exitCode)
        case .resumed: forEachConsole { $0.handle([.resumed], now: .now) }
        }
    }

    private mutating func take(_ message: DemonstrationMessage, at time: Timestamp) {
        switch message {
        case .console(let number, let agent, let message):
            guard var staging, staging.number == number,
                let index = staging.consoles.firstIndex(where: { $0.agent == agent })
            else { return }
            staging.consoles[index].client.handle([.message(message)], now: .now)
            self.staging = staging
        case .staged(let staging):
            guard staging.number == stagings else { return }
            self.staging = staging
            isStaging = false
            shown = 0
            player = ScenePlayer(staging.scene, at: time)
            let (size, language) = (size, language)
            forEachConsole {
                $0.speak(language)
                $0.handle([.resized(DemonstrationLayout(size).console)], now: .now)
            }
            if let ending { end(status: ending) }
        case .failed(let number, let reason):
            guard number == stagings else { return }
            isStaging = false
            failure = reason
        }
    }

    private mutating func take(_ event: InputEvent, at time: Timestamp) {
        guard player != nil || isStaging else {
            forActive { $0.handle([.input(event)], now: .now) }
            language = active?.client.model.language ?? language
            return
        }
        guard case .key(let key) = event else { return }
        take(PresenterKey(key), at: time)
    }

    private mutating func take(_ key: PresenterKey?, at time: Timestamp) {
        switch key {
        case .pause: player?.togglePause()
        case .step: player?.step(at: time)
        case .quicker: pace = pace.quicker
        case .slower: pace = pace.slower
        case .again: begin(place)
        case .scene(let number):
            if let index = options.scenes.firstIndex(where: { $0.number == number }) { begin(index) }
        case .language:
            language = language == .korean ? .english : .korean
            let language = language
            forEachConsole { $0.speak(language) }
        case .redraw: requests.append(.redraw)
        case .suspend: requests.append(.suspend)
        case .end: end(status: 0)
        case nil: break
        }
    }

    // MARK: Playing

    private mutating func begin(_ place: Int) {
        self.place = place
        stagings += 1
        isStaging = true
        player = nil
        prepare(options.scenes[place], stagings)
    }

    private mutating func play(at time: Timestamp) {
        guard ending == nil, !isStaging else { return }
        while let console = active, let action = player?.next(at: time, where: console.client.model.satisfies) {
            switch action {
            case .press(let key): forActive { $0.handle([.input(.key(key))], now: .now) }
            case .paste(let text): forActive { $0.handle([.input(.paste(Paste(text: text)))], now: .now) }
            case .show(let agent): shown = staging?.consoles.firstIndex { $0.agent == agent } ?? shown
            case .capture(let name): captures.append(name)
            }
        }
        guard let player, player.isOver(at: time) else { return }
        if options.playsOn, place + 1 < options.scenes.count { begin(place + 1) } else { self.player = nil }
    }

    private mutating func end(status: Int32) {
        ending = ending ?? status
        player = nil
        forEachConsole { $0.end(status: status) }
    }

    // MARK: Consoles

    private mutating func forEachConsole(_ body: (inout ConsoleClient) -> Void) {
        guard var staging else { return }
        for index in staging.consoles.indices { body(&staging.consoles[index].client) }
        self.staging = staging
    }

    private mutating func forActive(_ body: (inout ConsoleClient) -> Void) {
        guard var staging, staging.consoles.indices.contains(shown) else { return }
        body(&staging.consoles[shown].client)
        self.staging = staging
    }

    /// What a console asks that is not shown is nothing to the terminal.
    private mutating func takeConsoleRequests() {
        guard var staging else { return }
        for index in staging.consoles.indices {
            let taken = staging.consoles[index].client.takeRequests()
            if index == shown { requests += taken }
        }
        self.staging = staging
    }
}
