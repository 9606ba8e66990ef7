/// An exchange with its answer read: what every call returns.
public struct Reply<Response: EndpointResponse>: Sendable {
    /// The exchange.
    public let exchange: Exchange
    /// The business part, present exactly where the answer is HTTP 200 with `000_000` and all that the API promises.
    public let response: Response?
}
