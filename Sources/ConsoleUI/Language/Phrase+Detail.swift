import Wording

extension Phrase {
    static let reading = Phrase("조회 중", "reading")
    static let readHint = Phrase("미조회 (Enter로 조회)", "not read yet (press Enter)")
    static let accountsDiffer = Phrase("계좌 다름", "account differs")
    static let registration = Phrase("등록", "Registration")
    static let byHand = Phrase("수기 확정", "Settled by hand")
    static let nextCheck = Phrase("다음 확인", "Next check")
    static let answeredCorrelationID = Phrase("응답 추적번호", "Answer's ID")

    static func checkingIn(_ seconds: Int64) -> Phrase {
        Phrase("\(seconds)초 후 자동 확인", "in \(seconds) s")
    }

    static func inSeconds(_ seconds: Int64) -> Phrase {
        Phrase("\(seconds)초 후", "in \(seconds) s")
    }

    static func sendingFor(_ seconds: Int64) -> Phrase {
        Phrase("처리중 \(seconds)초", "sending \(seconds) s")
    }
}
