/// What happens in the loop.
package enum LoopEvent<Message: Sendable>: Sendable {
    /// The size of the screen, at the start and whenever it changes.
    case resized(Size)
    case input(InputEvent)
    case message(Message)
    /// The client's deadline has come.
    case deadline
    case signal(EndSignal)
    /// The terminal is gone; nothing is drawn any more.
    case hangUp
    /// The program goes on after it was stopped.
    case resumed
}

extension LoopEvent: Equatable where Message: Equatable {}

/// A signal that asks the program to end.
package enum EndSignal: Int32, Sendable, Hashable {
    case hangUp = 1
    case interrupt = 2
    case terminate = 15

    /// The exit code that tells the shell of this signal.
    package var exitCode: Int32 { 128 + rawValue }
}

/// What a client asks of the terminal.
package enum TerminalRequest: Sendable, Hashable {
    /// Give the terminal back and stop the process, as Ctrl-Z does.
    case suspend
    /// Draw the screen from scratch.
    case redraw
    case reportMouse(Bool)
    /// Leave the screen, print the text plainly, and come back at the next key.
    case showPlain(String)
    /// Come back from that text now, without a key.
    case showScreen
    /// Ask the terminal to put a text on the clipboard (OSC 52); whether it does is not known.
    case copy(String)
}

/// What the loop drives: it takes events and makes pictures.
package protocol LoopClient {
    associatedtype Message: Sendable

    /// How the pictures look.
    var theme: Theme { get }
    /// When to call even if nothing happens; nil for never. After `.deadline` it must lie in the future.
    var nextDeadline: ContinuousClock.Instant? { get }
    /// Whether the loop shall end.
    var isFinished: Bool { get }
    /// Takes everything that happened since the last call, in order.
    mutating func handle(_ events: [LoopEvent<Message>], now: ContinuousClock.Instant)
    /// Hands over what is asked of the terminal since the last call.
    mutating func takeRequests() -> [TerminalRequest]
    /// Whether a key waits for what a message brings: its picture is drawn at once.
    static func isUrgent(_ message: Message) -> Bool
    /// Makes the picture of the current state.
    func frame(size: Size) -> Frame
}

extension LoopClient {
    /// Asks nothing.
    package mutating func takeRequests() -> [TerminalRequest] { [] }

    /// No key waits for a message.
    package static func isUrgent(_ message: Message) -> Bool { false }
}
