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

    /// The word of an outcome.
    package static func word(_ attempt: Attempt) -> Phrase { word(attempt.state) }

    /// The word of a state that an attempt was in.
    package static func word(_ state: AttemptState) -> Phrase {
        switch state {
        case .sending: Phrase("처리중", "sending")
        case .registered: Phrase("등록완료", "registered")
        case .refused(.alreadyRegistered): Phrase("이미 등록됨", "already registered")
        case .refused(.accountNotRegistered): Phrase("계좌없음", "no account")
        case .refused(.invalidUserId): Phrase("회원번호 오류", "invalid member ID")
        case .refused(.other): Phrase("거절", "refused")
        case .notSent: Phrase("보내지 않음", "not sent")
        case .unknown: Phrase("확인필요", "to check")
        case .notRegistered: Phrase("등록되지 않음", "not registered")
        }
    }
}
