import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

struct ScenarioTests {
    private static let register = "api = \"bankaccounts/as-rcg-svc/ars/register\""

    private func run(_ text: String, test: (Sandbox) async throws -> Void) async throws {
        let scenario = try Scenario(text: text, file: "s.toml")
        try await Sandbox.run({ $0.scenario = scenario }, test: test)
    }

    @Test func `dropped answer leaves the registration done or not, as the rule says`() async throws {
        try await run(
            """
            [[rule]]
            name = "lost"
            \(Self.register)
            members = [50000000001]
            drop = true
            carried_out = true
            [[rule]]
            \(Self.register)
            members = [50000000009]
            drop = true
            """
        ) { sandbox in
            #expect(try await sandbox.register(50_000_000_001).exchange.outcome == .unknown(.closed))
            #expect(try await sandbox.isRegistered(50_000_000_001))
            #expect(try await sandbox.register(50_000_000_009).exchange.outcome == .unknown(.closed))
            #expect(try await !sandbox.isRegistered(50_000_000_009))
            let entry = try #require(try sandbox.log.objects().first { $0.text("rule") == "lost" })
            #expect(entry.text("effect") == "registered")
            #expect(entry.text("reason") == "scenario:drop")
        }
    }

    @Test func `code, page and undecryptable answer are given, and nothing is carried out`() async throws {
        try await run(
            """
            [[rule]]
            \(Self.register)
            count = 1
            code = "002_013"
            [[rule]]
            \(Self.register)
            count = 1
            http_status = 503
            [[rule]]
            \(Self.register)
            count = 1
            undecryptable = true
            """
        ) { sandbox in
            let running = try await sandbox.register(50_000_000_001)
            #expect(running.code == "002_013")
            #expect(try await sandbox.register(50_000_000_001).exchange.outcome == .unknown(.http5xx))
            #expect(try await sandbox.register(50_000_000_001).exchange.outcome == .unknown(.undecryptable))
            #expect(try await !sandbox.isRegistered(50_000_000_001))
            #expect(try await sandbox.register(50_000_000_001).code == "000_000")
        }
    }

    @Test func `rule begins after as many calls as it skips, and a share is the same for a seed`() async throws {
        func fates(seed: Int) throws -> [Bool] {
            let text = "seed = \(seed)\n[[rule]]\nshare = 0.5\nskip = 2\ndrop = true"
            let engine = ScenarioEngine(try Scenario(text: text, file: "s.toml"))
            return (0..<60).map { _ in engine.rule(for: .memberInfo, nil) != nil }
        }
        let first = try fates(seed: 1)
        #expect(try fates(seed: 1) == first)
        #expect(try fates(seed: 2) != first)
        #expect(first.prefix(2) == [false, false])
        let count = first.count { $0 }
        #expect((15...45).contains(count))
    }

    @Test func `latency is waited for, and a stopping sandbox cuts it short`() async throws {
        try await run("[[rule]]\napi = \"bankaccounts/inquiry\"\nlatency_ms = 600000") { sandbox in
            async let late = sandbox.call(.accountInquiry, 50_000_000_001)
            while try await !report(sandbox).text.contains(#""applied":1"#) { await Task.yield() }
            await sandbox.server.stop()
            #expect(try await late.code == "000_000")
        }
    }

    @Test func `expectations say what did not come`() async throws {
        try await run(
            """
            [[expect]]
            api = "bankaccounts/inquiry"
            code = "000_000"
            [[expect]]
            \(Self.register)
            members = [50000000002]
            count = 0
            """
        ) { sandbox in
            #expect(sandbox.server.unmetExpectations.map(\.place.line) == [1])
            _ = try await sandbox.call(.accountInquiry, 50_000_000_001)
            #expect(sandbox.server.unmetExpectations.isEmpty)
            _ = try await sandbox.register(50_000_000_002)
            let unmet = sandbox.server.unmetExpectations
            #expect(unmet.map(\.sentence.english) == ["bankaccounts/as-rcg-svc/ars/register: 0 expected, 1 came"])
        }
    }

    @Test func `faults can be begun and ended while it runs`() async throws {
        try await Sandbox.run { sandbox in
            let begun = try await sandbox.control("PUT", "/sandbox/scenario", body: "[[rule]]\nhttp_status = 503")
            #expect(begun.status == 200)
            #expect(try await sandbox.call(.accountInquiry, 50_000_000_001).exchange.httpStatus == 503)
            let wrong = try await sandbox.control("PUT", "/sandbox/scenario", body: "[[rule]]\ndorp = true")
            #expect(wrong.status == 400)
            #expect(try JSON(text: wrong.text)["line"] == .number("2"))
            #expect(try await sandbox.call(.accountInquiry, 50_000_000_001).exchange.httpStatus == 503)
            #expect(try await sandbox.control("DELETE", "/sandbox/scenario").status == 200)
            #expect(try await sandbox.call(.accountInquiry, 50_000_000_001).code == "000_000")
        }
    }

    private func report(_ sandbox: Sandbox) async throws -> JSON {
        try JSON(text: try await sandbox.control("GET", "/sandbox/scenario").text)
    }
}
