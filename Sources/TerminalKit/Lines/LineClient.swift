/// What happens in a loop of lines.
package enum LineEvent<Message: Sendable>: Sendable {
    /// The loop has begun.
    case started
    /// A person or a script has ended a line.
    case line(LineReader.Line)
    /// What was typed before it was asked for is thrown away.
    case discarded
    /// The input has ended; on a terminal it may go on.
    case endOfInput(isFinal: Bool)
    case message(Message)
    /// The client's deadline has come.
    case deadline
    case signal(EndSignal)
    /// The terminal is gone, or nobody reads any more.
    case hangUp
}

extension LineEvent: Equatable where Message: Equatable {}

/// What a loop of lines drives: it takes lines and says lines.
package protocol LineClient {
    associatedtype Message: Sendable

    /// When to call even if nothing happens; nil for never. After `.deadline` it must lie in the future.
    var nextDeadline: ContinuousClock.Instant? { get }
    /// Whether the loop shall end.
    var isFinished: Bool { get }
    /// Whether the next line may come: until then it waits where it was typed.
    var acceptsLines: Bool { get }
    /// What stands before the place where the next line is typed.
    var prompt: String { get }
    /// Takes one event.
    mutating func handle(_ event: LineEvent<Message>)
    /// Hands over the lines that are to be said.
    mutating func takeLines() -> [String]
    /// Whether what was typed so far is not meant for what has just been said.
    mutating func takeDiscard() -> Bool
}
