import Konaplate
import MemberDesk

/// All members with what is known of them.
///
/// The members stand packed, each at a place by number; what is known beside them stands by itself, since it is known of few.
struct DirectoryContent: Sendable {
    /// When the list was last changed.
    private(set) var updatedAt: Timestamp?
    /// The members.
    private(set) var members: PackedDirectory
    private(set) var readings: [MemberID: StoredReading]
    private(set) var attempts: [MemberID: Attempt]
    /// Of how many of them something was read.
    private var readCount: Int
    /// The places by name, once somebody wants them so.
    var byName: [UInt32]?

    /// Takes a directory.
    init(_ snapshot: DirectorySnapshot) {
        updatedAt = snapshot.updatedAt
        let members = snapshot.members
        self.members = members
        readings = snapshot.readings
        attempts = snapshot.attempts
        readCount = snapshot.readings.keys.count { members.place(of: $0) != nil }
    }

    /// How many members there are.
    var count: Int { members.count }

    /// Of how many of them nothing was read yet.
    var unread: Int { count - readCount }

    /// The digits of the longest member ID.
    var idWidth: Int { count > 0 ? members.id(at: count - 1).description.utf8.count : 0 }

    /// Whether a member is listed.
    func has(_ memberID: MemberID) -> Bool { members.place(of: memberID) != nil }

    /// A member with what is known.
    func summary(_ memberID: MemberID) -> MemberSummary {
        summary(members.place(of: memberID).map { members.member(at: $0) } ?? Member(id: memberID))
    }

    /// The member at a place with what is known.
    func summary(at place: Int) -> MemberSummary { summary(members.member(at: place)) }

    private func summary(_ member: Member) -> MemberSummary {
        MemberSummary(member: member, reading: readings[member.id], attempt: attempts[member.id])
    }

    // MARK: Changes

    /// Takes over a reading and an attempt unless newer ones are here already: what was read earlier may come later.
    /// - Returns: What is known now, where that is something else than before.
    mutating func absorb(_ summary: MemberSummary) -> MemberSummary? {
        let before = self.summary(summary.id)
        let after = before.absorbing(summary)
        guard after != before else { return nil }
        if before.reading == nil, after.reading != nil, has(summary.id) { readCount += 1 }
        readings[summary.id] = after.reading
        attempts[summary.id] = after.attempt
        return after
    }

    /// Takes over members that were added or changed; nothing else is packed again.
    /// - Returns: Whether anything is different now.
    mutating func add(_ changed: [Member], updatedAt: Timestamp?) -> Bool {
        self.updatedAt = updatedAt ?? self.updatedAt
        let count = count
        guard members.update(changed) else { return false }
        noteChange(of: count)
        return true
    }

    /// Takes the members as they were read again.
    mutating func replace(_ members: PackedDirectory, updatedAt: Timestamp?) {
        self.updatedAt = updatedAt ?? self.updatedAt
        let count = count
        self.members = members
        noteChange(of: count)
    }

    private mutating func noteChange(of countBefore: Int) {
        byName = nil
        guard count != countBefore else { return }
        let members = members
        readCount = readings.keys.count { members.place(of: $0) != nil }
    }
}

extension MemberSummary {
    /// This member with what is newer of another summary: what was read earlier may come later.
    func absorbing(_ other: MemberSummary) -> MemberSummary {
        var (reading, attempt) = (reading, attempt)
        if let new = other.reading, new.exchangeID >= reading?.exchangeID ?? 0 { reading = new }
        if let new = other.attempt, attempt.map({ new.supersedes($0) }) ?? true { attempt = new }
        return MemberSummary(member: member, reading: reading, attempt: attempt)
    }
}
