import Konaplate
import MemberDesk
import Wording

/// Prints what came of a registration: exactly one JSON object, or sentences.
struct RegistrationPrinter {
    let format: RegistrationFormat
    let language: Language
    /// The time at which people read it.
    let now: Timestamp

    func print(_ result: RegistrationResult, memberID: MemberID) {
        switch result {
        case .refusedHere(let refusal):
            let message = Phrase.refusal(refusal, at: now)[language]
            switch format {
            case .json, .ndjson: StandardOutput.print(refusal.json(memberID: memberID, message: message))
            case .table: StandardError.print("kona: \(message)")
            }
        case .attempted(let attempt, let failure):
            let cause = attempt.cause.map { Phrase.cause($0)[language] }
            switch format {
            case .json, .ndjson: StandardOutput.print(attempt.json(causeSentence: cause))
            case .table: for line in lines(attempt) { StandardOutput.print(line) }
            }
            report(attempt.cause)
            report(failure)
        }
    }

    /// Prints one row of a batch.
    func print(_ line: BatchLine) {
        switch (line.outcome, format) {
        case (.result(let result), .json), (.result(let result), .ndjson): print(result, memberID: line.memberID)
        case (.duplicate, .json), (.duplicate, .ndjson): StandardOutput.print(line.duplicateJSON)
        case (.duplicate, .table): StandardOutput.print("\(line.memberID)  duplicate")
        case (.result(.refusedHere(let refusal)), .table):
            StandardOutput.print("\(line.memberID)  \(refusal.outcome)  \(Phrase.refusal(refusal, at: now)[language])")
        case (.result(.attempted(let attempt, let failure)), .table):
            let code = attempt.answer?.status?.code.rawValue ?? "-"
            StandardOutput.print(
                "\(line.memberID)  \(Phrase.word(attempt)[language])  \(code)  \(attempt.correlationID)")
            report(attempt.cause)
            report(failure)
        }
    }

    private func lines(_ attempt: Attempt) -> [String] {
        var fields = [(Phrase.memberID[language], attempt.memberID.description)]
        if let status = attempt.answer?.status {
            let text = "\(status.code) \(language.translatingMarks(in: status.message))"
            fields.append((Phrase.responseCode[language], text))
        }
        if let number = attempt.answer?.registrationNumber {
            fields.append((Phrase.registrationNumber[language], number))
        }
        fields.append((Phrase.correlationID[language], attempt.correlationID.rawValue))
        if let duration = attempt.answer?.duration {
            fields.append((Phrase.duration[language], "\(duration.tenthsOfMilliseconds) ms"))
        }
        return [Phrase.outcome(of: attempt)[language]] + FieldList(fields).lines
    }

    private func report(_ cause: FailureCause?) {
        if let cause { StandardError.print("kona: \(Phrase.cause(cause)[language])") }
    }

    private func report(_ failure: StateError?) {
        guard let failure else { return }
        StandardError.print(
            "kona: the outcome above is true, but it could not be recorded: \(failure.cause). Fix the cause; the attempt stays open here until kona reconcile settles it."
        )
    }
}
