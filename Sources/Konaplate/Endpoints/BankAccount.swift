import StrictText

/// A member's bank account as the account APIs show it.
///
/// Beyond `accountId` and `userName` the documentation names no member of the object; the account number is read from
/// each name that other APIs of the platform give it.
public struct BankAccount: Hashable, Sendable {
    /// The account's ID at the platform, five characters.
    public let accountID: String?
    /// The three digits of the bank.
    ///
    /// Old institution codes occur, so there is no list to check them against.
    public let bankCode: String?
    /// The bank's name as the platform shows it.
    public let bankName: String?
    /// The account number, in full or as the server masked it.
    public let number: Personal?

    /// Describes an account.
    public init(
        accountID: String? = nil, bankCode: String? = nil, bankName: String? = nil, number: Personal? = nil
    ) {
        self.accountID = accountID
        self.bankCode = bankCode
        self.bankName = bankName
        self.number = number
    }

    /// Whether it holds nothing that tells an account.
    public var isEmpty: Bool {
        [accountID, bankCode, number?.exposed].allSatisfy { $0?.isBlank ?? true }
    }
}

extension String {
    /// Whether there is nothing but white space: fields of fixed width are filled with it where there is no value.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension BankAccount {
    init(_ members: JSONObjectReader) throws(JSONObjectReader.Unfit) {
        func text(_ name: String) throws(JSONObjectReader.Unfit) -> String? {
            if let number = members[name]?.wholeNumber { return String(number) }
            return try members.optionalText(name)
        }
        var accountNumber = try text("bankAccount")
        for name in ["accountNo", "accountNumber"] where accountNumber == nil { accountNumber = try text(name) }
        self.init(
            accountID: try text("accountId"), bankCode: try text("bankCode"), bankName: try text("bankName"),
            number: accountNumber.map { Personal($0) })
    }
}
