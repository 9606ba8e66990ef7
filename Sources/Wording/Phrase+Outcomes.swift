import Konaplate
import MemberDesk

extension Phrase {
    /// What an attempt's state means for the agent, with the line to say to the member where there is one.
    ///
    /// Everybody else asks the ``CodeDictionary``, which knows the team's words too.
    static func outcome(of attempt: Attempt) -> Phrase {
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

    /// A sentence for the agent, and the line to say to the member behind it.
    package static func saying(_ agent: Phrase, _ member: Phrase) -> Phrase {
        Phrase("\(agent.korean) 안내: \"\(member.korean)\"", "\(agent.english) Say: \"\(member.english)\"")
    }

    /// It is under way.
    package static let sending = saying(
        Phrase("처리 중입니다.", "The request is being sent."),
        Phrase("등록을 처리하고 있습니다. 잠시만 기다려 주세요.", "Your registration is being processed. One moment, please."))
    static let registered = saying(
        Phrase(
            "등록되었습니다. 자동충전 조건은 앱에서 설정해야 합니다.", "Registered. The recharge conditions have to be set in the app."),
        sayRegistered)
    private static let settledRegistered = saying(
        Phrase(
            "확인 결과 등록되었습니다. 자동충전 조건은 앱에서 설정해야 합니다.",
            "Checked: the account is registered. The recharge conditions have to be set in the app."),
        sayRegistered)
    private static let settledNotRegistered = saying(
        Phrase(
            "확인 결과 등록되지 않았습니다. 다시 등록할 수 있습니다.",
            "Checked: the account is not registered. You can register it again."),
        sayNotRegistered)
    private static let overriddenRegistered = saying(
        Phrase(
            "등록된 것으로 수기 확정했습니다. 자동충전 조건은 앱에서 설정해야 합니다.",
            "Settled by hand: registered. The recharge conditions have to be set in the app."),
        sayRegistered)
    private static let overriddenNotRegistered = saying(
        Phrase(
            "등록되지 않은 것으로 수기 확정했습니다. 다시 등록할 수 있습니다.",
            "Settled by hand: not registered. You can register it again."),
        sayNotRegistered)
    /// The answer, or a reading, says that there is nothing to register any more.
    package static let alreadyRegistered = saying(
        Phrase(
            "이미 등록되어 있습니다. 다시 등록하지 말고 앱의 자동충전 설정을 확인하도록 안내하세요.",
            "The account is already registered. Do not register again; ask the member to check the auto-recharge settings in the app."
        ),
        Phrase(
            "자동충전 계좌가 이미 등록되어 있습니다. 앱에서 자동충전 설정을 확인해 주세요.",
            "Your account is already registered for auto recharge. Please check the auto-recharge settings in the app.")
    )
    /// The answer, or a reading, says that there is no account to register.
    package static let accountNotRegistered = saying(
        Phrase(
            "등록된 충전계좌가 없습니다. 앱에서 계좌를 먼저 등록하도록 안내하세요.",
            "The member has no recharge account. Ask the member to register one in the app first."),
        Phrase(
            "등록된 충전계좌가 없습니다. 앱에서 계좌를 먼저 등록해 주세요.",
            "You have no recharge account yet. Please register one in the app first."))
    static let invalidUserID = saying(
        Phrase("회원번호가 올바르지 않습니다. 회원을 다시 찾으세요.", "The member ID is not valid. Look the member up again."),
        Phrase(
            "회원 정보를 다시 확인하겠습니다. 잠시만 기다려 주세요.", "Let me look up your membership again. One moment, please."))
    static let notSent = saying(
        Phrase(
            "서버에 연결하지 못해 요청을 보내지 않았습니다. 잠시 후 다시 시도하세요.",
            "The server could not be reached and nothing was sent. Try again in a moment."),
        sayNotYet)
    private static let notSentTLS = saying(
        Phrase(
            "보안 연결(TLS)을 확인하지 못해 요청을 보내지 않았습니다. 운영팀에 알리세요.",
            "The secure connection (TLS) could not be verified and nothing was sent. Tell the operations team."),
        sayNotYet)
    private static let notSentCancelled = Phrase("취소되어 요청을 보내지 않았습니다.", "Cancelled; nothing was sent.")

    /// What a member is told as long as nobody knows the result.
    package static let sayChecking = Phrase(
        "등록 결과를 확인하고 있습니다. 다시 신청하지 않으셔도 됩니다.",
        "We are checking the result. You do not need to apply again.")
    private static let sayRegistered = Phrase(
        "자동충전 계좌가 등록되었습니다. 앱에서 금액과 조건을 설정해 주세요.",
        "Your account is registered for auto recharge. Please set the amount and the conditions in the app.")
    private static let sayNotRegistered = Phrase(
        "확인해 보니 아직 등록되지 않았습니다. 다시 등록해 드리겠습니다.",
        "We have checked: your account is not registered yet. I will register it again.")
    private static let sayNotYet = Phrase(
        "시스템 연결이 원활하지 않아 아직 등록하지 못했습니다. 준비되는 대로 등록해 드리겠습니다.",
        "Our system cannot be reached right now, so nothing has been registered yet. We will do it as soon as we can.")

    private static func unknown(_ reason: UnknownReason) -> Phrase {
        let cause: Phrase =
            switch reason {
            case .inProgress: Phrase("처리가 끝나지 않아", "Still being processed:")
            case .interrupted: Phrase("처리 중에 중단되어", "Interrupted:")
            case .timeout, .closed: Phrase("응답이 없어", "No answer:")
            case .http5xx, .redirect, .unreadable, .undecryptable, .incomplete, .tooLarge:
                Phrase("응답을 읽을 수 없어", "No usable answer:")
            }
        return saying(
            Phrase(
                "\(cause.korean) 등록 여부를 확인해야 합니다. 다시 등록하지 마세요.",
                "\(cause.english) check whether it is registered. Do not register again."),
            sayChecking)
    }

    private static func refused(_ code: ResponseCode?) -> Phrase {
        let agent =
            code?.entry.map {
                Phrase("등록이 거절되었습니다. \($0.koreanMeaning).", "The registration was refused. \($0.meaning).")
            }
            ?? Phrase(
                "등록이 거절되었습니다. 응답코드와 추적번호를 운영팀에 전달하세요.",
                "The registration was refused. Pass the response code and the correlation ID to the operations team.")
        return saying(
            agent,
            Phrase(
                "등록이 완료되지 않았습니다. 원인을 확인해 다시 안내해 드리겠습니다.",
                "The registration did not go through. We will find out why and get back to you."))
    }
}
