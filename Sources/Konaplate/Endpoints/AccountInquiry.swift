/// The answer of `bankaccounts/inquiry` (회원 계좌 정보 조회): both accounts, and whether auto recharge needs a registration.
public struct AccountInquiry: EndpointResponse {
    /// The account for ordinary recharge, where there is one.
    public let rechargeAccount: BankAccount?
    /// The account for auto recharge, where there is one.
    public let autoRechargeAccount: BankAccount?
    /// Whether a registration is needed (and allowed) before auto recharge can be set up; absent means no.
    public let isRegistrationAllowed: Bool

    /// The documentation has no such member in the answer; where one stands there all the same, it counts.
    public let answeredMemberID: MemberID?

    private enum Key: String, CodingKey {
        case userId, bankAccForRcg, bankAccForAutoRcg, isAutoRcgAccRegAllowed
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        answeredMemberID = container.memberID(forKey: .userId)
        rechargeAccount = try Self.account(in: container, .bankAccForRcg)
        autoRechargeAccount = try Self.account(in: container, .bankAccForAutoRcg)
        isRegistrationAllowed = try container.decodeIfPresent(Bool.self, forKey: .isAutoRcgAccRegAllowed) ?? false
    }

    /// Reads an account of unpublished shape: an object, a number as text, or something empty for none.
    ///
    /// An object that is not empty but holds nothing known is an error: taking it for "no account" or for an account
    /// would both be guesses about money.
    private static func account(
        in container: KeyedDecodingContainer<Key>, _ key: Key
    ) throws -> BankAccount? {
        guard container.contains(key), try !container.decodeNil(forKey: key) else { return nil }
        if let text = try? container.decode(String.self, forKey: key) {
            if text.isBlank { return nil }
            guard text.contains(where: \.isNumber) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "a word in the place of an account")
            }
            return BankAccount(accountID: nil, bankCode: nil, bankName: nil, number: Personal(text))
        }
        if let list = try? container.nestedUnkeyedContainer(forKey: key), list.isAtEnd { return nil }
        let account = try container.decode(BankAccount.self, forKey: key)
        guard account.isEmpty else { return account }
        guard try container.nestedContainer(keyedBy: AnyKey.self, forKey: key).holdsNothing() else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container, debugDescription: "an account without any known member")
        }
        return nil
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<AnyKey> {
    /// Whether every member is null or a blank text.
    fileprivate func holdsNothing() throws -> Bool {
        try allKeys.allSatisfy { key in
            try decodeNil(forKey: key) || (try? decode(String.self, forKey: key))?.isBlank == true
        }
    }
}

extension Endpoint where Request == MemberRequest, Response == AccountInquiry {
    /// `bankaccounts/inquiry`; the page marks nothing as encrypted.
    public static var accountInquiry: Self {
        Endpoint(
            path: "/api/v1/bankaccounts/inquiry", encryptsRequest: false, encryptsResponse: false,
            documentedCodes: [.success])
    }
}
