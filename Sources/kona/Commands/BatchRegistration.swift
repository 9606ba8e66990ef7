import Konaplate
import MemberDesk
import Wording

/// `kona register --from FILE`: the rows of a file, one after the other.
struct BatchRegistration {
    private let desk: Desk
    private let language: Language
    private let printer: RegistrationPrinter

    init(_ workplace: Workplace, format: RegistrationFormat) {
        desk = workplace.desk
        language = workplace.settings.language
        printer = RegistrationPrinter(
            format: format, language: workplace.settings.language, now: workplace.desk.options.now())
    }

    func run(_ batch: RegistrationBatch, resume: Bool, asks: Bool) async throws -> ExitStatus {
        if asks {
            guard try await Question(language).confirms(rows: batch.rows.count, profile: desk.profile) else {
                throw CommandFailure(.refusedHere, .declined)
            }
        }
        var statuses: Set<ExitStatus> = []
        let ending = try await desk.register(batch, resume: resume) { line in
            printer.print(line)
            if case .result(let result) = line.outcome { statuses.insert(result.exitStatus) }
        }
        if let failure = ending.failure {
            StandardError.print("kona: \(failure.cause)")
            statuses.insert(.state)
        }
        if ending.rowsNotReached > 0 {
            StandardError.print(Phrase.rowsNotReached(ending.rowsNotReached)[language])
        }
        return [.unknown, .state, .notSent, .refusedHere, .refused].first { statuses.contains($0) } ?? .done
    }
}
