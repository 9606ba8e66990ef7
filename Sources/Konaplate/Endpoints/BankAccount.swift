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

    /// Whether it holds nothing that tells an account: only empty values and placeholders.
    public var isEmpty: Bool {
        [accountID, bankCode, number?.exposed].allSatisfy { $0?.isNoValue ?? true }
    }

    /// Whether nobody can tell if there is an account: a placeholder stands in the place of the number, or of the ID where
    /// there is no number, beside a value that is none.
    ///
    /// Such an answer is incomplete: taking it for an account or for none would both be guesses about money.
    var isUnclear: Bool {
        let deciding = [number?.exposed, accountID].compactMap { $0 }.first { !$0.isBlank }
        return !isEmpty && deciding?.isNoValue ?? false || number?.exposed.isWord ?? false
    }
}

extension String {
    /// Whether there is nothing but white space: fields of fixed width are filled with it where there is no value.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Whether it says that there is no value: it is blank, or a placeholder such as `-`, `0`, `000-000` or `N/A`.
    var isNoValue: Bool {
        let marks = filter { !$0.isWhitespace }
        return marks.allSatisfy { "0-–—_./".contains($0) }
            || ["n/a", "na", "null", "nil", "none", "없음"].contains(marks.lowercased())
    }

    /// Whether it is a word where a number should be: letters and neither digits nor the marks of a masked number.
    fileprivate var isWord: Bool {
        contains(where: \.isLetter) && !contains { $0.isNumber || "*xX".contains($0) } && !isNoValue
    }
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
