import Glibc
import Testing

@testable import MemberDesk

struct FileLockTests {
    @Test func `two in one process exclude each other until the first is gone`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/lock"
            do {
                let first = try #require(try FileLock(path, byte: 7))
                try withExtendedLifetime(first) { () throws in
                    #expect(try FileLock(path, byte: 7) == nil)
                    #expect(try FileLock.isHeld(path, byte: 7))
                }
            }
            #expect(try !FileLock.isHeld(path, byte: 7))
            #expect(try FileLock(path, byte: 7) != nil)
        }
    }

    @Test(arguments: [0, 6, 8, 1 << 40, 1 << 60] as [Int64])
    func `other bytes are free`(byte: Int64) throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/lock"
            let held = try #require(try FileLock(path, byte: 7))
            try withExtendedLifetime(held) { () throws in
                #expect(try !FileLock.isHeld(path, byte: byte))
            }
        }
    }

    @Test func `closing another descriptor of the file does not drop it`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/lock"
            let held = try #require(try FileLock(path, byte: 7))
            try withExtendedLifetime(held) { () throws in
                let descriptor = open(path, O_RDWR)
                #expect(descriptor >= 0)
                close(descriptor)
                #expect(try FileLock.isHeld(path, byte: 7))
            }
        }
    }

    @Test func `file that cannot be opened is an error and not a held lock`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/none/lock"
            let expected = StateError.unusable(path: path, reason: "No such file or directory")
            #expect(throws: expected) { try FileLock(path, byte: 1) }
            #expect(throws: expected) { try FileLock.isHeld(path, byte: 1) }
            #expect(throws: expected) { try FileLock(waitingFor: path) }
        }
    }

    @Test func `lock file is for its owner only and stays empty`() throws {
        try withTemporaryFolder { folder in
            let path = try folder.write("", to: "lock")
            #expect(unlink(path) == 0)
            _ = try FileLock(path, byte: 1 << 40)
            #expect(folder.mode(of: path) == 0o600)
            var status = stat()
            #expect(stat(path, &status) == 0)
            #expect(status.st_size == 0)
        }
    }
}
