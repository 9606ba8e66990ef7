package import Konaplate

extension Phrase {
    /// An inquiry at the platform that could not be sent.
    package static func inquiryNotSent(_ reason: NotSentReason) -> Phrase {
        switch reason {
        case .connect:
            Phrase("서버에 연결하지 못했습니다. 잠시 후 다시 시도하세요.", "The server could not be reached. Try again in a moment.")
        case .tls:
            Phrase(
                "보안 연결(TLS)을 확인하지 못했습니다. 운영팀에 알리세요.",
                "The secure connection (TLS) could not be verified. Tell the operations team.")
        case .cancelled: Phrase("조회가 취소되었습니다.", "The inquiry was cancelled.")
        }
    }

    /// An inquiry at the platform without a valid answer.
    package static func noValidAnswer(_ reason: UnknownReason) -> Phrase {
        Phrase(
            "서버의 응답을 확인할 수 없습니다(\(reason.rawValue)). 다시 조회하세요.",
            "The server gave no valid answer (\(reason.rawValue)). Read the accounts again.")
    }
}
