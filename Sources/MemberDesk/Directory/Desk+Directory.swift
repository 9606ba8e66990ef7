public import Konaplate

/// What asking the platform who a member is brought.
public struct MemberLookup: Sendable {
    /// The member, where the platform knows one.
    public let member: Member?
    /// The exchange.
    public let exchange: Exchange
}

extension Desk {
    /// All members of the directory by number.
    public func members() throws(StateError) -> [Member] {
        try database.read { try DirectoryStore.all($0) }
    }

    /// A member of the directory.
    public func member(_ memberID: MemberID) throws(StateError) -> Member? {
        try database.read { try DirectoryStore.find(memberID, $0) }
    }

    /// When the directory was last changed; `nil` where it is empty.
    public func directoryUpdatedAt() throws(StateError) -> Timestamp? {
        try database.read { try DirectoryStore.updatedAt($0) }
    }

    /// Adds members to the directory, all or none; known ones are updated.
    public func importMembers(_ members: [Member]) throws(StateError) {
        try database.commit { db in
            let now = options.now()
            try DirectoryStore.save(members, at: now, db)
            try AuditStore.append(
                AuditEvent(.import, detail: "\(members.count) members"), agent: options.agent, at: now, db)
        }
    }

    /// Asks the platform who a member is, and adds or refreshes the member in the directory.
    /// - Throws: ``StateError`` or ``ConfigurationError``.
    public func addMember(_ memberID: MemberID) async throws -> MemberLookup {
        let reply = try await look(.memberInfo, at: memberID)
        guard let info = reply.response?.userInfo else {
            return MemberLookup(member: nil, exchange: reply.exchange)
        }
        let member = Member(id: memberID, name: info.userName, mobile: info.mobileNumber, loginID: info.loginId)
        try database.commitAnswer { try DirectoryStore.save([member], at: options.now(), $0) }
        return MemberLookup(member: member, exchange: reply.exchange)
    }

    /// Fills an empty directory with the roster of a local sandbox, where the profile is one.
    /// - Returns: How many members came.
    @discardableResult
    public func fetchRosterIfEmpty() async throws -> Int {
        guard profile.environment == .sandbox, profile.baseURL.isLoopback else { return 0 }
        guard try database.read({ try DirectoryStore.count($0) }) == 0 else { return 0 }
        // Whoever listens on loopback need not be our sandbox, and what it says here need not be a roster.
        guard let roster = await sandboxRoster(), let members = try? MemberImport.members(in: roster) else { return 0 }
        try importMembers(members)
        return members.count
    }
}
