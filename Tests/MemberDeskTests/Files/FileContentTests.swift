import Glibc
import Konaplate
import Testing

@testable import MemberDesk

struct FileContentTests {
    @Test func aRegularFileHasPermissions() throws {
        try withTemporaryFolder { folder in
            let path = try folder.write("abc", to: "file", mode: 0o640)
            let content = try FileContent(of: path, limit: 3)
            #expect(content.bytes == Array("abc".utf8))
            #expect(content.mode.map { $0 & 0o777 } == 0o640)
            #expect(throws: FileContent.Failure.tooLong) { try FileContent(of: path, limit: 2) }
        }
    }

    @Test func whatIsMissingAFolderOrForbiddenIsToldApart() throws {
        try withTemporaryFolder { folder in
            let file = try folder.write("", to: "file", mode: 0o000)
            #expect(throws: FileContent.Failure.missing) { try FileContent(of: "\(folder.path)/none", limit: 1) }
            #expect(throws: FileContent.Failure.missing) { try FileContent(of: "\(file)/none", limit: 1) }
            #expect(throws: FileContent.Failure.folder) { try FileContent(of: folder.path, limit: 1) }
            // The superuser may read everything.
            if geteuid() != 0 {
                #expect(throws: FileContent.Failure.notPermitted) { try FileContent(of: file, limit: 1) }
            }
        }
    }

    @Test func aPipeThatNobodyWritesIsNotWaitedForWithoutEnd() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/pipe"
            #expect(mkfifo(path, 0o600) == 0)
            #expect(throws: FileContent.Failure.unwritten(.zero)) {
                try FileContent(of: path, limit: 10, patience: .zero)
            }
        }
    }

    @Test func aPipeIsReadToItsEnd() throws {
        var ends: [CInt] = [-1, -1]
        #expect(pipe(&ends) == 0)
        #expect(write(ends[1], "abc", 3) == 3)
        close(ends[1])
        defer { close(ends[0]) }
        // As a shell passes a process substitution.
        let content = try FileContent(of: "/dev/fd/\(ends[0])", limit: 10)
        #expect(content.bytes == Array("abc".utf8))
        #expect(content.mode == nil)
    }

    @Test func aSocketIsReadThroughItsDescriptor() throws {
        var ends: [CInt] = [-1, -1]
        #expect(socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends) == 0)
        #expect(write(ends[1], "abc", 3) == 3)
        close(ends[1])
        defer { close(ends[0]) }
        #expect(try FileContent(of: "/proc/self/fd/\(ends[0])", limit: 10).bytes == Array("abc".utf8))
    }

    @Test func aPipeHasNoPermissionsToRefuse() throws {
        var ends: [CInt] = [-1, -1]
        #expect(pipe(&ends) == 0)
        #expect(write(ends[1], "s3cret\n", 7) == 7)
        close(ends[1])
        defer { close(ends[0]) }
        let secret = try SecretSource.file(path: "/dev/fd/\(ends[0])").resolve(environment: [:])
        #expect(secret.exposed == "s3cret")
    }
}
