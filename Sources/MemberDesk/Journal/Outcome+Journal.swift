import Konaplate

extension Outcome {
    /// The word in the journal and in JSON: success and refusal are both answers, which their code tells apart.
    package var journalWord: String {
        switch self {
        case .success, .refused: "answered"
        case .notSent: "notSent"
        case .unknown: "unknown"
        }
    }

    /// The word of the reason, where there is one.
    package var reasonWord: String? {
        switch self {
        case .success, .refused: nil
        case .notSent(let reason): reason.rawValue
        case .unknown(let reason): reason.rawValue
        }
    }
}

extension Outcome<Done> {
    /// Reads the words of the journal.
    /// - Returns: `nil` for words that no version wrote, and for an answer without its verdict.
    init?(journalWord: String, reason: String?, status: ResponseStatus?) {
        switch journalWord {
        case "answered":
            guard let status else { return nil }
            self = status.code == .success ? .done : .refused(status)
        case "notSent": self = .notSent(reason.flatMap { NotSentReason(rawValue: $0) } ?? .connect)
        case "unknown": self = .unknown(reason.flatMap { UnknownReason(rawValue: $0) } ?? .interrupted)
        default: return nil
        }
    }
}
