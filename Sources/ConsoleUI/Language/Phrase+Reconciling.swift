package import MemberDesk

extension Phrase {
    /// There is no attempt to be checked.
    package static let nothingOpen = Phrase("확인할 건이 없습니다.", "Nothing has to be checked.")
    /// The correlation ID of the inquiry.
    package static let inquiryCorrelationID = Phrase("조회 추적번호", "Inquiry correlation ID")

    /// What checking an attempt brought.
    package static func reconciled(_ attempt: Attempt) -> Phrase {
        if case .unknown = attempt.state {
            return Phrase(
                "조회로 확인되지 않았습니다. 잠시 후 다시 확인하고, 계속되면 추적번호를 운영팀에 전달하세요.",
                "The inquiry did not tell. Check again in a moment; if it stays so, pass the correlation ID to the operations team."
            )
        }
        return outcome(of: attempt)
    }
}
