package import Konaplate
import MemberDesk

extension Phrase {
    /// A few letters for why an exchange brought no answer, for a narrow column.
    package static func reason(_ outcome: Outcome<Done>?) -> Phrase? {
        switch outcome {
        case nil, .success, .refused: nil
        case .notSent(let reason): word(reason)
        case .unknown(let reason): word(reason)
        }
    }

    private static func word(_ reason: NotSentReason) -> Phrase {
        switch reason {
        case .connect: Phrase("연결실패", "connect")
        case .tls: Phrase("TLS실패", "tls")
        case .cancelled: Phrase("취소", "cancelled")
        }
    }

    private static func word(_ reason: UnknownReason) -> Phrase {
        switch reason {
        case .timeout: Phrase("시간초과", "timeout")
        case .closed: Phrase("끊김", "closed")
        case .http5xx: Phrase("서버오류", "http5xx")
        case .redirect: Phrase("이동응답", "redirect")
        case .unreadable: Phrase("판독불가", "unreadable")
        case .undecryptable: Phrase("복호불가", "undecryptable")
        case .incomplete: Phrase("값누락", "incomplete")
        case .tooLarge: Phrase("크기초과", "tooLarge")
        case .inProgress: Phrase("처리중", "inProgress")
        case .interrupted: Phrase("중단", "interrupted")
        }
    }
}
