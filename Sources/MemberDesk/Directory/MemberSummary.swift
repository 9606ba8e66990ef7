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

    public var id: MemberID { member.id }

    /// Where the member stands.
    public var state: MemberState { MemberState(attempt: attempt, reading: reading) }
}

extension Desk {
    /// All members with their newest readings and attempts, by number.
    public func memberSummaries() throws(StateError) -> [MemberSummary] {
        try recoverInterrupted()
        let readings = Dictionary(
            try storedReadings().map { ($0.memberID, $0) }, uniquingKeysWith: { first, _ in first })
        let attempts = Dictionary(
            try newestAttempts().map { ($0.memberID, $0) }, uniquingKeysWith: { first, _ in first })
        return try members().map {
            MemberSummary(member: $0, reading: readings[$0.id], attempt: attempts[$0.id])
        }
    }

    /// A member of the directory with what is known; a member that is not in it has only a number.
    public func memberSummary(_ memberID: MemberID) throws(StateError) -> MemberSummary {
        try recoverInterrupted()
        return MemberSummary(
            member: try member(memberID) ?? Member(id: memberID), reading: try storedReading(of: memberID),
            attempt: try history(of: memberID).last)
    }
}
