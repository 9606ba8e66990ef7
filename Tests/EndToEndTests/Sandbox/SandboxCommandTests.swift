import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// `kona sandbox`, as another client's developer uses it.
    @Suite struct SandboxCommandTests {
        private static let keys = ["accessKey", "secretKey", "cryptoKeyId", "serverPublicKey", "clientPrivateKey"]

        private static func connection(_ sandbox: ServedSandbox) throws -> JSONLine {
            try JSONLine(String(contentsOfFile: sandbox.connectionFile, encoding: .utf8))
        }

        @Test func writesWhatAClientNeedsForItsOwnerOnly() async throws {
            let workshop = try await Workshop()
            let connection = try Self.connection(workshop.sandbox)
            #expect(try workshop.home.mode(of: "sandbox.json") == 0o600)
            #expect(Set(connection.members.keys) == Set(Self.keys + ["baseURL", "aspId"]))
            #expect(connection["baseURL"] == workshop.sandbox.baseURL)
            #expect(connection["serverPublicKey"]?.hasPrefix("-----BEGIN PUBLIC KEY-----") == true)
            #expect(connection["clientPrivateKey"]?.hasPrefix("-----BEGIN PRIVATE KEY-----") == true)
        }

        @Test func printsItsAddressAndNothingSecret() async throws {
            let workshop = try await Workshop()
            _ = try await workshop.program.run("register", "50000000001", "--yes")
            let output = workshop.sandbox.running.output
            #expect(output.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+\/open-api\n/) != nil)
            let connection = try Self.connection(workshop.sandbox)
            for key in ["accessKey", "secretKey", "clientPrivateKey"] {
                let secret = try #require(connection[key])
                #expect(!workshop.sandbox.log.contains { $0.contains(secret) })
                #expect(!output.contains(secret))
            }
        }

        @Test func logsAnObjectALine() async throws {
            let workshop = try await Workshop()
            _ = try await workshop.program.run("register", "50000000001", "--yes")
            _ = try await workshop.program.run("register", "50000000006", "--yes")
            let log = try workshop.sandbox.log.map { try JSONLine($0) }
            #expect(log.allSatisfy { $0["time"]?.hasSuffix("+09:00") == true && $0["event"] != nil })
            let registrations = try workshop.registrations()
            #expect(registrations.map { $0["userId"] } == ["50000000001", "50000000006"])
            #expect(registrations.map { $0.number("httpStatus") } == [200, 500])
        }

        @Test(arguments: [SIGTERM, SIGINT]) func endsCleanly(signal: Int32) async throws {
            let workshop = try await Workshop()
            #expect(try await workshop.sandbox.end(signal) == 0)
            let ending = try await workshop.program.run("register", "50000000001", "--yes")
            #expect(ending.status == 69)
        }

        @Test(arguments: [0o644, 0o660]) func stateThatOthersCanReadOrChangeIsRefused(mode: Int) async throws {
            let home = try ProgramHome()
            try home.write("{}", to: "sandbox.state", mode: mode)
            let ending = try await Program(home).run("sandbox", "--port", "0", "--state", home.file("sandbox.state"))
            #expect(ending.status == 78, "\(ending)")
            #expect(ending.errors.contains("chmod"), "\(ending)")
        }

        @Test func stateThatIsAPipeIsNotWaitedFor() async throws {
            let home = try ProgramHome()
            #expect(mkfifo(home.file("pipe"), 0o600) == 0)
            let ending = try await Program(home).run("sandbox", "--port", "0", "--state", home.file("pipe"))
            #expect(ending.status == 78, "\(ending)")
        }

        @Test func keysAndMembersSurviveAKillWithAState() async throws {
            let home = try ProgramHome()
            let state = ["--state", home.file("sandbox.state"), "--members", "20"]
            let first = try await ServedSandbox(in: home, state, name: "first.json")
            #expect(try await first.program(in: home).run("register", "50000000001", "--yes").status == 0)
            #expect(try await first.end(SIGKILL) == 137)
            let second = try await ServedSandbox(in: home, state, name: "second.json")
            for key in Self.keys {
                #expect(try Self.connection(first)[key] == Self.connection(second)[key], "\(key)")
            }
            let again = try await second.program(in: home).run("register", "50000000001", "--yes", "--output", "json")
            #expect(try JSONLine(again.output)["outcome"] == "alreadyRegistered")
            #expect(try home.mode(of: "sandbox.state") == 0o600)
        }

        @Test func keysAreNewAtEveryStartWithoutAState() async throws {
            let home = try ProgramHome()
            let first = try await ServedSandbox(in: home, name: "first.json")
            let second = try await ServedSandbox(in: home, name: "second.json")
            for key in Self.keys {
                #expect(try Self.connection(first)[key] != Self.connection(second)[key], "\(key)")
            }
        }

        @Test func aPortInUseIs71() async throws {
            let workshop = try await Workshop()
            let port = try #require(workshop.sandbox.baseURL.firstMatch(of: /:(\d+)\//)).output.1
            let ending = try await Program(workshop.home).run(["sandbox", "--port", String(port)])
            #expect(ending.status == 71)
            #expect(ending.errors.contains(port))
            #expect(ending.output.isEmpty)
        }

        @Test func explainsTheRequestsThatItGot() async throws {
            let workshop = try await Workshop()
            let registration = try await workshop.program.run("register", "50000000001", "--yes", "--output", "json")
            let correlationID = try #require(try JSONLine(registration.output)["correlationId"])
            let english = try await workshop.program.run("sandbox", "explain", correlationID)
            #expect(english.status == 0)
            #expect(english.output.contains("→ HTTP 200  000_000") && english.output.contains("Token  ✓"))
            let korean = try await workshop.program.run("sandbox", "explain", correlationID, "--lang", "ko")
            #expect(korean.output.contains("없습니다. 요청이 올바릅니다.") && korean.output.contains("서버 키로 암호화됨"))
            let json = try await workshop.program.run("sandbox", "explain", "latest", "--output", "json")
            #expect(try JSONLine(json.output)["api"] == "bankaccounts/as-rcg-svc/ars/register")
            #expect(try await workshop.program.run("sandbox", "explain", "261122140158-0000000").status == 66)
            #expect(try await workshop.program.run("sandbox", "explain", "a b").status == 64)
            #expect(try await workshop.sandbox.end() == 0)
            #expect(try await workshop.program.run("sandbox", "explain", "latest").status == 69)
        }

        @Test func writesARosterThatCanBeImported() async throws {
            let home = try ProgramHome()
            let sandbox = try await ServedSandbox(in: home, ["--members", "15", "--roster", home.file("roster.csv")])
            let program = sandbox.program(in: home)
            #expect(try await program.run("members", "import", "roster.csv").status == 0)
            let list = try await program.run("members", "list", "--output", "ndjson")
            #expect(try JSONLine.lines(list.output).count == 15)
        }
    }
}
