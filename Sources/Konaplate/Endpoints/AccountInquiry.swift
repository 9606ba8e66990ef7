public import StrictText

/// The answer of `bankaccounts/inquiry` (회원 계좌 정보 조회): both accounts, and whether auto recharge needs a registration.
public struct AccountInquiry: EndpointResponse, Hashable {
    /// The account for ordinary recharge, where there is one.
    public let rechargeAccount: BankAccount?
    /// The account for auto recharge, where there is one.
    public let autoRechargeAccount: BankAccount?
    /// Whether a registration is needed (and allowed) before auto recharge can be set up; absent means no.
    public let isRegistrationAllowed: Bool

    /// The documentation has no such member in the answer; where one stands there all the same, it counts.
    public let answeredMemberID: MemberID?

    /// Makes an answer.
    public init(
        rechargeAccount: BankAccount?, autoRechargeAccount: BankAccount?, isRegistrationAllowed: Bool,
        answeredMemberID: MemberID? = nil
    ) {
        self.rechargeAccount = rechargeAccount
        self.autoRechargeAccount = autoRechargeAccount
        self.isRegistrationAllowed = isRegistrationAllowed
        self.answeredMemberID = answeredMemberID
    }

    /// Reads an answer.
    /// - Throws: ``/StrictText/JSONObjectReader/Unfit`` for an answer without what this type promises.
    public init(_ answer: JSONObjectReader) throws(JSONObjectReader.Unfit) {
        self.init(
            rechargeAccount: try Self.account("bankAccForRcg", in: answer),
            autoRechargeAccount: try Self.account("bankAccForAutoRcg", in: answer),
            isRegistrationAllowed: try answer.optionalBool("isAutoRcgAccRegAllowed") ?? false,
            answeredMemberID: answer.mentionedMemberID("userId"))
    }

    /// Reads an account of unpublished shape: an object, a number as text, or something empty for none.
    ///
    /// A placeholder (`-`, `0000000000`, `N/A`) is decided as an empty value where nothing else tells an account, and makes
    /// the answer incomplete where something does.
    ///
    /// An object that is not empty but holds nothing known is an error: taking it for "no account" or for an account
    /// would both be guesses about money.
    private static func account(
        _ name: String, in answer: JSONObjectReader
    ) throws(JSONObjectReader.Unfit) -> BankAccount? {
        switch answer[name] {
        case nil, .array([]): return nil
        case .string(let text):
            if text.isNoValue { return nil }
            // A word in the place of an account is none.
            guard text.contains(where: \.isNumber) else { throw answer.unfit(name, .wrongValue) }
            return BankAccount(number: Personal(text))
        default:
            let members = try answer.object(name)
            let account = try BankAccount(members)
            guard !account.isUnclear else { throw answer.unfit(name, .wrongValue) }
            guard account.isEmpty else { return account }
            guard members.members.allSatisfy(\.value.holdsNothing) else { throw answer.unfit(name, .wrongValue) }
            return nil
        }
    }
}

extension JSON {
    /// Whether it is null, a blank text or a placeholder.
    fileprivate var holdsNothing: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isNoValue
        case .number: wholeNumber == 0
        case .bool, .array, .object: false
        }
    }
}

extension Endpoint where Request == MemberRequest, Response == AccountInquiry {
    /// `bankaccounts/inquiry`; the page marks nothing as encrypted.
    public static var accountInquiry: Self { Endpoint(.accountInquiry) }
}
