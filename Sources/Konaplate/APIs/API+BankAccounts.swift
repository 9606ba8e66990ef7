extension API {
    /// `bankaccounts/info`.
    ///
    /// The page marks only the request as encrypted although the answer carries account data, so a reader has to be
    /// ready for both.
    public static let registeredAccount = API(
        path: "/api/v1/bankaccounts/info", title: ("회원 등록 계좌 조회", "Registered account"),
        request: .encrypted(.userID),
        answer: .plain(
            .userID,
            .object(
                "accountInfo", as: .account, .accountID, .userName, .bankCode.assumed, .bankName.assumed,
                .bankAccount.assumed, .text("accountNo", 1...20, .account).optional.assumed,
                .text("accountNumber", 1...20, .account).optional.assumed)),
        effect: .look, codes: ["000_000", "000_002"], texts: [accountNotRegistered])

    /// `bankaccounts/inquiry`; the page marks nothing as encrypted.
    public static let accountInquiry = API(
        path: "/api/v1/bankaccounts/inquiry", title: ("회원 계좌 정보 조회", "Accounts and auto recharge"),
        request: .plain(.userID),
        answer: .plain(
            .account("bankAccForRcg").optional.assumed, .account("bankAccForAutoRcg").optional,
            .boolean("isAutoRcgAccRegAllowed").optional, .userID.optional.assumed
        ).assumed,
        effect: .look, codes: ["000_000", "000_002"])

    /// `bankaccounts/as-rcg-svc/ars/register`, encrypted in both directions.
    public static let autoRechargeRegistration = API(
        path: "/api/v1/bankaccounts/as-rcg-svc/ars/register",
        title: ("자동충전 계좌 등록", "Auto-recharge account registration"),
        request: .encrypted(.userID),
        answer: .encrypted(.registrationNumber, .userID.optional.assumed),
        effect: .change(.account, settledBy: [accountInquiry.path], isReversible: false),
        codes: ["000_000", "000_002"],
        texts: [accountNotRegistered, "Bank account for auto recharge is already registered error"])

    private static let accountNotRegistered = "Bank account is not registered"
}
