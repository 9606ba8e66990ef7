/// The steps of one exchange, in their order, for those who watch it.
public enum ExchangeStep: Hashable, Sendable {
    /// A connection is asked for; no byte of the request can have left.
    case connecting
    /// The request's head is with the network; from here on nobody knows what the server does.
    case requestLeft
    /// The answer's head is there.
    case answerBegun
    /// The whole answer is there, or the exchange has failed.
    case ended
}
