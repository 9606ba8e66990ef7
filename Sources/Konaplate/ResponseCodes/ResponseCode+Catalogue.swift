extension ResponseCode {
    /// Every response code in the platform's public documentation.
    ///
    /// The two codes that a registration for auto recharge adds ("Bank account is not registered" and "Bank account for
    /// auto recharge is already registered error") are not public; a profile names them.
    public static let catalogue: [ResponseCodeEntry] = [
        ResponseCodeEntry("000_000", "Success", "Success", "성공", also: ["성공"]),
        ResponseCodeEntry(
            "000_002", "Invalid input parameter.", "A value is not allowed", "입력값이 올바르지 않습니다",
            also: ["Invalid input value."]),
        ResponseCodeEntry("000_003", "Missing required values.", "A required field is missing", "필수 항목이 없습니다"),
        ResponseCodeEntry(
            "000_015", "The length of value does not match.",
            "A value has the wrong length", "입력값의 길이가 맞지 않습니다"),
        ResponseCodeEntry("001_001", "User already", "The member exists already", "이미 가입된 회원입니다"),
        ResponseCodeEntry(
            "001_006", "Wallet user not found.",
            "There is no such member, or the member has left", "회원이 없거나 탈퇴했습니다"),
        ResponseCodeEntry(
            "001_035", "Invalid user info",
            "The member's data do not match", "회원 정보가 일치하지 않습니다"),
        ResponseCodeEntry(
            "001_043", "New wallet pin is identical to the old wallet pin.",
            "The new password is the old one", "새 비밀번호가 기존 비밀번호와 같습니다"),
        ResponseCodeEntry("001_045", "Wallet pin didn't match.", "The password is wrong", "비밀번호가 다릅니다"),
        ResponseCodeEntry(
            "001_047", "Invalid card info",
            "The card is not the member's, or does not exist", "카드 정보가 올바르지 않습니다"),
        ResponseCodeEntry(
            "001_052", "Active card has balance",
            "The card still has a balance", "카드에 잔액이 남아 있습니다"),
        ResponseCodeEntry(
            "001_059", "Can not delete basic card",
            "The basic card cannot be discarded", "기본 카드는 해지할 수 없습니다"),
        ResponseCodeEntry(
            "001_061", "Cannot delete Sub card directly",
            "A sub card cannot be discarded by itself", "서브 카드는 직접 해지할 수 없습니다"),
        ResponseCodeEntry(
            "001_062", "Card is married to cardSe. Disconnect before delete.",
            "The card is linked to a device and has to be disconnected first", "기기에 연결된 카드라 연결을 먼저 끊어야 합니다"),
        ResponseCodeEntry(
            "001_068", "Wallet login failed. User not active.",
            "The member is not active", "이용할 수 없는 상태의 회원입니다"),
        ResponseCodeEntry(
            "001_069", "Wallet login failed. User login attempt crossed please reset password.",
            "Too many failed logins; the password has to be reset", "로그인 시도 횟수를 넘어 비밀번호를 다시 설정해야 합니다"),
        ResponseCodeEntry(
            "001_079", "Terms and conditions management service failed. Terms and conditions ID is not valid.",
            "The terms ID does not exist", "약관 번호가 올바르지 않습니다"),
        ResponseCodeEntry(
            "001_080", "User is blocked forgiven data and asp configuration.",
            "The member is blocked", "이용이 제한된 회원입니다"),
        ResponseCodeEntry(
            "001_081", "Mandatory terms and conditions cannot be deleted.",
            "Mandatory terms cannot be withdrawn", "필수 약관은 철회할 수 없습니다"),
        ResponseCodeEntry(
            "001_087", "Dormancy user not found.",
            "There is no such dormant member", "휴면 회원을 찾을 수 없습니다"),
        ResponseCodeEntry(
            "002_013", "Ars auth and bank account register is still in progress.",
            "A registration for this member is still running", "계좌 등록이 진행 중입니다"),
        ResponseCodeEntry(
            "002_014", "Bank account register failed due to ARS auth failed.",
            "The phone (ARS) authentication failed", "ARS 인증에 실패했습니다"),
        ResponseCodeEntry(
            "002_015", "Bank account register failed due to lifetime account.",
            "The number is a lifetime account number, not a real account number", "평생계좌번호는 등록할 수 없습니다"),
        ResponseCodeEntry("002_016", "Invalid account.", "The account is restricted", "거래가 제한된 계좌입니다"),
        ResponseCodeEntry(
            "002_017", "",
            "The account could not be registered (the platform does not publish the reason)", "계좌를 등록하지 못했습니다 (사유 미공개)"),
        ResponseCodeEntry(
            "002_018", "Communication Error with PG.",
            "The payment gateway refused or failed", "결제대행사(PG)와 통신하지 못했습니다"),
        ResponseCodeEntry(
            "002_019", "Not found ars bank account register error.",
            "The registration number is unknown", "계좌 등록 번호를 찾을 수 없습니다"),
        ResponseCodeEntry(
            "002_033", "Getting acc owner name error.",
            "The account holder's name is not available", "예금주를 조회하지 못했습니다"),
        ResponseCodeEntry("002_034", "Money transfer pending error.", "The transfer is delayed", "이체가 지연되고 있습니다"),
        ResponseCodeEntry(
            "003_001", "Invalid card info.",
            "Card number, expiry date or CVC is wrong", "카드 정보가 올바르지 않습니다"),
        ResponseCodeEntry(
            "003_002", "",
            "The application can be cancelled on its own day only", "신청 당일이 지나 취소할 수 없습니다"),
        ResponseCodeEntry(
            "003_003", "",
            "The application cannot be cancelled in its state", "취소할 수 없는 상태의 신청입니다"),
        ResponseCodeEntry(
            "003_004", "",
            "The card has been reissued already", "이미 재발급된 카드입니다"),
        ResponseCodeEntry(
            "003_005", "",
            "The card is neither active nor suspended", "재발급할 수 없는 상태의 카드입니다"),
        ResponseCodeEntry(
            "003_006", "",
            "The card expires in more than 30 days", "유효기간이 30일 넘게 남아 있습니다"),
        ResponseCodeEntry(
            "003_007", "",
            "The name was not found", "이름을 찾을 수 없습니다"),
        ResponseCodeEntry(
            "003_008", "Par not found from cardNo.",
            "The card was not found", "카드를 찾을 수 없습니다"),
        ResponseCodeEntry(
            "003_009", "",
            "The card product is not allowed", "허용되지 않는 카드 상품입니다"),
        ResponseCodeEntry(
            "003_010", "",
            "The reissue fee has not been paid", "재발급 수수료가 납부되지 않았습니다"),
        ResponseCodeEntry(
            "003_012", "Indicated card issue is not ready to active.",
            "The card application cannot be registered yet", "아직 등록할 수 없는 카드 신청입니다"),
        ResponseCodeEntry(
            "003_013", "Indicated card issue not found error.",
            "The card application is unknown", "카드 신청 내역이 없습니다"),
        ResponseCodeEntry(
            "003_014", "Digital card is already terminated error.",
            "The mobile card has been discarded", "해지된 모바일 카드입니다"),
        ResponseCodeEntry(
            "003_018", "",
            "The card has been reissued already", "이미 재발급된 카드입니다"),
        ResponseCodeEntry(
            "003_019", "User bank account invalid",
            "The member's bank account is not valid", "회원의 계좌가 올바르지 않습니다"),
        ResponseCodeEntry(
            "003_020", "",
            "A reissue is in progress", "재발급이 진행 중입니다"),
        ResponseCodeEntry(
            "003_021", "Cannot find par",
            "The card was not found", "카드를 찾을 수 없습니다"),
        ResponseCodeEntry(
            "003_022", "Card already terminated",
            "The card has been discarded already", "이미 해지된 카드입니다"),
        ResponseCodeEntry("003_024", "Don't have account info", "The card has no linked account", "연결된 계좌가 없습니다"),
        ResponseCodeEntry(
            "003_044", "User is not authenticated.",
            "The member has not been authenticated", "본인 인증이 되지 않은 회원입니다"),
        ResponseCodeEntry(
            "003_048", "Invalid next service id",
            "The next card product is not valid", "다음 카드 상품이 올바르지 않습니다"),
        ResponseCodeEntry(
            "006_005", "The entered card cannot be transacted through the POS Entry Mode.",
            "The card cannot be used in this entry mode", "이 입력 방식으로는 거래할 수 없는 카드입니다"),
        ResponseCodeEntry(
            "006_006", "Invalid Transaction.",
            "The transaction is not valid (terminal time)", "거래가 올바르지 않습니다"),
        ResponseCodeEntry("006_007", "Invalid amount.", "The balance is insufficient", "잔액이 부족합니다"),
        ResponseCodeEntry("006_008", "Invalid card number.", "The card number is wrong", "카드번호가 올바르지 않습니다"),
        ResponseCodeEntry("006_009", "Requeset format error.", "The message has a format error", "전문 형식 오류입니다"),
        ResponseCodeEntry("006_010", "Over limit of the store.", "The store's limit is exceeded", "가맹점 한도를 초과했습니다"),
        ResponseCodeEntry("006_011", "Expired card.", "The card has expired", "유효기간이 지난 카드입니다"),
        ResponseCodeEntry(
            "006_012", "Transaction not permitted.",
            "Not permitted, or there is no original transaction", "거래 권한이 없거나 원거래가 없습니다"),
        ResponseCodeEntry(
            "006_013", "Transaction does not permitted to terminal.",
            "The agency code is wrong", "기관 코드가 올바르지 않습니다"),
        ResponseCodeEntry(
            "006_021", "Request for duplicated transaction.",
            "The transaction is a duplicate", "중복된 거래 요청입니다"),
        ResponseCodeEntry("006_022", "System Error.", "System error", "시스템 오류입니다"),
        ResponseCodeEntry("006_030", "No original transaction.", "There is no original transaction", "원거래가 없습니다"),
        ResponseCodeEntry("007_001", "Bank account not found.", "There is no registered account", "등록된 계좌가 없습니다"),
        ResponseCodeEntry(
            "007_002", "Inconsistent requested benefit.",
            "The incentive does not match", "혜택 정보가 일치하지 않습니다"),
        ResponseCodeEntry("007_003", "Credit limit exceeded.", "The limit is exceeded", "한도를 초과했습니다"),
        ResponseCodeEntry("007_004", "Withdraw failure from PG.", "The withdrawal failed", "출금에 실패했습니다"),
        ResponseCodeEntry(
            "007_005", "Account charge request while proceeding.",
            "A charge is running", "충전이 진행 중입니다"),
        ResponseCodeEntry(
            "007_006", "Account charge request while proceeding auto charge.",
            "An automatic recharge is running", "자동충전이 진행 중입니다"),
        ResponseCodeEntry(
            "007_007", "Recharge amount should be more than zero.",
            "The amount must be more than zero", "충전 금액은 0보다 커야 합니다"),
        ResponseCodeEntry(
            "007_026", "User has not auto plan.",
            "There is no auto-recharge plan to change", "변경할 자동충전 설정이 없습니다"),
        ResponseCodeEntry(
            "007_027", "Billing plan already exist.",
            "An auto-recharge plan exists already", "자동충전 설정이 이미 있습니다"),
        ResponseCodeEntry(
            "007_030", "Cancellation not possible for this transaction.",
            "The charge cannot be cancelled", "취소할 수 없는 거래입니다"),
        ResponseCodeEntry(
            "007_034", "Credit card recharge not allowed.",
            "The card product does not allow recharge by credit card", "신용카드 충전이 허용되지 않는 상품입니다"),
        ResponseCodeEntry(
            "007_040", "Cancel request for another method.",
            "It was paid by another method", "다른 수단으로 결제된 거래입니다"),
        ResponseCodeEntry(
            "007_043", "Cancellation request denied due to name mismatch.",
            "Account holder and member differ", "예금주와 회원이 달라 취소할 수 없습니다"),
        ResponseCodeEntry(
            "009_001", "Bank account is null.",
            "There is no account to refund to", "환불받을 계좌가 없습니다"),
        ResponseCodeEntry(
            "009_002", "Refund amount over limit in month.",
            "The monthly refund amount is exceeded", "월 환불 한도 금액을 초과했습니다"),
        ResponseCodeEntry(
            "009_003", "Refund count over limit in month.",
            "The monthly number of refunds is exceeded", "월 환불 횟수를 초과했습니다"),
        ResponseCodeEntry(
            "009_004", "Refund denied.",
            "The refund was denied", "환불이 거절되었습니다"),
    ]

    /// What is known of this code.
    public var entry: ResponseCodeEntry? { Self.entries[self] }

    private static let entries = Dictionary(
        catalogue.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
