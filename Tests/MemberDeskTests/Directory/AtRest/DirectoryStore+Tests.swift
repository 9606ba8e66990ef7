@testable import MemberDesk

extension DirectoryStore {
    /// A directory of numbers, which needs no key.
    static func ofNumbers(_ sql: any SQLConnection) throws -> DirectoryStore {
        _ = try DirectoryHeader.make(sql)
        return DirectoryStore(cipher: nil, sql: sql)
    }
}
