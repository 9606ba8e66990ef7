import Konaplate
import MemberDesk
import Wording

/// Prints the attempts that have to be checked, oldest first, with age and agent.
struct OpenAttemptPrinter {
    let format: ListFormat
    let language: Language
    let now: Timestamp

    func print(_ attempts: [Attempt]) {
        if format == .table, attempts.isEmpty {
            StandardError.print(Phrase.nothingOpen[language])
            return
        }
        ListPrinter(format: format).print(
            attempts, json: \.historyJSON,
            header: ["userId", "outcome", "startedAt", "ageSeconds", "agent", "correlationId"],
            titles: [
                Phrase.memberID[language], Phrase.outcome[language], Phrase.time[language], Phrase.age[language],
                Phrase.agent[language], Phrase.correlationID[language],
            ],
            row: { attempt in
                let seconds = max(0, now.milliseconds.clampedSubtracting(attempt.startedAt.milliseconds) / 1000)
                let isTable = format == .table
                return [
                    attempt.memberID.description, isTable ? Phrase.word(attempt)[language] : attempt.outcomeWord,
                    isTable ? "\(attempt.startedAt.date) \(attempt.startedAt.timeOfDay)" : attempt.startedAt.iso8601,
                    isTable ? Phrase.age(minutes: seconds / 60)[language] : String(seconds), attempt.agent,
                    attempt.correlationID.rawValue,
                ]
            })
    }
}
