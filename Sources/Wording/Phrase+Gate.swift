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
    package static let typeDigitsToConfirm = Phrase(
        "회원번호 끝 4자리를 입력하면 등록됩니다:", "Type the last four digits of the member ID to register:")
    /// How the registrations of a file are confirmed outside of a sandbox.
    package static let typeCountToConfirm = Phrase(
        "등록할 건수를 숫자로 입력하면 등록됩니다:", "Type the number of registrations to begin:")
    /// The question was answered with no.
    package static let declined = Phrase("등록하지 않았습니다.", "Nothing was registered.")

    /// Nothing can be registered here.
    package static let readOnly = Phrase(
        "조회 전용입니다. 등록할 수 없습니다.", "This is read-only. Nothing can be registered.")

    /// An agent has looked at so many members within an hour that the audit notes it.
    package static func unusualLooks(_ count: Int) -> Phrase {
        Phrase(
            "한 시간 동안 회원 \(count)명을 조회했습니다. 평소보다 많아 감사 기록에 남았습니다.",
            "You have looked at \(count) members within an hour, which is unusually many; the audit notes it.")
    }

    /// Nothing can be settled here.
    package static let readOnlySettling = Phrase(
        "조회 전용입니다. 결과를 확정할 수 없습니다.", "This is read-only. Nothing can be settled.")

    /// Why a registration was refused here, and what to do.
    package static func refusal(_ refusal: GateRefusal, at now: Timestamp) -> Phrase {
        switch refusal {
        case .readOnly: readOnly
        case .notAllowed:
            Phrase(
                "운영 등록이 허용되지 않았습니다. F9나 kona arm으로 허용하세요.",
                "Registration in production is not allowed. Allow it with F9 or kona arm.")
        case .nothingToAllow:
            Phrase("운영 환경이 아니므로 허용할 것이 없습니다.", "This is not production: nothing has to be allowed.")
        case .noConsent:
            Phrase(
                "출금 동의 번호가 필요합니다. --consent로 녹취 또는 상담 번호를 입력하세요.",
                "The withdrawal consent is missing: give its recording or ticket number with --consent.")
        case .badConsent(let fault): consentFault(fault)
        case .consentUsed(.otherMember):
            Phrase(
                "다른 회원에게 이미 쓰인 동의 번호입니다. 이 회원의 동의 번호를 확인하세요.",
                "This consent reference stands for another member already. Check the reference of this member's consent."
            )
        case .consentUsed(.withdrawn):
            Phrase(
                "회원이 철회한 동의입니다. 동의를 새로 받고 그 번호를 입력하세요.",
                "The member has withdrawn this consent. Obtain a new one and give its reference.")
        case .consentWithdrawn(let withdrawal):
            Phrase(
                "\(withdrawal.withdrawnAt.date) 출금 동의를 철회한 회원입니다(\(withdrawal.agent)). 동의를 새로 받은 뒤 kona consent restore로 기록하세요.",
                "The member withdrew the consent on \(withdrawal.withdrawnAt.date) (\(withdrawal.agent)). Record a new one with kona consent restore."
            )
        case .notWithdrawn:
            Phrase("동의를 철회한 회원이 아닙니다.", "This member has not withdrawn the consent.")
        case .noReason: Phrase("사유가 필요합니다.", "A reason is needed.")
        case .badReason(let fault): reasonFault(fault)
        case .needsApproval(let approval): needsApproval(approval)
        case .rejected(let approval):
            Phrase(
                "승인 요청 \(approval.id)번이 거절되었습니다(\(approval.decision?.agent ?? "")): \(approval.decision?.reason ?? "")",
                "Request \(approval.id) was rejected (\(approval.decision?.agent ?? "")): \(approval.decision?.reason ?? "")"
            )
        case .nothingToApprove:
            Phrase(
                "결정할 승인 요청이 없는 번호입니다. kona approve list로 확인하세요.",
                "No request of this number waits for a decision. See kona approve list.")
        case .samePerson:
            Phrase(
                "요청한 사람은 승인할 수 없습니다. 다른 로그인에서 승인해야 합니다.",
                "Who asked for it cannot approve it: another login has to.")
        case .noBrowsing:
            Phrase(
                "목록을 모두 볼 수 없습니다. 이름, 회원번호, 휴대폰, 로그인 ID 중 하나를 전부 입력하거나 조건 두 가지를 입력하세요.",
                "The directory is not listed. Search for a whole name, member ID, mobile number or login ID, or for two conditions."
            )
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
        case .badConsent: Phrase("동의 번호 오류", "bad consent")
        case .consentUsed: Phrase("쓰인 동의", "consent used")
        case .consentWithdrawn: Phrase("동의 철회", "withdrawn")
        case .notWithdrawn: Phrase("철회 아님", "not withdrawn")
        case .nothingToAllow: Phrase("허용할 것 없음", "nothing to allow")
        case .noReason: Phrase("사유 없음", "no reason")
        case .badReason: Phrase("사유 코드 아님", "bad reason")
        case .needsApproval: Phrase("승인 필요", "needs approval")
        case .rejected: Phrase("승인 거절", "rejected")
        case .nothingToApprove: Phrase("승인할 것 없음", "nothing to approve")
        case .samePerson: Phrase("같은 사람", "same person")
        case .noBrowsing: Phrase("목록 제한", "no browsing")
        case .noAnchor: Phrase("감사 기록 불가", "no anchor")
        case .nothingOpen: Phrase("확인할 건 없음", "nothing to settle")
        case .beingSent: Phrase("처리중", "sending")
        case .notSettled: Phrase("대기 중", "not settled")
        case .noInquiry: Phrase("조회 없음", "no inquiry")
        case .locked: Phrase("잠김", "locked")
        }
    }

    /// What is wrong with a reason.
    package static func reasonFault(_ fault: ReasonFault) -> Phrase {
        switch fault {
        case .notListed(let codes):
            Phrase(
                "사유는 코드로 시작합니다(뒤에 : 내용): \(codes.codes.map { "\($0.name)(\($0.korean))" }.joined(separator: ", "))",
                "A reason begins with one of these, and a text behind a colon: "
                    + codes.codes.map { "\($0.name) (\($0.english))" }.joined(separator: ", "))
        case .textMissing:
            Phrase("기타 사유는 내용을 쓰세요. 예: other: 내용", "Say what the other reason is, as in other: text")
        }
    }

    /// What takes a second person, and how to go on.
    private static func needsApproval(_ approval: Approval?) -> Phrase {
        guard let approval else { return Phrase("두 번째 사람의 승인이 필요합니다.", "A second person has to approve this.") }
        return Phrase(
            "두 번째 사람의 승인이 필요합니다. 다른 로그인에서 kona approve \(approval.id) 명령으로 승인한 뒤 다시 실행하세요.",
            "A second person has to approve this: kona approve \(approval.id), by another login. Then do it again.")
    }

    /// What is wrong with a reference of a consent.
    package static func consentFault(_ fault: ConsentFault) -> Phrase {
        switch fault {
        case .invisible:
            Phrase(
                "동의 번호에 보이지 않는 문자가 있습니다. 지우고 다시 입력하세요.",
                "The consent reference has characters that cannot be seen. Clear it and type it again.")
        case .tooLong(let limit):
            Phrase(
                "동의 번호는 \(limit)자 이하입니다. 녹취 또는 상담 번호만 입력하세요.",
                "A consent reference has at most \(limit) characters. Give the recording or ticket number alone.")
        case .nameLike:
            Phrase(
                "숫자가 없어 동의 번호로 볼 수 없습니다. 이름이 아닌 녹취 또는 상담 번호를 입력하세요.",
                "A consent reference has digits. Give the recording or ticket number, not a name.")
        case .otherForm(nil):
            Phrase(
                "동의 번호의 형식이 아닙니다. 이어진 숫자 4자리 이상이 있는 녹취 또는 상담 번호를 띄어쓰기 없이 입력하세요.",
                "This is no consent reference. Give a recording or ticket number, without spaces and with four digits in a row."
            )
        case .otherForm(let pattern?):
            Phrase(
                "동의 번호의 형식이 아닙니다. 이 프로필의 형식(consent_pattern): \(pattern)",
                "This is no consent reference of this profile, whose form (consent_pattern) is \(pattern)")
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
