package import MemberDesk

extension Phrase {
    /// The word of a member's registration state.
    package static func state(_ state: MemberState) -> Phrase {
        switch state {
        case .needed: Phrase("등록필요", "Needed")
        case .registered: Phrase("등록완료", "Registered")
        case .noAccount: Phrase("계좌없음", "No account")
        case .check: Phrase("확인필요", "Check")
        case .sending: Phrase("처리중", "Sending")
        case .notRead: Phrase("미조회", "Not read")
        }
    }

    /// The word of a reading's state.
    package static func state(_ state: AutoRechargeState) -> Phrase {
        switch state {
        case .registered: Phrase("등록완료", "Registered")
        case .needed: Phrase("등록필요", "Needed")
        case .noAccount: Phrase("계좌없음", "No account")
        case .unknown: Phrase("알 수 없음", "Unknown")
        }
    }
}
