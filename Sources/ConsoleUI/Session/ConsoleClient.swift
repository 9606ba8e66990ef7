package import Konaplate
package import TerminalKit
import Wording

/// Connects the loop with the model: events become messages, effects go to the services or the terminal.
package struct ConsoleClient: LoopClient, Sendable {
    /// The state of the screen.
    package private(set) var model: Model
    /// How it looks.
    package private(set) var theme: Theme
    private let services: DeskServices
    private let now: @Sendable () -> Timestamp
    private var requests: [TerminalRequest] = []
    private var hasStarted = false

    /// Connects a model with services.
    package init(
        model: Model, theme: Theme, services: DeskServices, now: @escaping @Sendable () -> Timestamp = { .now() }
    ) {
        self.model = model
        self.theme = theme
        self.services = services
        self.now = now
    }

    /// Whether the console has ended.
    package var isFinished: Bool { model.isFinished }

    /// The next time at which something changes without an event.
    package var nextDeadline: ContinuousClock.Instant? {
        model.nextDeadline.map { .now + $0.duration(since: now()) }
    }

    /// Gives all that has come to the model, and starts the effects that this asks for.
    package mutating func handle(_ events: [LoopEvent<Message>], now instant: ContinuousClock.Instant) {
        let time = now()
        if !hasStarted {
            hasStarted = true
            for effect in model.start() { perform(effect) }
        }
        for event in events {
            if case .message(.terminal(.themeSaved(.success(let theme)))) = event { self.theme = theme }
            for effect in update(&model, Message(event), at: time) { perform(effect) }
        }
    }

    /// Speaks another language from now on.
    mutating func speak(_ language: Language) {
        model.language = language
    }

    /// Ends the console as an agent would who is asked nothing.
    mutating func end(status: Int32) {
        for effect in model.end(status: status) { perform(effect) }
    }

    /// What the terminal is asked to do, once.
    package mutating func takeRequests() -> [TerminalRequest] {
        defer { requests = [] }
        return requests
    }

    /// The screen as the model is now.
    package func frame(size: Size) -> Frame {
        view(model)
    }

    /// Whether a key waits for the message: its picture is drawn at once.
    package static func isUrgent(_ message: Message) -> Bool {
        if case .desk(.directory(.page)) = message { true } else { false }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .desk(let effect): services.perform(effect)
        case .terminal(let request): requests.append(request)
        }
    }
}

extension Message {
    /// The message of an event of the loop.
    fileprivate init(_ event: LoopEvent<Message>) {
        self =
            switch event {
            case .resized(let size): .terminal(.resized(size))
            case .input(let event): .terminal(.input(event))
            case .message(let message): message
            case .deadline: .terminal(.deadline)
            case .signal(let signal): .terminal(.signal(status: signal.exitCode))
            case .hangUp: .terminal(.signal(status: EndSignal.hangUp.exitCode))
            case .resumed: .terminal(.resumed)
            }
    }
}
