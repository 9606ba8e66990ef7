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

    /// Whether it holds nothing that tells an account.
    public var isEmpty: Bool {
        [accountID, bankCode, number?.exposed].allSatisfy { $0?.isBlank ?? true }
    }
}

extension String {
    /// Whether there is nothing but white space: fields of fixed width are filled with it where there is no value.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension BankAccount: Decodable {
    private enum Key: String, CodingKey {
        case accountId, bankCode, bankName, bankAccount, accountNo, accountNumber
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func text(_ key: Key) throws -> String? {
            if let number = try? container.decode(UInt64.self, forKey: key) { return String(number) }
            return try container.decodeIfPresent(String.self, forKey: key)
        }
        accountID = try text(.accountId)
        bankCode = try text(.bankCode)
        bankName = try text(.bankName)
        let accountNumber = try text(.bankAccount) ?? text(.accountNo) ?? text(.accountNumber)
        number = accountNumber.map { Personal($0) }
    }
}
