public import Konaplate

/// What asking the platform who a member is brought.
public struct MemberLookup: Sendable {
    /// The member, where the platform knows one.
    public let member: Member?
    /// Whether the directory did not list the member before.
    public let isNew: Bool
    /// The exchange.
    public let exchange: Exchange
}

extension Desk {
    /// All members of the directory by number.
    public func members() async throws(StateError) -> [Member] {
        try await readDirectory { directory, _ in try directory.all().members }
    }

    /// A member of the directory.
    public func member(_ memberID: MemberID) async throws(StateError) -> Member? {
        try await readDirectory { directory, _ in try directory.find(memberID) }
    }

    /// Adds members to the directory, all or none; known ones are updated.
    public func importMembers(_ members: [Member]) async throws(StateError) {
        let directory = try await writableDirectory()
        try await store.commit(.desk) { transaction in
            try directory(transaction).save(members, at: transaction.now.wall)
            transaction.audit(.importing(count: members.count))
        }
    }

    /// Asks the platform who a member is, and adds or refreshes the member in the directory.
    /// - Throws: ``StateError`` or ``ConfigurationError``.
    public func addMember(_ memberID: MemberID) async throws -> MemberLookup {
        // Before the question: what it brings could not be kept otherwise.
        let directory = try await writableDirectory()
        let reply = try await query(.memberInfo, about: memberID).reply
        guard let info = reply.response?.userInfo else {
            return MemberLookup(member: nil, isNew: false, exchange: reply.exchange)
        }
        let member = Member(id: memberID, name: info.userName, mobile: info.mobileNumber, loginID: info.loginId)
        let isNew = try await store.commitAnswer(.member(memberID)) {
            let directory = try directory($0)
            let isNew = try directory.find(memberID) == nil
            try directory.save([member], at: $0.now.wall)
            return isNew
        }
        return MemberLookup(member: member, isNew: isNew, exchange: reply.exchange)
    }

    /// Fills an empty directory with the roster of a sandbox on this machine, where the profile is one.
    /// - Returns: How many members came.
    @discardableResult
    public func fetchRosterIfEmpty() async throws -> Int {
        guard profile.environment == .sandbox, profile.baseURL.isLoopback else { return 0 }
        guard try await store.read({ try DirectoryStore.count($0.sql) }) == 0 else { return 0 }
        // What only reads the directory goes on without it where the keys cannot be read, or nobody serves.
        let connection: OpenConnection
        do {
            connection = try await connected()
        } catch let cancellation as CancellationError {
            throw cancellation
        } catch {
            return 0
        }
        // A configured address may be a tunnel, and is sent the access key.
        if !profile.isConnection { try await store.commit(.desk) { $0.audit(.roster) } }
        // Whoever listens on loopback need not be our sandbox, and what it says here need not be a roster.
        guard let roster = await connection.transport.sandboxRoster(accessKey: profile.accessKey),
            let members = try? MemberImport(roster).members
        else { return 0 }
        try await importMembers(members)
        return members.count
    }
}
