import Konaplate

/// An API of the platform's menu that the sandbox does not serve: no typo of the client's.
struct UnservedAPI: Sendable {
    /// Why it is not served.
    enum Cause: Sendable {
        /// It changes something that the sandbox keeps no state of, so any answer would be a lie.
        case changes
        /// What it takes or answers is not public, or not declared here.
        case undeclared
    }

    /// The path below `/open-api/api/`, with the version.
    let path: String
    let title: Sentence
    let cause: Cause

    /// The API at a whole path.
    static func at(_ path: String) -> UnservedAPI? { byPath[path] }

    /// What the client is told.
    var sentence: Sentence {
        switch cause {
        case .changes:
            Sentence(
                "\(title.korean)(\(path)): 플랫폼의 API이지만 샌드박스는 제공하지 않습니다. 바뀐 상태를 보관하지 않기 때문입니다.",
                "\(title.english) (\(path)) is an API of the platform that the sandbox does not serve: it keeps no state "
                    + "of what the call would change.")
        case .undeclared:
            Sentence(
                "\(title.korean)(\(path)): 플랫폼의 API이지만 샌드박스는 제공하지 않습니다. 공개된 규격이 부족합니다.",
                "\(title.english) (\(path)) is an API of the platform that the sandbox does not serve: too little of it "
                    + "is public.")
        }
    }

    private static let byPath = Dictionary(
        menu.map { ("\(SandboxDefaults.pathPrefix)/api/\($0.path)", $0) }, uniquingKeysWith: { first, _ in first })

    private static let menu: [UnservedAPI] = changing + reading

    private static let changing: [UnservedAPI] = [
        ("v1/user/registration", "회원 가입", "User registration"),
        ("v1/user/password/reset", "비밀번호 재설정·변경", "Password reset"),
        ("v1/user/unregister", "회원 탈퇴", "Membership cancellation"),
        ("v1/user/dormancy/change-active", "휴면 해제", "Activation of a dormant member"),
        ("v1/user/terms/updateOptionalTermsAndConditions", "약관 동의·철회", "Terms agreement"),
        ("v1/bankaccounts/ars/auth", "ARS 인증번호 생성", "ARS code"),
        ("v1/bankaccounts/ars/register", "ARS 인증 및 계좌 등록", "Bank account registration"),
        ("v1/bankaccounts/krw-auth", "1원 인증", "Microdeposit verification"),
        ("v1/bankaccounts/as-rcg-svc/ars/register", "자동충전 계좌 등록", "Auto-recharge account registration"),
        ("v1/bankaccounts/delete", "회원 계좌 삭제", "Account deletion"),
        ("v1/user/namedcard", "기명 등록", "Balance limit increase"),
        ("v1/user/namedcard/corp", "법인 한도 상향", "Corporate balance limit increase"),
        ("v2/payment/generate/onetimetoken", "일회용 토큰 발급", "Disposable token"),
        ("v1/recharges/by-bank-accounts/no-hce", "계좌 충전", "Charge"),
        ("v1/recharges/by-bank-accounts/no-hce/cancel", "충전 취소", "Cancellation of a charge"),
        ("v1/recharges/auto/monthly/register", "월 정액 자동충전 등록", "Monthly recharge registration"),
        ("v1/recharges/auto/lower-limit/update", "기준 하한 자동충전 수정", "Threshold recharge update"),
        ("v1/recharges/auto/deregister", "자동충전 해제", "Auto-recharge deregistration"),
        ("v1/recharges/auto/payments/register", "결제 시 자동충전 등록", "Recharge at payment registration"),
        ("v1/recharges/system/manuals", "시스템 충전", "System recharge"),
        ("v1/refund/card", "카드 환불", "Refund"),
        ("v1/prepay-card/issue/delivery", "카드 신청", "Card issuance"),
        ("v1/card/delivery/cancel", "카드 신청 취소", "Cancellation of a card application"),
        ("v1/prepay-card/reissue/delivery", "분실 재발급", "Card replacement"),
        ("v1/prepay-card/expired/reissue", "갱신 재발급", "Reissuance of an expiring card"),
        ("v1/prepay-card/physical/register", "실물카드 등록", "Physical card registration"),
        ("v1/card/status", "분실 정지·해제", "Card state"), ("v1/card/terminate", "카드 해지", "Discarding a card"),
        ("v1/card/payment/limit/update", "카드 한도 변경", "Card payment limit"),
    ].map { UnservedAPI(path: $0.0, title: Sentence($0.1, $0.2), cause: .changes) }

    private static let reading: [UnservedAPI] = [
        ("v1/user/info", "회원 정보 조회", "Member information"),
        ("v1/user/loginId/find", "로그인 ID 찾기", "Log-in ID by CI"),
        ("v1/user/terms/all", "약관 목록", "Terms list"), ("v1/user/ci/info", "CI로 회원 조회", "Member by CI"),
        ("v1/user/checkRegistrationId", "로그인 ID 중복 확인", "Log-in ID duplicate check"),
        ("v1/user/password/check", "회원 비밀번호 검증", "Password check"),
        ("v1/user/deduction/info", "회원 인증 정보 조회", "Member authentication information"),
        ("v1/bankaccounts/user/valid", "예금주 실명 검증", "Account holder verification"),
        ("v1/bankaccounts/ars/register/inquiry", "계좌 등록 상태 조회", "Account registration status"),
        ("v1/bankaccounts/info", "회원 등록 계좌 조회", "Registered account"),
        ("v1/bankaccounts/inquiry", "회원 계좌 정보 조회", "Accounts and auto recharge"),
        ("v1/recharges/by-bank-account/result/inquiry", "충전 결과 확인", "Result of a charge"),
        ("v1/recharges/auto/plans", "자동충전 목록", "Auto-recharge plans"),
        ("v1/recharges/auto/payments/plans", "결제 시 자동충전 목록", "Recharge at payment plans"),
        ("v1/transaction/card", "거래내역", "Transaction history"),
        ("v1/card/delivery/inquiry", "카드 배송 조회", "Card delivery status"),
        ("v1/issued-cards/pre-issue/waiting/physical", "실물카드 대기 목록", "Mobile cards linkable to a physical card"),
        ("v1/user/card/list", "보유카드 조회", "Cards of a member"), ("v1/user/card/info", "카드 회원 조회", "Card owner"),
        ("v1/unregister/card/info", "미등록 카드 조회", "Unregistered card"),
        ("v1/cards/deduction", "카드 소득공제 상태", "Card tax deduction status"),
        ("v1/service/info/list", "상품 조회", "Card products"),
        ("v1/card/virtual-account/inquiry", "카드 가상계좌 조회", "Virtual account of a card"),
        ("v1/refund/fee", "환불 수수료", "Refund fee"),
    ].map { UnservedAPI(path: $0.0, title: Sentence($0.1, $0.2), cause: .undeclared) }
}
