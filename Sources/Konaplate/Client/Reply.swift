/// An exchange with its answer read: what every call returns.
public struct Reply<Response: Sendable>: Sendable {
    /// The exchange.
    public let exchange: Exchange
    /// What became of the call, with the business part of the answer.
    public let outcome: Outcome<Response>

    /// Puts a reply together.
    public init(exchange: Exchange, outcome: Outcome<Response>) {
        self.exchange = exchange
        self.outcome = outcome
    }

    /// The business part, present exactly where the outcome is a success.
    public var response: Response? { outcome.value }
}
