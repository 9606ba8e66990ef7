package import Konaplate
package import MemberDesk

extension Phrase {
    /// What a registration does, before it is confirmed.
    package static let card = Phrase(
        "자동충전 계좌로 등록합니다. 이 화면에서는 취소할 수 없습니다.",
        "The account will be registered for auto recharge. This cannot be undone here.")
    /// What has to be done before, where the profile demands a consent.
    package static let consentQuestion = Phrase(
        "본인확인과 출금 동의(녹취)를 마쳤습니까?",
        "Has the member been identified, and the withdrawal consent recorded?")
    /// How a registration is confirmed outside of a sandbox.
    package static func typeToConfirm(_ count: Int) -> Phrase {
        Phrase(
            "회원번호 끝 4자리(파일은 건수)를 입력하면 등록됩니다. [\(count)]:",
            "Type the last four digits of the member ID (for a file, its number of rows) to register. [\(count)]:")
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
                "출금 동의 번호가 필요합니다. --consent로 녹취 또는 상담 번호를 입력하세요.",
                "The withdrawal consent is missing: give its recording or ticket number with --consent.")
        case .noReason: Phrase("사유가 필요합니다.", "A reason is needed.")
        case .noAnchor:
            Phrase(
                "감사 기록을 외부(audit_anchor)에 남길 수 없어 운영에서는 진행하지 않습니다. 관리자에게 알리세요.",
                "The audit cannot be anchored (audit_anchor), so nothing is changed in production. Tell your administrator."
            )
        case .nothingOpen: Phrase("확인할 건이 없습니다.", "There is nothing to settle.")
        case .beingSent:
            Phrase(
                "아직 보내는 중입니다. 끝난 뒤 다시 시도하세요.",
                "The request is still being sent. Try again when it has finished.")
        case .notSettled(let attempt):
            Phrase(
                "\(attempt.startedAt.timeOfDay(readAt: now)) 요청을 서버가 아직 처리하고 있을 수 있습니다. 대기 시간이 지난 뒤 결과를 확인하고 확정하세요.",
                "The server may still be working on the request of \(attempt.startedAt.timeOfDay(readAt: now)). Wait until the settle time is over, check the result, then settle it."
            )
        case .noInquiry:
            Phrase(
                "대기 시간이 지난 뒤의 조회 기록이 없습니다. 먼저 결과 확인을 하세요(kona reconcile).",
                "No inquiry has been answered since the settle time ended. Check the result first (kona reconcile).")
        case .locked(let attempt): locked(by: attempt, since: attempt.startedAt.timeOfDay(readAt: now))
        }
    }

    /// The word of a refusal, for a narrow column.
    package static func word(_ refusal: GateRefusal) -> Phrase {
        switch refusal {
        case .readOnly: Phrase("조회 전용", "read-only")
        case .notAllowed: Phrase("허용 안 됨", "not allowed")
        case .noConsent: Phrase("동의 없음", "no consent")
        case .noReason: Phrase("사유 없음", "no reason")
        case .noAnchor: Phrase("감사 기록 불가", "no anchor")
        case .nothingOpen: Phrase("확인할 건 없음", "nothing to settle")
        case .beingSent: Phrase("처리중", "sending")
        case .notSettled: Phrase("대기 중", "not settled")
        case .noInquiry: Phrase("조회 없음", "no inquiry")
        case .locked: Phrase("잠김", "locked")
        }
    }

    private static func locked(by attempt: Attempt, since time: String) -> Phrase {
        guard attempt.state.isOpen else {
            return Phrase(
                "\(time) 요청(\(attempt.agent))이 방금 처리되었습니다. 먼저 결과를 확인하세요.",
                "The request of \(time) (\(attempt.agent)) has just been answered. Check its outcome first.")
        }
        return Phrase(
            "\(time) 요청(\(attempt.agent))의 결과를 확인해야 등록할 수 있습니다.",
            "The request of \(time) (\(attempt.agent)) has to be settled first.")
    }
}
