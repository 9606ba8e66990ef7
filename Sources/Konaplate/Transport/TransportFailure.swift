/// An exchange without a complete answer.
struct TransportFailure: Error {
    let delivery: Delivery
    /// The head of the answer, where one had come.
    var partialAnswer: HTTPAnswer?
}
