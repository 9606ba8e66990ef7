import Konaplate
import MemberDesk
import Wording

extension MemberSummary {
    /// Whether the platform said that it registered, and says later that a registration is needed.
    var contradictsItself: Bool {
        guard let attempt, let reading, attempt.state == .registered, attempt.settlement == nil else { return false }
        return reading.state == .needed && reading.readAt > attempt.startedAt
    }

    /// What the newest attempt means for the agent, or what a later reading says against it.
    func outcome(of attempt: Attempt, _ codes: CodeDictionary) -> Phrase {
        contradictsItself ? .contradiction : codes.outcome(of: attempt)
    }
}

extension Phrase {
    static let contradiction = saying(
        Phrase(
            "등록되었다는 응답과 조회 결과가 다릅니다. 다시 등록하지 말고 추적번호를 운영팀에 전달하세요.",
            "The inquiry contradicts the answer. Do not register again; pass the correlation ID to the operations team."
        ),
        sayChecking)
}
