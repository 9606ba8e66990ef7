/// What became of a request: the one shape from the client to the screen.
///
/// Where money moves, "probably" is not an answer: everything that is neither a readable answer nor certainly unsent is
/// ``unknown(_:)``.
///
/// ```swift
/// switch reply.outcome {
/// case .success(let inquiry): show(inquiry.autoRechargeAccount)
/// case .refused(let status): say(status.message)
/// case .notSent, .unknown: sayThatNobodyKnows()
/// }
/// ```
public enum Outcome<Value: Sendable>: Sendable {
    /// The platform did it: HTTP 200, `000_000`, and all that the API promises.
    case success(Value)
    /// The platform refused, in a readable answer with another code.
    case refused(ResponseStatus)
    /// No byte of the request has left.
    case notSent(NotSentReason)
    /// The request may have been carried out; nothing readable came back.
    case unknown(UnknownReason)
}

extension Outcome {
    /// What a success brought; `nil` for everything else.
    public var value: Value? {
        guard case .success(let value) = self else { return nil }
        return value
    }

    /// The same outcome with another value.
    public func map<NewValue, Failure: Error>(
        _ transform: (Value) throws(Failure) -> NewValue
    ) throws(Failure) -> Outcome<NewValue> {
        switch self {
        case .success(let value): .success(try transform(value))
        case .refused(let status): .refused(status)
        case .notSent(let reason): .notSent(reason)
        case .unknown(let reason): .unknown(reason)
        }
    }

    /// The same outcome without what it brought.
    public var withoutValue: Outcome<Done> { map { _ in Done() } }
}

extension Outcome: Equatable where Value: Equatable {}
extension Outcome: Hashable where Value: Hashable {}

/// The value of an outcome of which only the kind is kept.
public struct Done: Hashable, Sendable {
    /// Makes the value.
    public init() {}
}

extension Outcome<Done> {
    /// A success of which only the fact is kept.
    public static var done: Outcome<Done> { .success(Done()) }
}
