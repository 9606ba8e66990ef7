package import Konaplate
package import MemberDesk

extension Phrase {
    /// What a registration does, before it is confirmed.
    package static let card = Phrase(
        "자동충전 계좌로 등록합니다. 이 화면에서는 취소할 수 없습니다.",
        "The account will be registered for auto recharge. It cannot be undone here.")
    /// What has to be done before, where the profile demands a consent.
    package static let consentQuestion = Phrase(
        "본인확인과 출금 동의(녹취)를 마쳤습니까?",
        "Is the member identified, and the withdrawal consent recorded?")
    /// How a registration is confirmed outside of a sandbox.
    package static func typeToConfirm(_ count: Int) -> Phrase {
        Phrase(
            "회원번호 끝 4자리(파일은 건수)를 입력하면 등록됩니다. [\(count)]:",
            "Type the last four digits of the member ID (of a file: its number of rows) to register. [\(count)]:")
    }
    /// The question was answered with no.
    package static let declined = Phrase("등록하지 않았습니다.", "Nothing was registered.")

    /// Nothing can be registered here.
    package static let readOnly = Phrase(
        "조회 전용입니다. 등록할 수 없습니다.", "This is read-only. Nothing can be registered.")

    /// Nothing can be settled here.
    package static let readOnlySettling = Phrase(
        "조회 전용입니다. 결과를 확정할 수 없습니다.", "This is read-only. Nothing can be settled.")

    /// Why a registration was refused here, and what to do.
    package static func refusal(_ refusal: GateRefusal, at now: Timestamp) -> Phrase {
        switch refusal {
        case .readOnly: readOnly
        case .notAllowed:
            Phrase("운영 등록이 허용되지 않았습니다.", "Registration in production is not allowed.")
        case .noConsent:
            Phrase(
                "출금 동의 번호가 필요합니다. --consent 로 녹취 또는 상담 번호를 입력하세요.",
                "A reference of the withdrawal consent is needed: give the recording or ticket number with --consent.")
        case .locked(let attempt): locked(by: attempt, since: attempt.startedAt.timeOfDay(readAt: now))
        }
    }

    private static func locked(by attempt: Attempt, since time: String) -> Phrase {
        guard attempt.state.isOpen else {
            return Phrase(
                "\(time) 요청(\(attempt.agent))이 방금 처리되었습니다. 먼저 결과를 확인하세요.",
                "The request of \(time) (\(attempt.agent)) was just answered. Look at its outcome first.")
        }
        return Phrase(
            "\(time) 요청(\(attempt.agent))의 결과를 확인해야 등록할 수 있습니다.",
            "The request of \(time) (\(attempt.agent)) has to be settled before another one.")
    }
}
