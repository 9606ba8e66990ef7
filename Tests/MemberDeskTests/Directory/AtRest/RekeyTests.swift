import FoundationEssentials
import GRDB
import Konaplate
import Testing

@testable import MemberDesk

/// The list of members gets another key: in one step, alone, and with a row in the audit.
struct RekeyTests {
    private static let former = SecretSource.environment(name: "OLD_SECRET")

    @Test func `list opens with the new key, and with the former one no more`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill()
            let before = try await state.withDesk { try await $0.members() }
            try await state.withDesk("new", isAlone: true) { desk async throws in
                #expect(try await desk.rekey(from: Self.former) == .done(members: 10_002, isErased: true))
                #expect(try await desk.members() == before)
                #expect(try await desk.rekey(from: Self.former) == .wasDone)
            }
            try await state.withDesk("new") { desk async throws in
                #expect(try await desk.members() == before)
                #expect(try await desk.auditFinding() == nil)
            }
            try await state.withDesk { desk async throws in
                await #expect(throws: StateError.otherKey) { try await desk.members() }
            }
            #expect(try state.disk.texts("SELECT action FROM audit").contains("rekey"))
        }
    }

    @Test func `nothing that the former key opens is left in the files`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(300)
            let query = "SELECT content FROM member_block UNION ALL SELECT content FROM member_change"
            let pieces = try state.disk.reading { try Data.fetchAll($0, sql: query) }
            #expect(pieces.count == 3)
            try await state.withDesk("new", isAlone: true) { _ = try await $0.rekey(from: Self.former) }
            for piece in pieces { #expect(try state.disk.files(with: piece.prefix(24)) == []) }
        }
    }

    @Test func `another key than the former one changes nothing`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(300)
            try await state.withDesk("new", isAlone: true) { desk async throws in
                await #expect(throws: StateError.notFormerKey) {
                    try await desk.rekey(from: .environment(name: "PATH"))
                }
                await #expect {
                    try await desk.rekey(from: .environment(name: "NONE"))
                } throws: {
                    if case .locked? = $0 as? StateError { true } else { false }
                }
            }
            let count = try await state.withDesk { try await $0.members().count }
            #expect(count == 302)
        }
    }

    @Test func `nobody else uses the state meanwhile`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(10)
            let busy = StateError.busy(path: state.folder.databasePath)
            try await state.withDesk { _ in
                await #expect(throws: busy) { try await state.withDesk("new", isAlone: true) { _ in } }
            }
            try await state.withDesk("new", isAlone: true) { _ in
                await #expect(throws: busy) { try await state.withDesk { _ in } }
            }
        }
    }

    @Test func `a desk that only reads changes no key`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(10)
            try await state.withDesk("new", isReadOnly: true, isAlone: true) { desk async throws in
                await #expect(throws: GateRefusal.readOnly) { try await desk.rekey(from: Self.former) }
            }
        }
    }

    @Test func `an older part is not taken into the new key`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(300)
            let old = try state.copy("old")
            try await state.fill(300, "이")
            try state.change("REPLACE INTO member_block SELECT * FROM old.member_block", with: old)
            try await state.withDesk("new", isAlone: true) { desk async throws in
                await #expect(throws: StateError.replacedDirectory) { try await desk.rekey(from: Self.former) }
            }
        }
    }

    @Test func `a state that is to have no names any more gives them up with the former key`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EncryptedState(root: root)
            try await state.fill(300)
            let ids = #"directory = "ids""#
            try await state.withDesk("new", keys: ids, isAlone: true) { desk async throws in
                await #expect(throws: StateError.otherKey) { try await desk.members() }
                #expect(try await desk.rekey(from: Self.former) == .done(members: 302, isErased: true))
                #expect(try await desk.members() == (try (1...302).map { Member(id: try .of($0)) }))
                #expect(try await desk.rekey(from: Self.former) == .nothingEncrypted)
            }
        }
    }
}
