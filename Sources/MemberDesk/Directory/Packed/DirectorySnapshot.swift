public import Konaplate

/// The whole directory at one moment.
public struct DirectorySnapshot: Sendable {
    /// All members by number.
    package let members: PackedDirectory
    /// The newest readings, of whoever there is one.
    package let readings: [MemberID: StoredReading]
    /// The newest attempts, of whoever there is one.
    package let attempts: [MemberID: Attempt]
    /// When the directory was last changed; `nil` where it is empty.
    public let updatedAt: Timestamp?

    /// All members with their newest readings and attempts, by number; each is made when it is looked at.
    public var summaries: some RandomAccessCollection<MemberSummary> {
        (0..<members.count).lazy.map { place in
            let member = members.member(at: place)
            return MemberSummary(member: member, reading: readings[member.id], attempt: attempts[member.id])
        }
    }

    /// Puts a snapshot together.
    init(
        members: PackedDirectory, readings: [MemberID: StoredReading], attempts: [MemberID: Attempt],
        updatedAt: Timestamp?
    ) {
        self.members = members
        self.readings = readings
        self.attempts = attempts
        self.updatedAt = updatedAt
    }

    /// Puts a snapshot together of what is known of each member.
    init(summaries: [MemberSummary], updatedAt: Timestamp?) {
        self.init(
            members: PackedDirectory(summaries.map(\.member)),
            readings: Dictionary(
                summaries.compactMap { summary in summary.reading.map { (summary.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            attempts: Dictionary(
                summaries.compactMap { summary in summary.attempt.map { (summary.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            updatedAt: updatedAt)
    }
}
