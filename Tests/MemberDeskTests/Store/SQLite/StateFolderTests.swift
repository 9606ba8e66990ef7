import Glibc
import Konaplate
import Testing

@testable import MemberDesk

struct StateFolderTests {
    @Test func `folders and files are for their owner only`() async throws {
        try await withDesk { fixture in
            _ = try await fixture.desk.register(try .published(1))
            _ = try await fixture.desk.bell()
            let folder = try fixture.disk.folder
            for path in ["\(fixture.folder.path)/state", folder.path] {
                #expect(fixture.folder.mode(of: path) == 0o700, "\(path)")
            }
            let names = try TemporaryFolder(path: folder.path).names()
            #expect(Set(names).isSuperset(of: ["attempts.lock", "bell", "desk.sqlite", "desk.sqlite-wal"]))
            for name in names {
                #expect(fixture.folder.mode(of: "\(folder.path)/\(name)") == 0o600, "\(name)")
            }
        }
    }

    @Test func `file in place of the folder is refused and stays`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let file = try root.write("mine", to: "state")
            let error = try #require(throws: StateError.self) { try state.open() }
            guard case .unusable = error else {
                Issue.record("\(error)")
                return
            }
            #expect(try root.names() == ["state"])
            #expect(root.mode(of: file) == 0o600)
        }
    }

    @Test(arguments: ["bell", "desk.sqlite", "desk.sqlite-wal", "attempts.lock", "batches.lock", "opening.lock"])
    func `pipe in place of a file is refused and not waited for`(name: String) throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try state.folder.create()
            let path = "\(state.folder.path)/\(name)"
            #expect(mkfifo(path, 0o600) == 0)
            #expect(throws: StateError.untrusted(path: state.folder.path, .special(path: path))) { try state.open() }
            unlink(path)
            #expect(mkdir(path, 0o700) == 0)
            #expect(throws: StateError.unusable(path: path, reason: "it is a folder")) { try state.open() }
        }
    }
}
