public import Konaplate

/// A member with what this state knows beyond the directory, for lists.
public struct MemberSummary: Identifiable, Hashable, Sendable {
    /// The directory's entry.
    public let member: Member
    /// The newest reading.
    public let reading: StoredReading?
    /// The newest attempt.
    public let attempt: Attempt?

    /// Puts a summary together.
    public init(member: Member, reading: StoredReading?, attempt: Attempt?) {
        self.member = member
        self.reading = reading
        self.attempt = attempt
    }

    /// The member's ID.
    public var id: MemberID { member.id }

    /// Where the member stands.
    public var state: MemberState { MemberState(attempt: attempt, reading: reading) }
}

extension MemberSummary {
    /// Reads what is known of a member; one that is not in the directory has only a number.
    init(of memberID: MemberID, _ directory: DirectoryStore) throws {
        try self.init(of: memberID, try directory.find(memberID), directory.sql)
    }

    /// Reads what is known of a member beside the directory.
    init(of memberID: MemberID, _ member: Member?, _ sql: any SQLConnection) throws {
        self.init(
            member: member ?? Member(id: memberID),
            reading: try ReadingStore.find(memberID, sql), attempt: try AttemptStore.newest(for: memberID, sql))
    }
}
