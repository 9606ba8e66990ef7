import Konaplate
import MemberDesk
import Wording

/// Prints what came of a registration: exactly one JSON object, or sentences.
struct RegistrationPrinter {
    let format: RegistrationFormat
    let language: Language
    let codes: CodeDictionary
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
        case (.duplicate, .table): StandardOutput.print("\(line.memberID)  \(Phrase.duplicate[language])")
        case (.result(.refusedHere(let refusal)), .table):
            StandardOutput.print(
                "\(line.memberID)  \(Phrase.word(refusal)[language])  \(Phrase.refusal(refusal, at: now)[language])")
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
            if let meaning = attempt.meaning(in: codes) { fields.append((Phrase.meaning[language], meaning[language])) }
        }
        if let number = attempt.answer?.registrationNumber {
            fields.append((Phrase.registrationNumber[language], number))
        }
        fields.append((Phrase.correlationID[language], attempt.correlationID.rawValue))
        if let duration = attempt.answer?.duration {
            fields.append((Phrase.duration[language], "\(duration.tenthsOfMilliseconds) ms"))
        }
        return [codes.outcome(of: attempt)[language]] + FieldList(fields).lines
    }

    private func report(_ cause: FailureCause?) {
        if let cause { StandardError.print("kona: \(Phrase.cause(cause)[language])") }
    }

    private func report(_ failure: StateError?) {
        guard let failure else { return }
        StandardError.print("kona: \(Phrase.unrecorded(failure)[language])")
    }
}

extension Attempt {
    /// What the code of its answer means, where it is not success and somebody knows it.
    func meaning(in codes: CodeDictionary) -> Phrase? {
        guard let code = answer?.status?.code, code != .success else { return nil }
        return codes.entry(for: code, api: API.autoRechargeRegistration.name)?.meaning
    }
}

extension Phrase {
    static let duplicate = Phrase("중복", "duplicate")

    fileprivate static func unrecorded(_ failure: StateError) -> Phrase {
        Phrase(
            "위의 결과는 사실이지만 기록하지 못했습니다: \(failure.cause). 원인을 해결하세요. kona reconcile로 확정할 때까지 확인할 건으로 남습니다.",
            "the outcome above is right, but it could not be recorded: \(failure.cause). Fix the cause; the registration stays open here until kona reconcile settles it."
        )
    }
}
