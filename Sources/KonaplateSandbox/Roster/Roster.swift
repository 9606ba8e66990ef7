import HummingbirdCore
import NIOCore

/// The list of members that a client imports into its directory: `userId,name,mobile,loginId`.
struct Roster: Sendable {
    static let mediaType = "text/csv; charset=utf-8"
    private static let header = "userId,name,mobile,loginId\n"
    private static let membersPerWrite = 1000

    let directory: MemberDirectory

    /// The list as a body that is made while it is sent.
    var body: ResponseBody {
        ResponseBody { [directory] writer in
            try await writer.write(ByteBuffer(string: Self.header))
            for start in stride(from: 0, to: directory.count, by: Self.membersPerWrite) {
                let members = directory.members(start..<min(start + Self.membersPerWrite, directory.count))
                try await writer.write(ByteBuffer(string: members.map(Self.row).joined()))
            }
            try await writer.finish(nil)
        }
    }

    /// Nothing in a row needs quotes: names are syllables, the rest is ASCII without a comma.
    private static func row(_ member: SandboxMember) -> String {
        "\(member.memberID),\(member.name),\(member.mobile),\(member.loginID)\n"
    }
}
