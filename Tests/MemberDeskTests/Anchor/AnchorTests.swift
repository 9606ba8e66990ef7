import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

/// A state against a file that only grows: what somebody with all rights on the state cannot hide.
struct AnchorTests {
    private struct Place {
        let state: EmptyState
        var file: String { "\(state.root.path)/anchor.log" }
        let clock = ManualClock()

        var keeper: AnchorKeeper {
            AnchorKeeper(.file(path: file), FileAnchor(path: file), desk: "0011223344556677")
        }

        func open() throws -> SQLiteStore { try state.open(anchor: keeper, clock: clock) }

        /// Opens the state, imports so many times, and closes it.
        func work(_ times: Int) async throws {
            let store = try open()
            for number in 0..<times { try await store.commit(.desk) { $0.audit(.importing(count: number)) } }
        }

        func finding() async throws -> AnchorFinding? {
            let check = AnchorCheck(try AnchorKeeper.lines(in: file), desk: "0011223344556677")
            return try await open().read { try check.finding($0.sql) }
        }

        func chainFinding() async throws -> AuditFinding? {
            try await open().read { transaction in
                var check = AuditCheck()
                return try check.finding(transaction.sql)
            }
        }

        /// Removes the mark, as whoever puts another database in its place does.
        func forgetMark() throws {
            try FileManager.default.removeItem(atPath: state.folder.bellPath)
            _ = try state.open()
        }
    }

    private static func withPlace(_ test: (Place) async throws -> Void) async throws {
        try await withTemporaryFolder { root in try await test(Place(state: EmptyState(root: root))) }
    }

    @Test func `untouched state agrees, and so does another one's line beside it`() async throws {
        try await Self.withPlace { place in
            try await place.work(3)
            let other = AnchorLine(
                desk: "ffff", state: "aaaa", mark: StateMark(row: 9, hash: String(repeating: "0", count: 64)),
                time: place.clock.now)
            try FileAnchor(path: place.file).append(other.text)
            #expect(try await place.finding() == nil)
            #expect(place.state.root.mode(of: place.file) == 0o600)
        }
    }

    @Test func `what changes something is anchored at once, looks after a hundred rows`() async throws {
        try await Self.withPlace { place in
            let store = try place.open()
            func rows() throws -> [Int64] { try AnchorKeeper.lines(in: place.file).map(\.mark.row) }
            try await store.commit(.desk) { $0.audit(.importing(count: 1)) }
            #expect(try rows() == [1])
            for _ in 2...100 { try await store.commit(.desk) { $0.audit(.view(.journal, nil)) } }
            #expect(try rows() == [1])
            try await store.commit(.desk) { $0.audit(.view(.journal, nil)) }
            #expect(try rows() == [1, 101])
            try await store.commit(.desk) { $0.audit(.view(.journal, nil)) }
            try await store.commit(.desk) { $0.audit(.end(status: 0)) }
            #expect(try rows() == [1, 101, 103])
        }
    }

    @Test func `chain that was made anew is found`() async throws {
        try await Self.withPlace { place in
            try await place.work(4)
            // Every hash is right again after the change.
            try StateOnDisk(folder: place.state.folder).change("UPDATE audit SET agent = 'cs.lee' WHERE id = 2")
            try StateOnDisk(folder: place.state.folder).rebuildChain()
            try place.forgetMark()
            #expect(try await place.chainFinding() == nil)
            #expect(try await place.finding() == .rebuilt(row: 2))
        }
    }

    @Test func `end that was cut off is found`() async throws {
        try await Self.withPlace { place in
            try await place.work(4)
            try StateOnDisk(folder: place.state.folder).change("DELETE FROM audit WHERE id > 2")
            try place.forgetMark()
            #expect(try await place.chainFinding() == nil)
            #expect(try await place.finding() == .behind(last: 2, known: 4))
        }
    }

