import ConsoleUI
import Konaplate
import MemberDesk

/// How a look at the platform ends a command: its status, and a sentence where there is something to say.
struct LookupEnding {
    let status: ExitStatus
    let sentence: String?

    init(_ exchange: Exchange, language: Language) {
        let place = "\(exchange.api.name) \(exchange.correlationID)"
        switch exchange.outcome {
        case .notSent(let reason):
            status = .notSent
            sentence = "\(Phrase.lookNotSent(reason)[language]) (\(place))"
        case .unknown(let reason):
            status = .noAnswer
            sentence = "\(Phrase.noValidAnswer(reason)[language]) (\(place))"
        case .refused(let refusal):
            status = .refused
            sentence = "\(Phrase.lookRefused(refusal)[language]) (\(place))"
        case .success:
            status = .done
            sentence = nil
        }
    }
}
