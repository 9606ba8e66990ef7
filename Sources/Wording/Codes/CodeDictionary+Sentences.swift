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

    /// What checking an attempt brought, or that it was too early to tell.
    package func reconciled(_ attempt: Attempt, settle: Duration, at now: Timestamp) -> Phrase {
        guard case .unknown = attempt.state else { return outcome(of: attempt) }
        let settled = attempt.settleEnd(settle)
        // A clock that went back tells nothing about how long ago it was sent.
        guard attempt.startedAt <= now, now < settled else { return .stillUnknown }
        return .tooEarly(seconds: (settled.milliseconds - now.milliseconds + 999) / 1000)
    }

    /// An inquiry at the platform that was refused, and what to do next.
    package func inquiryRefused(_ status: ResponseStatus, api: String) -> Phrase {
        let entry = entry(for: status.code, api: api)
        let korean = entry?.meaning.korean ?? Language.korean.translatingMarks(in: status.message)
        let english = entry?.meaning.english ?? status.message
        let advice = entry?.advice ?? (status.code.isAboutMember ? .findMemberAgain : .passToOperations)
        return Phrase(
            "조회가 거절되었습니다. \(status.code) \(korean.asSentence) \(advice.korean)",
            "The inquiry was refused: \(status.code) \(english.asSentence) \(advice.english)")
    }

    /// What the code of an entry of the journal means; `nil` where there is none, or nobody knows it.
    package func meaning(of entry: JournalEntry) -> Phrase? {
        entry.status.flatMap { self.entry(for: $0.code, api: entry.api)?.meaning }
    }
}

extension ResponseCode {
    /// Whether an inquiry that it answers has to do with the member ID, which is all that the request says.
    fileprivate var isAboutMember: Bool { self == .invalidInput || rawValue == "001_006" }
}

extension Phrase {
    fileprivate static let findMemberAgain = Phrase(
        "회원번호를 확인하고 회원을 다시 찾으세요.", "Check the member ID and look the member up again.")
    fileprivate static let passToOperations = Phrase(
        "응답코드와 추적번호를 운영팀에 전달하세요.", "Pass the response code and the correlation ID to the operations team.")
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
