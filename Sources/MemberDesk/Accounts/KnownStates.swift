import Konaplate

/// The newest readings and attempts in one consistent read: all at once where they are few, each when it is asked for
/// where they are many.
struct KnownStates {
    /// How many are read at once.
    private static let few = 1000

    private let sql: any SQLConnection
    /// All readings; `nil` where they are many.
    private let readings: [MemberID: StoredReading]?
    /// The newest attempts of all members; `nil` where they are many.
    private let attempts: [MemberID: Attempt]?

    /// Looks how many there are.
    init(_ sql: any SQLConnection) throws {
        self.sql = sql
        readings =
            try sql.row("SELECT 1 FROM reading LIMIT 1 OFFSET \(Self.few)") == nil ? try Self.allReadings(sql) : nil
        attempts =
            try sql.row("SELECT 1 FROM attempt LIMIT 1 OFFSET \(Self.few)") == nil ? try Self.allAttempts(sql) : nil
    }

    /// What is known of a member beside the directory.
    func summary(_ member: Member) throws -> MemberSummary {
        MemberSummary(
            member: member, reading: try readings.map { $0[member.id] } ?? ReadingStore.find(member.id, sql),
            attempt: try attempts.map { $0[member.id] } ?? AttemptStore.newest(for: member.id, sql))
    }

    /// The newest readings of all members.
    static func allReadings(_ sql: any SQLConnection) throws -> [MemberID: StoredReading] {
        Dictionary(try ReadingStore.all(sql).map { ($0.memberID, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The newest attempts of all members.
    static func allAttempts(_ sql: any SQLConnection) throws -> [MemberID: Attempt] {
        Dictionary(
            try AttemptStore.newestByMember(sql).map { ($0.memberID, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
