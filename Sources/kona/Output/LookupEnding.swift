import Konaplate
import MemberDesk
import Wording

/// How an inquiry at the platform ends a command: its status, and a sentence where there is something to say.
struct LookupEnding {
    let status: ExitStatus
    private let firstSentence: String?
    private let cause: String?

    /// What to say, in one line.
    var sentence: String? { firstSentence.map { [$0, cause].compactMap { $0 }.joined(separator: " ") } }

    init(_ exchange: Exchange, _ workplace: Workplace) {
        let language = workplace.settings.language
        let place = "\(exchange.api.name) \(exchange.correlationID)"
        cause = exchange.cause.map { Phrase.cause($0)[language] }
        switch exchange.outcome {
        case .notSent(let reason):
            status = .notSent
            firstSentence = "\(Phrase.inquiryNotSent(reason)[language]) (\(place))"
        case .unknown(let reason):
            status = .noAnswer
            firstSentence = "\(Phrase.noValidAnswer(reason)[language]) (\(place))"
        case .refused(let refusal):
            status = .refused
            firstSentence =
                "\(workplace.codes.inquiryRefused(refusal, api: exchange.api.name)[language]) (\(place))"
        case .success:
            status = .done
            firstSentence = nil
        }
    }
}
