/// An exchange without a complete answer.
struct TransportFailure: Error {
    /// What is known of the request.
    enum Cause: Hashable {
        /// No byte of it has left.
        case notSent(NotSentReason)
        /// It may have arrived.
        case unknown(UnknownReason)
    }

    let cause: Cause
    /// What more is known of why.
    var detail: FailureCause?
    /// The head of the answer, where one had come.
    var partialAnswer: HTTPAnswer?

    /// What became of a call.
    func outcome<Value>() -> Outcome<Value> {
        switch cause {
        case .notSent(let reason): .notSent(reason)
        case .unknown(let reason): .unknown(reason)
        }
    }
}
