import Glibc
import Testing

@testable import MemberDesk

/// What other modules read by themselves is judged as the configuration is.
struct TrustedFileTests {
    @Test func `own file passes, and one that is not there`() throws {
        try withTemporaryFolder { folder in
            try folder.write("{}", to: "state.json")
            #expect(chmod("\(folder.path)/state.json", 0o600) == 0)
            try TrustedFile.require("\(folder.path)/state.json", isPrivate: true)
            try TrustedFile.require("\(folder.path)/none.json", isPrivate: true)
        }
    }

    @Test(arguments: [0o666 as mode_t, 0o620, 0o644])
    func `what others can change or read is refused`(mode: mode_t) throws {
        try withTemporaryFolder { folder in
            try folder.write("{}", to: "state.json")
            #expect(chmod("\(folder.path)/state.json", mode) == 0)
            let error = #expect(throws: ConfigurationError.self) {
                try TrustedFile.require("\(folder.path)/state.json", isPrivate: true)
            }
            #expect(error?.reason == .unsafePermissions)
            #expect(error?.description.contains("chmod") ?? false)
        }
    }

    @Test func `pipe is refused and not waited for`() throws {
        try withTemporaryFolder { folder in
            #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
            #expect(throws: ConfigurationError.self) { try TrustedFile.require("\(folder.path)/pipe") }
        }
    }
}
