package import Konaplate
package import MemberDesk

extension CodeDictionary {
    /// What an attempt's state means for the agent, in the team's words where the team has some.
    ///
    /// Only a refusal is worded by its code: what is registered or unknown is said in our own words, whatever code came
    /// with it.
    package func outcome(of attempt: Attempt) -> Phrase {
        let own = Phrase.outcome(of: attempt)
        guard case .refused = attempt.state, let code = attempt.answer?.status?.code,
            let entry = entry(for: code, api: API.autoRechargeRegistration.name),
            let team = teamTexts(for: code, api: API.autoRechargeRegistration.name)
        else { return own }
        func text(_ language: Language) -> String {
            var parts = Phrase.parts(own[language])
            let said = parts.count > 1 ? parts.removeLast() : nil
            if team.meaning != nil || team.advice != nil {
                parts = [entry.meaning[language].asSentence] + [entry.advice?[language].asSentence].compactMap { $0 }
            }
            let line = team.say.map { Phrase("안내: \"\($0.korean)\"", "Say: \"\($0.english)\"")[language] } ?? said
            return (parts + [line].compactMap { $0 })
                .map { $0.trimmingSpaces }.joined(separator: " ")
        }
        return Phrase(text(.korean), text(.english))
    }

    /// An inquiry at the platform that was refused.
    package func inquiryRefused(_ status: ResponseStatus, api: String) -> Phrase {
        let entry = entry(for: status.code, api: api)
        let korean = entry?.meaning.korean ?? Language.korean.translatingMarks(in: status.message)
        let advice = entry?.advice.map { Phrase(" \($0.korean)", " \($0.english)") } ?? Phrase("", "")
        return Phrase(
            "조회가 거절되었습니다. \(status.code) \(korean)\(advice.korean)",
            "The inquiry was refused: \(status.code) \(entry?.meaning.english ?? status.message)\(advice.english)")
    }

    /// What the code of an entry of the journal means; `nil` where there is none, or nobody knows it.
    package func meaning(of entry: JournalEntry) -> Phrase? {
        entry.status.flatMap { self.entry(for: $0.code, api: entry.api)?.meaning }
    }
}

extension String {
    /// The text with a full stop, where it has no end yet.
    fileprivate var asSentence: String {
        guard let last = trimmingSpaces.last, !".!?…\"".contains(last) else { return trimmingSpaces }
        return trimmingSpaces + "."
    }

    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
