import ArgumentParser
import ConsoleUI
import Konaplate
import KonaplateSandbox
import MemberDesk
import Wording

/// How the program ends after an error: every kind of error has its status, and nothing falls through to 1.
enum Ending {
    /// The argument parser prints usage, help or version itself.
    case parser(any Error)
    /// Everything else.
    case failure(ExitStatus, Phrase)

    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = .failure(failure.status, failure.sentence)
        case let error as ConfigurationError:
            self = .failure(error.reason == .unwritableFile ? .system : .configuration, .configuration(error))
        case let refusal as GateRefusal: self = .failure(.refusedHere, .refusal(refusal, at: .now()))
        case let error as StateError: self = .failure(error.status, .state(error))
        case BatchRefusal.isCarriedOutElsewhere: self = .failure(.refusedHere, .batchCarriedOutElsewhere)
        case let error as ConsoleSession.Failure: self = .failure(error.status, error.sentence)
        case let error as SandboxError: self = .failure(error.status, error.sentence)
        default:
            let code = Kona.exitCode(for: error).rawValue
            self =
                code == ExitStatus.done.rawValue || code == ExitStatus.usage.rawValue
                ? .parser(error)
                : .failure(
                    .defect,
                    Phrase(
                        "kona의 결함입니다: \(error). 이 문장과 함께 알려 주세요.",
                        "a defect of kona: \(error). Please report it with this text."))
        }
    }

    var status: ExitStatus {
        switch self {
        case .parser: .usage
        case .failure(let status, _): status
        }
    }

    func sentence(_ language: Language) -> String? {
        switch self {
        case .parser: nil
        case .failure(_, let sentence): "kona: \(sentence[language])"
        }
    }
}

extension StateError {
    /// The state's own troubles are 74; a profile that does not fit the state is a matter of configuration.
    fileprivate var status: ExitStatus {
        switch self {
        case .unusable, .busy, .unrecorded, .newerSchema, .lostContent, .programmed, .disagreement, .untrusted,
            .replacedDirectory:
            .state
        case .locked, .otherKey, .notFormerKey, .otherASP, .otherBaseURL, .takenOver, .otherFolder, .twoStates:
            .configuration
        }
    }
}
