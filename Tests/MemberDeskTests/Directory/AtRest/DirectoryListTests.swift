import FoundationEssentials
import GRDB
import Konaplate
import Testing

@testable import MemberDesk

/// No part of the list of members can be an older one, however well it opens in its place.
struct DirectoryListTests {
    /// What somebody who has an older copy of the same state and not its key puts back.
    static let replays = [
        // One block, with everything that is readable about it: no number is used twice.
        "REPLACE INTO member_block SELECT * FROM old.member_block ORDER BY number LIMIT 1",
        // One member beside the blocks.
        "REPLACE INTO member_change SELECT * FROM old.member_change LIMIT 1",
        "DELETE FROM member_change",
        "DELETE FROM member_block WHERE number = (SELECT max(number) FROM member_block)",
        // All of it, with its list and its seal.
        """
        DELETE FROM directory; DELETE FROM member_block; DELETE FROM member_change;
        INSERT INTO directory SELECT * FROM old.directory;
        INSERT INTO member_block SELECT * FROM old.member_block;
        INSERT INTO member_change SELECT * FROM old.member_change
        """,
        // As if there had never been any, or none that was sealed.
        "DELETE FROM directory; DELETE FROM member_block; DELETE FROM member_change",
        "UPDATE directory SET list = NULL, seal = NULL",
        "UPDATE directory SET key_mark = NULL, seal = NULL",
        "UPDATE directory SET newest_block = 0",
        // Where versions kept members that encrypted none.
        "INSERT INTO member VALUES ('7', '홍길동', NULL, NULL, 5)",
        "UPDATE member_block SET updated_at = updated_at + 1",
    ]

    @Test(arguments: replays) func `older part is refused, and nothing is written over it`(replay: String) async throws
    {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(5000, "김")
            let old = try state.copy("old")
            try await state.fill(5000, "이")
            try state.change(replay, with: old)
            try await state.withDesk { desk async throws in
                await #expect(throws: StateError.replacedDirectory) { _ = try await desk.directory() }
                await #expect(throws: StateError.replacedDirectory) { try await desk.member(.of(7)) }
                await #expect(throws: StateError.replacedDirectory) {
                    try await desk.importMembers([try EncryptedState.member(9)])
                }
                // What needs no name goes on.
                #expect(try await desk.memberSummary(.of(7)).member == Member(id: .of(7)))
                #expect(try await desk.openAttempts().isEmpty)
                // And the audit says the same without a key.
                guard case .record(.directory, _, _) = try await desk.auditFinding()?.what else {
                    Issue.record("\(String(describing: try await desk.auditFinding()))")
                    return
                }
            }
        }
    }

    @Test func `part that is replaced while a desk is open is refused too`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(100, "김")
            let old = try state.copy("old")
            try await state.withDesk { desk async throws in
                try await desk.importMembers(try (1...100).map { try EncryptedState.member($0, "이") })
                #expect(try await desk.directory().summaries.count == 102)
                try state.change("DELETE FROM member_block", with: old)
                await #expect(throws: StateError.replacedDirectory) { _ = try await desk.directory() }
            }
        }
    }

    @Test(arguments: ["", #"directory = "ids""#]) func `what is written as it should be is whole`(keys: String)
        async throws
    {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            for round in 0..<4 as Range<UInt64> {
                try await state.withDesk(keys: keys) { desk async throws in
                    try await desk.importMembers(try (1...200).map { try EncryptedState.member($0 * 7 + round) })
                    try await desk.importMembers([try EncryptedState.member(50_000 + round)])
                    #expect(try await desk.directory().summaries.count == 200 * Int(round + 1) + Int(round + 1))
                    #expect(try await desk.auditFinding() == nil)
                }
            }
        }
    }

    @Test func `list of an earlier version is taken over when a name is needed`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(100)
            try Self.makeOfVersion8(state)
            try await state.withDesk { desk async throws in
                #expect(try await desk.auditFinding() == nil)
                #expect(try await desk.directory().summaries.count == 102)
                #expect(try await desk.auditFinding() == nil)
            }
            try state.disk.change("UPDATE directory SET list = NULL, seal = NULL")
            try await state.withDesk { desk async throws in
                await #expect(throws: StateError.replacedDirectory) { _ = try await desk.directory() }
            }
        }
    }

    /// The few rows about the list are found by an index of their own, however long the audit is.
    @Test func `newest row about the list is looked up`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(10)
            let plan = try state.disk.texts(
                "EXPLAIN QUERY PLAN SELECT * FROM audit WHERE records LIKE '%directory 1 %' ORDER BY id DESC LIMIT 1")
            #expect(plan.contains { $0.contains("audit_of_directory") }, "\(plan)")
        }
    }

    /// Takes away what version 9 added, as if that version had never opened it.
    private static func makeOfVersion8(_ state: EncryptedState) throws {
        try state.disk.change(
            """
            DROP INDEX audit_of_directory;
            UPDATE audit SET records = NULL;
            DELETE FROM audit;
            ALTER TABLE directory DROP COLUMN list;
            ALTER TABLE directory DROP COLUMN seal;
            ALTER TABLE member_block DROP COLUMN mark;
            DELETE FROM grdb_migrations WHERE identifier = '9'
            """)
        for name in try TemporaryFolder(path: state.folder.path).names() where name == "bell" {
            try FileManager.default.removeItem(atPath: "\(state.folder.path)/\(name)")
        }
    }
}
