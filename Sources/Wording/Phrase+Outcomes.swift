import Konaplate
package import MemberDesk

extension Phrase {
    /// What an attempt's state means for the agent, with the line to say to the member where there is one.
    package static func outcome(of attempt: Attempt) -> Phrase {
        switch attempt.state {
        case .sending: sending
        case .registered where attempt.settlement?.by == .override: overriddenRegistered
        case .registered: attempt.settlement == nil ? registered : settledRegistered
        case .notRegistered where attempt.settlement?.by == .override: overriddenNotRegistered
        case .notRegistered: settledNotRegistered
        case .notSent(.cancelled): notSentCancelled
        case .notSent(.connect): notSent
        case .notSent(.tls): notSentTLS
        case .unknown(let reason): unknown(reason)
        case .refused(.alreadyRegistered): alreadyRegistered
        case .refused(.accountNotRegistered): accountNotRegistered
        case .refused(.invalidUserId): invalidUserID
        case .refused(.other): refused(attempt.answer?.status?.code)
        }
    }

    private static let sending = Phrase("처리 중입니다.", "The request is being sent.")
    static let registered = Phrase(
        #"등록되었습니다. 자동충전 조건은 앱에서 설정해야 합니다. 안내: "자동충전 계좌가 등록되었습니다. 앱에서 금액과 조건을 설정해 주세요.""#,
        #"Registered. The recharge conditions have to be set in the app. Say: "Your account is registered for auto recharge. Please set the amount and the conditions in the app.""#
    )
    private static let settledRegistered = Phrase(
        "확인 결과 등록되었습니다. 자동충전 조건은 앱에서 설정해야 합니다.",
        "Checked: the account is registered. The recharge conditions have to be set in the app.")
    private static let settledNotRegistered = Phrase(
        "확인 결과 등록되지 않았습니다. 다시 등록할 수 있습니다.",
        "Checked: the account is not registered. You can register it again.")
    private static let overriddenRegistered = Phrase(
        "등록된 것으로 수기 확정했습니다. 자동충전 조건은 앱에서 설정해야 합니다.",
        "Settled by hand: registered. The recharge conditions have to be set in the app.")
    private static let overriddenNotRegistered = Phrase(
        "등록되지 않은 것으로 수기 확정했습니다. 다시 등록할 수 있습니다.",
        "Settled by hand: not registered. You can register it again.")
    static let alreadyRegistered = Phrase(
        "이미 등록되어 있습니다. 다시 등록하지 말고 앱의 자동충전 설정을 확인하도록 안내하세요.",
        "The account is already registered. Do not register again; ask the member to check the auto-recharge settings in the app."
    )
    static let accountNotRegistered = Phrase(
        "등록된 충전계좌가 없습니다. 앱에서 계좌를 먼저 등록하도록 안내하세요.",
        "The member has no recharge account. Ask the member to register one in the app first.")
    static let invalidUserID = Phrase(
        "회원번호가 올바르지 않습니다. 회원을 다시 찾으세요.", "The member ID is not valid. Look the member up again.")
    static let notSent = Phrase(
        "서버에 연결하지 못해 요청을 보내지 않았습니다. 잠시 후 다시 시도하세요.",
        "The server could not be reached and nothing was sent. Try again in a moment.")
    private static let notSentTLS = Phrase(
        "보안 연결(TLS)을 확인하지 못해 요청을 보내지 않았습니다. 운영팀에 알리세요.",
        "The secure connection (TLS) could not be verified and nothing was sent. Tell the operations team.")
    private static let notSentCancelled = Phrase("취소되어 요청을 보내지 않았습니다.", "Cancelled; nothing was sent.")

    private static func unknown(_ reason: UnknownReason) -> Phrase {
        let line = Phrase(
            #"안내: "등록 결과를 확인하고 있습니다. 다시 신청하지 않으셔도 됩니다.""#,
            #"Say: "We are checking the result. You do not need to apply again.""#)
        let cause: Phrase =
            switch reason {
            case .inProgress: Phrase("처리가 끝나지 않아", "Still being processed:")
            case .interrupted: Phrase("처리 중에 중단되어", "Interrupted:")
            case .timeout, .closed: Phrase("응답이 없어", "No answer:")
            case .http5xx, .redirect, .unreadable, .undecryptable, .incomplete, .tooLarge:
                Phrase("응답을 확인할 수 없어", "No usable answer:")
            }
        return Phrase(
            "\(cause.korean) 등록 여부를 확인해야 합니다. 다시 등록하지 마세요. \(line.korean)",
            "\(cause.english) check whether it is registered. Do not register again. \(line.english)")
    }

    private static func refused(_ code: ResponseCode?) -> Phrase {
        guard let entry = code?.entry else {
            return Phrase(
                "등록이 거절되었습니다. 응답코드와 추적번호를 운영팀에 전달하세요.",
                "The registration was refused. Pass the response code and the correlation ID to the operations team.")
        }
        return Phrase("등록이 거절되었습니다. \(entry.koreanMeaning).", "The registration was refused. \(entry.meaning).")
    }
}
