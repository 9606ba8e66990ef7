import Konaplate
import MemberDesk
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(3)))
struct RosterRequestTests {
    @Test func rosterIsAskedForBesideThePlatformsPaths() async throws {
        try await FaultyServer.run(.http("userId,name\n", headers: ["Content-Type: text/csv"])) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                let roster = await client.transport.sandboxRoster(accessKey: TestKeys.accessKey)
                #expect(roster.map { String(decoding: $0, as: UTF8.self) } == "userId,name\n")
            }
            let request = try #require(server.requests.first)
            #expect(request.method == "GET")
            #expect(request.path == "/sandbox/roster.csv")
            #expect(request.header("X-KM-Access-Key") == TestKeys.accessKey.exposed)
        }
    }
}
