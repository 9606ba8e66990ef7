/// One header of a request: what came, what should have come, and what is wrong with it.
struct HeaderFinding: Sendable {
    let name: String
    let received: String?
    let expected: Sentence
    /// `nil` where the header is right.
    let fault: Refusal?
}
