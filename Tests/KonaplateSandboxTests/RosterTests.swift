import Konaplate
import Testing

@testable import KonaplateSandbox

struct RosterTests {
    @Test func `roster lists every member`() async throws {
        try await Sandbox.run { sandbox in
            let answer = try await call(sandbox) { _ in }
            #expect(answer.status == 200)
            #expect(answer.header("Content-Type") == "text/csv; charset=utf-8")
            let lines = answer.text.split(separator: "\n")
            #expect(lines.count == 61)
            #expect(lines.first == "userId,name,mobile,loginId")
            let first = try #require(lines.dropFirst().first).split(separator: ",")
            #expect(first.first == "50000000001")
            #expect(first.dropFirst().first == "김코나")
            #expect(first.last == "kona.kim@example.com")

            let info = try await sandbox.call(.memberInfo, 50_000_000_042).response?.userInfo
            let row = try #require(lines.first { $0.hasPrefix("50000000042,") }).split(separator: ",").map(String.init)
            #expect(row == ["50000000042"] + [info?.userName, info?.mobileNumber, info?.loginId].map { $0?.exposed })
        }
    }

    @Test func `roster needs the access key`() async throws {
        try await Sandbox.run { sandbox in
            for accessKey in [nil, "", "0000000-00000000000000000000000000000000"] {
                let answer = try await call(sandbox) { $0.headers[HeaderName.accessKey] = accessKey }
                #expect(answer.status == 401)
                #expect(answer.code == "000_002")
            }
            let posted = try await call(sandbox) { $0.method = "POST" }
            #expect(posted.status == 405)
            #expect(posted.header("Allow") == "GET")
        }
    }

    private func call(_ sandbox: Sandbox, _ change: (inout RawCall) -> Void) async throws -> RawAnswer {
        let connection = sandbox.server.connection
        var call = try await RawCall.to(.accountInquiry, of: connection)
        call.method = "GET"
        call.path = "/sandbox/roster.csv"
        call.headers = [HeaderName.accessKey: connection.accessKey.exposed]
        call.token = ""
        call.body = []
        change(&call)
        return try await call.send(to: connection)
    }
}
