import Konaplate
import TestSupport
import Testing

@testable import MemberDesk

/// What only reads or keeps the state opens no keys.
struct StateWithoutKeysTests {
    /// Lends a desk whose secret key cannot be read, and a server that must get nothing.
    private static func withDesk(_ test: (Desk, FaultyServer) async throws -> Void) async throws {
        try await FaultyServer.run(.silence) { server in
            try await withTemporaryFolder { folder in
                let profile = try EmptyState(root: folder).profile(
                    baseURL: server.baseURL, keys: #"secret_key_file = "\#(folder.path)/none""#)
                let desk = try await Desk(
                    profile: profile, environment: [:],
                    options: DeskOptions(stateRoot: "\(folder.path)/state", agent: "cs.kim", clock: ManualClock().desk))
                do {
                    try await test(desk, server)
                } catch {
                    await desk.close()
                    throw error
                }
                await desk.close()
            }
        }
    }

    @Test func `state is read and kept without the keys`() async throws {
        try await Self.withDesk { desk, server in
            let memberID = try MemberID.published(1)
            #expect(try await desk.fetchRosterIfEmpty() == 0)
            // A directory without anybody has no names.
            #expect(try await desk.directory().summaries.isEmpty)
            #expect(try await desk.search(SearchQuery("김코나")).isEmpty)
            #expect(try await desk.show(memberID).isKnown == false)
            #expect(try await desk.history(of: memberID).isEmpty)
            #expect(try await desk.openAttempts().isEmpty)
            #expect(try await desk.journal().entries.isEmpty)
            #expect(try await desk.auditFinding() == nil)
            #expect(server.connections == 0)
        }
    }

    @Test func `names are neither kept nor read without the key`() async throws {
        try await Self.withDesk { desk, _ in
            let memberID = try MemberID.published(1)
            await #expect { try await desk.importMembers([Member(id: memberID, name: Personal("김코나"))]) } throws: {
                guard case .locked? = $0 as? StateError else { return false }
                return true
            }
            #expect(try await desk.memberSummaries([memberID]).map(\.member) == [Member(id: memberID)])
        }
    }

    @Test func `platform is not asked without the keys`() async throws {
        try await Self.withDesk { desk, server in
            let memberID = try MemberID.published(1)
            await #expect(throws: ConfigurationError.self) { try await desk.accounts(of: memberID) }
            await #expect(throws: ConfigurationError.self) { try await desk.register(memberID) }
            await #expect(throws: StateError.self) { try await desk.addMember(memberID) }
            await #expect(throws: ConfigurationError.self) { try await desk.connect() }
            #expect(try await desk.history(of: memberID).isEmpty)
            #expect(try await desk.journal().entries.isEmpty)
            #expect(server.connections == 0)
        }
    }

    @Test func `attempt that is open can be settled by a person without the keys`() async throws {
        try await Self.withDesk { desk, server in
            let attempt = try await desk.store.commit(.desk) { try AttemptStore.insert(.of(.published(1)), $0) }
            let settled = try await desk.override(attempt, isRegistered: true, reason: "callback: 7").attempt
            #expect(settled.state == .registered)
            #expect(server.connections == 0)
        }
    }
}
