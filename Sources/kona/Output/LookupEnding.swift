import Konaplate
import MemberDesk
import Wording

/// How an inquiry at the platform ends a command: its status, and a sentence where there is something to say.
struct LookupEnding {
    let status: ExitStatus
    let sentence: String?

    init(_ exchange: Exchange, _ workplace: Workplace) {
        let language = workplace.settings.language
        let place = "\(exchange.api.name) \(exchange.correlationID)"
        switch exchange.outcome {
        case .notSent(let reason):
            status = .notSent
            sentence = "\(Phrase.inquiryNotSent(reason)[language]) (\(place))"
        case .unknown(let reason):
            status = .noAnswer
            sentence = "\(Phrase.noValidAnswer(reason)[language]) (\(place))"
        case .refused(let refusal):
            status = .refused
            sentence = "\(workplace.codes.inquiryRefused(refusal, api: exchange.api.name)[language]) (\(place))"
        case .success:
            status = .done
            sentence = nil
        }
    }
}
