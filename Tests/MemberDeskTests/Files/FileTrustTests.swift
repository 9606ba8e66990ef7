import Glibc
import Konaplate
import Testing

@testable import MemberDesk

/// Whoever can put a file in the place of another decides what is read.
struct FileTrustTests {
    private static let stranger: uid_t = 65_534

    /// Lends `outer/inner/file`, all of it this user's.
    private static func withFile(_ test: (_ outer: String, _ inner: String, _ file: String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let (outer, inner) = ("\(folder.path)/outer", "\(folder.path)/outer/inner")
            for path in [outer, inner] { #expect(mkdir(path, 0o700) == 0) }
            let file = try folder.write("abc", to: "outer/inner/file")
            try test(outer, inner, file)
        }
    }

    private static func fault(_ path: String) -> FileTrust.Fault? {
        do {
            _ = try FileTrust(of: path)
            return nil
        } catch {
            return error
        }
    }

    @Test func `what nobody else can change is believed, also where it does not exist`() throws {
        try Self.withFile { (outer, inner, file) throws in
            #expect(try FileTrust(of: file).status?.isRegular == true)
            #expect(try FileTrust(of: "\(inner)/../inner//./file").status?.isRegular == true)
            #expect(try FileTrust(of: "\(inner)/none/none").status == nil)
            #expect(try FileTrust(of: outer).status?.isFolder == true)
            #expect(try FileTrust(of: "/").status?.isFolder == true)
        }
    }

    @Test(arguments: [0o620, 0o602, 0o666] as [mode_t])
    func `a file that others may write is not`(mode: mode_t) throws {
        try Self.withFile { (_, _, file) throws in
            #expect(chmod(file, mode) == 0)
            #expect(Self.fault(file) == .writable(path: file))
        }
    }

    @Test(arguments: [0o770, 0o707, 0o777] as [mode_t])
    func `nor is what stands below a folder that others may write`(mode: mode_t) throws {
        try Self.withFile { (outer, inner, file) throws in
            #expect(chmod(outer, mode) == 0)
            for path in [file, inner, "\(inner)/none"] {
                #expect(Self.fault(path) == .writable(path: outer), "\(path)")
            }
            // As in /tmp: nobody else takes it away.
            #expect(chmod(outer, mode | 0o1000) == 0)
            #expect(Self.fault(file) == nil)
        }
    }

    @Test(.enabled("only the superuser gives files away") { geteuid() == 0 })
    func `what belongs to somebody else is not, wherever it stands`() throws {
        try Self.withFile { (outer, inner, file) throws in
            for path in [file, inner, outer] {
                #expect(chown(path, Self.stranger, 0) == 0)
                #expect(Self.fault(file) == .foreign(path: path, owner: Self.stranger))
                #expect(chown(path, 0, 0) == 0)
            }
            // The superuser's is believed by everybody.
            #expect(throws: Never.self) { try FileTrust(of: "/usr/bin/env", user: Self.stranger) }
            // Somebody else's in a folder for everybody.
            #expect(chmod(outer, 0o1777) == 0)
            #expect(chown(inner, Self.stranger, 0) == 0)
            #expect(Self.fault(file) == .foreign(path: inner, owner: Self.stranger))
        }
    }

    @Test func `a link is judged by what it leads to`() throws {
        try Self.withFile { (outer, inner, file) throws in
            let link = "\(outer)/link"
            #expect(symlink("inner/../inner/file", link) == 0)
            #expect(try FileTrust(of: link).status?.isRegular == true)
            #expect(chmod(inner, 0o777) == 0)
            #expect(Self.fault(link) == .writable(path: inner))
            #expect(chmod(inner, 0o700) == 0)
            #expect(chmod(file, 0o666) == 0)
            #expect(Self.fault(link) == .writable(path: file))
        }
    }

    @Test(.enabled("only the superuser gives links away") { geteuid() == 0 })
    func `and by where it stands`() throws {
        try Self.withFile { (outer, _, file) throws in
            let link = "\(outer)/link"
            #expect(symlink(file, link) == 0)
            #expect(chmod(outer, 0o1777) == 0)
            #expect(Self.fault(link) == nil)
            #expect(lchown(link, Self.stranger, 0) == 0)
            #expect(Self.fault(link) == .foreign(path: link, owner: Self.stranger))
        }
    }

    @Test func `links that go round are not followed for ever`() throws {
        try Self.withFile { (outer, _, _) throws in
            #expect(symlink("b", "\(outer)/a") == 0)
            #expect(symlink("a", "\(outer)/b") == 0)
            #expect(Self.fault("\(outer)/a") == .links(path: "\(outer)/a"))
        }
    }

    @Test func `a pipe or device is refused and not waited for`() throws {
        try withTemporaryFolder { folder in
            let pipe = "\(folder.path)/pipe"
            #expect(mkfifo(pipe, 0o600) == 0)
            for path in [pipe, "/dev/zero", "/dev/tty"] where access(path, F_OK) == 0 {
                let error = try #require(throws: ConfigurationError.self) { try Configuration(contentsOf: path) }
                #expect(error.fault == .file(.untrusted(.special(path: path)), name: path))
            }
            #expect(try Configuration(contentsOf: "/dev/null").profiles.isEmpty)
        }
    }

    @Test func `the sentence has the command that mends it`() throws {
        #expect(FileTrust.Fault.writable(path: "/a b").description.hasSuffix("chmod go-w '/a b'"))
        #expect(FileTrust.Fault.foreign(path: "/a", owner: 7).description.hasSuffix("sudo chown -h \(geteuid()) /a"))
    }

    @Test func `a state that others can write to is refused and stays as it is`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            _ = try state.open()
            for path in [state.folder.databasePath, state.folder.path, root.path] {
                let mode = root.mode(of: path)
                #expect(chmod(path, 0o777) == 0)
                #expect(throws: StateError.untrusted(path: state.folder.path, .writable(path: path))) {
                    try state.open()
                }
                #expect(root.mode(of: path) == 0o777)
                #expect(chmod(path, mode) == 0)
            }
            _ = try state.open()
        }
    }
}
