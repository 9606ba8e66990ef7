public import Konaplate

/// What somebody has imported into the directory since it was read.
public struct DirectoryChange: Sendable {
    /// What was imported.
    public enum Extent: Sendable {
        /// Nothing.
        case nothing
        /// These members were added or changed.
        case members([Member])
        /// So many members that reading all is quicker.
        case everything
    }

    /// What was imported.
    public let extent: Extent
    /// When the directory was last changed; `nil` where it was not since.
    public let updatedAt: Timestamp?
    /// The newest row of the audit that this stands for.
    public let auditRow: Int64
}

extension Desk {
    /// The most members that are worth reading by themselves.
    private static let fewMembers = 2000

    /// What was imported after a row of the audit; without a row only how far the audit has come.
    ///
    /// It costs what changed: the audit tells of an import, so the members are looked at only where there was one.
    public func directoryChange(after row: Int64?) async throws(StateError) -> DirectoryChange {
        let (newest, since) = try await store.read { transaction in
            let sql = transaction.sql
            let newest: Int64 = try sql.value("SELECT max(id) AS value FROM audit") ?? 0
            guard let row, newest > row,
                let since: Int64 = try sql.value(
                    "SELECT min(time) AS value FROM audit WHERE id > \(row) AND action = 'import'")
            else { return (newest, Int64?.none) }
            return (newest, since)
        }
        // Without an import no key is needed.
        guard let since else { return DirectoryChange(extent: .nothing, updatedAt: nil, auditRow: newest) }
        return try await readDirectory { directory, transaction in
            let members = try directory.changed(since: since, limit: Self.fewMembers)
            return DirectoryChange(
                extent: members.map { .members($0) } ?? .everything,
                updatedAt: try DirectoryStore.updatedAt(transaction.sql), auditRow: newest)
        }
    }
}