    @Test func `older copy that was put back is found, also once it was gone on with`() async throws {
        try await Self.withPlace { place in
            try await place.work(2)
            let disk = StateOnDisk(folder: place.state.folder)
            try disk.backUp(to: "\(place.state.root.path)/copy.sqlite")
            try await place.work(3)
            try disk.restore(from: "\(place.state.root.path)/copy.sqlite")
            try place.forgetMark()
            #expect(try await place.chainFinding() == nil)
            #expect(try await place.finding() == .behind(last: 2, known: 5))
            place.clock.advance(by: .seconds(60))
            try await place.work(4)
            #expect(try await place.finding() == .rebuilt(row: 3))
        }
    }

    @Test func `deleted folder is found, and a reset on purpose is none`() async throws {
        try await Self.withPlace { place in
            try await place.work(3)
            try FileManager.default.removeItem(atPath: place.state.folder.path)
            try await place.work(1)
            #expect(
                try await place.finding() == .replaced(row: 3, time: place.clock.now.iso8601))
            try await place.open().commit(.desk) { $0.audit(.reset(aside: "x")) }
            #expect(try await place.finding() == nil)
        }
    }

    @Test func `anchor without a line about the state is said`() async throws {
        try await Self.withPlace { place in
            try await place.work(1)
            try Data("nothing of ours\n".utf8).write(to: URL(filePath: place.file))
            #expect(try await place.finding() == .unknown)
        }
    }

    @Test func `copy that came without its mark is refused where an anchor knows better`() async throws {
        try await Self.withPlace { place in
            try await place.work(2)
            let disk = StateOnDisk(folder: place.state.folder)
            try disk.backUp(to: "\(place.state.root.path)/copy.sqlite")
            try await place.work(2)
            try disk.restore(from: "\(place.state.root.path)/copy.sqlite")
            try FileManager.default.removeItem(atPath: place.state.folder.bellPath)
            let lost = StateError.lostContent(path: place.state.folder.databasePath)
            #expect(throws: lost) { try place.open() }
            // What nobody can read back proves nothing.
            let syslog = AnchorKeeper(.syslog, SyslogAnchor(path: "/nowhere"), desk: "x")
            #expect(throws: lost) { try place.state.open(anchor: syslog) }
            // The newest copy is taken.
            try await place.state.open().commit(.desk) { $0.audit(.importing(count: 0)) }
        }
    }

    @Test func `file that cannot be written is said until it can`() async throws {
        try await Self.withPlace { place in
            let folder = "\(place.state.root.path)/later"
            let keeper = AnchorKeeper(
                .file(path: "\(folder)/a"), FileAnchor(path: "\(folder)/a"), desk: "x")
            let store = try place.state.open(anchor: keeper)
            #expect(keeper.failure() == nil)
            try await store.commit(.desk) { $0.audit(.importing(count: 1)) }
            #expect(keeper.failure()?.path == "\(folder)/a")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            #expect(keeper.failure() == nil)
            #expect(try AnchorKeeper.lines(in: "\(folder)/a").map(\.mark.row) == [1])
        }
    }

    @Test func `what is no file is not written to`() async throws {
        try await Self.withPlace { place in
            let root = place.state.root.path
            try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "\(root)/target")
            for path in ["\(root)/link", root, "/dev/null"] {
                #expect(throws: AnchorFailure.self) { try FileAnchor(path: path).append("x") }
            }
            #expect(!FileManager.default.fileExists(atPath: "\(root)/target"))
        }
    }
}

extension StateOnDisk {
    /// Gives every row of the audit the hash that fits, as somebody can who has the program's source.
    fileprivate func rebuildChain() throws {
        var previous = ""
        for row in try auditRows() {
            let hash = row.hash(after: previous)
            _ = try editing("UPDATE audit SET hash = '\(hash)' WHERE id = \(row.id)")
            previous = hash
        }
    }

    private func auditRows() throws -> [AuditRow] {
        try reading { db in
            try SQLiteConnection(db).rows("SELECT * FROM audit ORDER BY id").map { try AuditRow($0) }
        }
    }
}
