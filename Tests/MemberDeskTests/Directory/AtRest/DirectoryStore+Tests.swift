@testable import MemberDesk

extension DirectoryStore {
    /// A directory of numbers, which needs no key.
    static func ofNumbers(_ transaction: Transaction) throws -> DirectoryStore {
        _ = try DirectoryHeader.make(transaction.sql)
        return DirectoryStore(cipher: nil, transaction)
    }
}
