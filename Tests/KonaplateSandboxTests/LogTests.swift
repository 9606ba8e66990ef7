import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

struct LogTests {
    @Test func `registration is logged with what a ticket needs`() async throws {
        let log = LogLines()
        try await Sandbox.run { options in
            options.log = { log.append($0) }
        } test: { sandbox in
            let reply = try await sandbox.register(50_000_000_001)
            let entry = try #require(try log.objects().last)
            #expect(
                entry.map(\.name) == [
                    "time", "event", "method", "path", "api", "userId", "correlationId", "httpStatus", "code",
                    "effect", "durationMs",
                ])
            #expect(entry.text("time")?.hasSuffix("+09:00") == true)
            #expect(entry.text("api") == "bankaccounts/as-rcg-svc/ars/register")
            #expect(entry.first { $0.name == "userId" }?.value == .string("50000000001"))
            #expect(entry.text("correlationId") == reply.exchange.correlationID.rawValue)
            #expect(entry.text("effect") == "registered")
        }
        let events = try log.objects().map { $0.text("event") }
        #expect(events == ["start", "request", "stop"])
    }

    @Test func `closed connection is logged with its effect and no status`() async throws {
        try await Sandbox.run { sandbox in
            _ = try await sandbox.register(50_000_000_004)
            let entry = try #require(try sandbox.log.objects().last)
            #expect(entry.text("effect") == "registered")
            #expect(entry.text("reason") == "connectionClosed")
            #expect(entry.text("httpStatus") == nil)
        }
    }

    @Test func `log holds neither secrets nor personal data`() async throws {
        let log = LogLines()
        var forbidden: [String] = []
        try await Sandbox.run { options in
            options.log = { log.append($0) }
            options.slowAnswer = .zero
        } test: { sandbox in
            let connection = sandbox.server.connection
            let directory = MemberDirectory(seed: SandboxDefaults.seed, count: 60)
            for member in directory.members(0..<20) {
                let memberID = member.memberID.value
                _ = try await sandbox.call(.memberInfo, memberID)
                _ = try await sandbox.call(.registeredAccount, memberID)
                _ = try await sandbox.call(.accountInquiry, memberID)
                _ = try await sandbox.register(memberID)
                forbidden += [member.name, member.mobile, member.loginID, member.connectingInformation]
                forbidden += [member.account?.number].compactMap { $0 }
            }
            var call = try await RawCall.to(.accountInquiry, of: connection)
            call.path += "?name=김코나"
            call.headers[HeaderName.accessKey] = "wrong"
            _ = try await call.send(to: connection)
            forbidden += [
                connection.accessKey.exposed, connection.secretKey.exposed, connection.cryptoKeyID, "PRIVATE", "KMV1",
            ]
        }
        #expect(log.all.count == 2 + 81)
        let text = log.all.joined(separator: "\n")
        for content in forbidden { #expect(!text.contains(content), "\(content) is in the log") }
    }
}
