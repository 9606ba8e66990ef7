import Konaplate
import MemberDesk
import Wording

/// A member as lines for people.
struct MemberText {
    private let language: Language
    private let masking: MaskingPolicy
    private let codes: CodeDictionary

    init(_ workplace: Workplace, masking: MaskingPolicy) {
        language = workplace.settings.language
        codes = workplace.codes
        self.masking = masking
    }

    func lines(_ summary: MemberSummary, history: [Attempt]) -> [String] {
        let titles: [Phrase] = [.memberID, .name, .mobile, .loginID]
        var fields = zip(titles, summary.cells(masking: masking)).map { ($0[language], $1) }
        fields.append((Phrase.autoRecharge[language], Phrase.state(summary.state)[language]))
        if let account = summary.reading?.rechargeAccount?.displayText {
            fields.append((Phrase.rechargeAccount[language], account))
        }
        var attempts = TextTable(
            header: [Phrase.time, .outcome, .responseCode, .correlationID, .agent, .meaning].map { $0[language] })
        for attempt in history {
            attempts.append([
                "\(attempt.startedAt.date) \(attempt.startedAt.timeOfDay)", Phrase.word(attempt)[language],
                attempt.answer?.status?.code.rawValue ?? "", attempt.correlationID.rawValue, attempt.agent,
                attempt.meaning(in: codes)?[language] ?? "",
            ])
        }
        return FieldList(fields).lines + (history.isEmpty ? [] : [""] + attempts.lines)
    }
}
