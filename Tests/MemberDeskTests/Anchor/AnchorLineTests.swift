import Glibc
import Konaplate
import Testing

@testable import MemberDesk

struct AnchorLineTests {
    private static let line = AnchorLine(
        desk: "0011223344556677", state: "8899aabbccddeeff",
        mark: StateMark(row: 17, hash: String(repeating: "ab", count: 32)), time: Timestamp(milliseconds: 0))

    @Test(arguments: [
        "", "Nov 26 22:24:01 cs-01 kona[123]: ", "2026-11-26T22:24:01.123456+09:00 cs-01 kona[123]: \u{FEFF}",
    ])
    func `line is read as a log writes it`(prefix: String) {
        #expect(AnchorLine(text: prefix + Self.line.text) == Self.line)
    }

    @Test(arguments: [
        "", "kona-audit v1 ", "kona-audit v2 desk=a state=b row=1 hash=c time=d",
        "kona-audit v1 desk=a state=b row=0 hash=c time=d", "kona-audit v1 desk=a state=b row=x hash=c time=d",
        "kona-audit v1 desk=a state=b row=1 hash=c time=d",
    ])
    func `what is none is passed over`(text: String) {
        #expect(AnchorLine(text: text) == nil)
        #expect(AnchorLine.all(in: "\(text)\n\(Self.line.text)\n".utf8) == [Self.line])
    }

    @Test func `system's log gets one datagram with facility, name and line`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/log"
            let receiver = try DatagramReceiver(path)
            try SyslogAnchor(path: path).append(Self.line.text)
            let text = try receiver.next()
            #expect(text == "<85>kona[\(getpid())]: \(Self.line.text)")
            #expect(AnchorLine(text: text) == Self.line)
        }
    }

    @Test func `log that nobody serves is a failure`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/log"
            #expect(throws: AnchorFailure(path: path, reason: "No such file or directory")) {
                try SyslogAnchor(path: path).append("x")
            }
        }
    }
}

/// A socket that takes datagrams, as the system's log has one.
private struct DatagramReceiver: ~Copyable {
    private struct Failure: Error {}

    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw Failure() }
    }

    deinit {
        close(descriptor)
    }

    func next() throws -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { throw Failure() }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
