import Konaplate

/// The kind of an outcome, for tables of expectations.
enum Judgement: Hashable, Sendable {
    case success
    case refused
    case notSent(NotSentReason)
    case unknown(UnknownReason)

    init<Value>(_ outcome: Outcome<Value>) {
        switch outcome {
        case .success: self = .success
        case .refused: self = .refused
        case .notSent(let reason): self = .notSent(reason)
        case .unknown(let reason): self = .unknown(reason)
        }
    }
}
