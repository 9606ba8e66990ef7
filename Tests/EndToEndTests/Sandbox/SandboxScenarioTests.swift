import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// `kona sandbox --scenario`, as somebody uses it who tests a client.
    @Suite struct SandboxScenarioTests {
        private static func example(_ name: String) -> String {
            let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
            return "/\(root)/Sources/KonaplateSandbox/Scenario/Examples/\(name).toml"
        }

        @Test func endsWith0WhereAllCallsCame() async throws {
            let workshop = try await Workshop(["--scenario", Self.example("acceptance"), "--verify"])
            _ = try await workshop.program.run("accounts", "50000000001")
            let registration = try await workshop.program.run("register", "50000000001", "--yes")
            #expect(registration.status == 2)
            _ = try await workshop.program.run("accounts", "50000000001")
            #expect(try await workshop.sandbox.end() == 0)
        }

        @Test func endsWith1AndSaysWhatDidNotCome() async throws {
            let workshop = try await Workshop(["--scenario", Self.example("acceptance"), "--verify", "--lang", "ko"])
            _ = try await workshop.program.run("register", "50000000002", "--yes")
            #expect(try await workshop.sandbox.end() == 1)
            let errors = workshop.sandbox.running.errors
            #expect(errors.contains("acceptance.toml:"))
            #expect(errors.contains("ars/register: 기대한 호출은 0건, 실제로는 1건입니다."))
            #expect(errors.contains("기대한 호출은 2건 이상, 실제로는 0건입니다."))
        }

        @Test func namesTheFaultOfAScenarioInBothLanguages() async throws {
            let home = try ProgramHome()
            let file = try home.write("[[rule]]\nshare = 2.0\ndrop = true\n", to: "wrong.toml")
            let english = try await Program(home).run("sandbox", "--port", "0", "--scenario", file, "--lang", "en")
            #expect(english.status == 65)
            #expect(english.errors.contains("wrong.toml:2:1: rule[0].share: a share is above 0 and at most 1"))
            let korean = try await Program(home).run("sandbox", "--port", "0", "--scenario", file, "--lang", "ko")
            #expect(korean.errors.contains("wrong.toml:2:1: rule[0].share: share는 0보다 크고 1 이하여야 합니다."))
            try home.write("[[rule]]\ndrops = true\n", to: "wrong.toml")
            let typo = try await Program(home).run("sandbox", "--port", "0", "--scenario", file, "--lang", "ko")
            #expect(typo.errors.contains("wrong.toml:2:1: rule[0].drops: 알 수 없는 키입니다. 비슷한 이름: drop"))
            #expect(try await Program(home).run("sandbox", "--scenario", home.file("missing.toml")).status == 66)
            #expect(try await Program(home).run("sandbox", "--verify").status == 64)
            #expect(try await Program(home).run("sandbox", "--clock-skew", "-1").status == 64)
        }
    }
}
