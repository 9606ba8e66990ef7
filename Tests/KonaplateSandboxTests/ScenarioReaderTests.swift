import FoundationEssentials
import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

struct ScenarioReaderTests {
    private static func example(_ name: String) -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(root)/Sources/KonaplateSandbox/Scenario/Examples/\(name).toml"
    }

    @Test(arguments: [("lost-answers", 3, 0), ("busy-day", 4, 0), ("acceptance", 1, 3)])
    func `examples can be read`(name: String, rules: Int, expectations: Int) throws {
        let path = Self.example(name)
        let scenario = try Scenario(text: String(contentsOfFile: path, encoding: .utf8), file: path)
        #expect(scenario.rules.count == rules)
        #expect(scenario.expectations.count == expectations)
    }

    @Test func `everything that can be written is read`() throws {
        let scenario = try Scenario(
            text: """
                seed = 7
                [[rule]]
                name = "busy"
                api = "bankaccounts/inquiry"
                members = [50000000001, "9999999999999999999"]
                skip = 1
                count = 2
                share = 0.5
                latency_ms = 20
                code = "002_013"
                http_status = 409
                carried_out = true
                [[expect]]
                api = "/api/v1/user/info"
                at_most = 3
                """, file: "s.toml")
        let rule = try #require(scenario.rules.first)
        #expect(scenario.seed == 7)
        #expect(rule.name == "busy")
        #expect(rule.pattern.path == "/api/v1/bankaccounts/inquiry")
        #expect(rule.pattern.members?.map(\.value).sorted() == [50_000_000_001, 9_999_999_999_999_999_999])
        #expect((rule.skip, rule.count, rule.share) == (1, 2, 0.5))
        #expect(rule.latency == .milliseconds(20))
        let message = ResponseCode(rawValue: "002_013").entry?.message ?? ""
        #expect(
            rule.fault
                == .code(ResponseStatus(code: ResponseCode(rawValue: "002_013"), message: message), httpStatus: 409))
        #expect(rule.isCarriedOut)
        #expect(scenario.expectations.map(\.counts) == [0...3])
    }

    @Test(arguments: [
        ("[[rule]]\ndrop = maybe", "s.toml:2:"),
        ("[[rule]]\ndrops = true", "s.toml:2:1: rule[0].drops: unknown key; did you mean drop?"),
        ("[[rule]]\nname = 1", "s.toml:2:1: rule[0].name: expected a string, found an integer"),
        (
            "[[rule]]\napi = \"user/inof\"\ndrop = true",
            "s.toml:2:1: rule[0].api: there is no API user/inof; did you mean user/info?"
        ),
        ("[[rule]]\nname = \"a\"", "s.toml:1:3: rule[0]: this rule does nothing"),
        (
            "[[rule]]\ndrop = true\nundecryptable = true",
            "s.toml:3:1: rule[0].undecryptable: drop, undecryptable exclude"
        ),
        ("[[rule]]\nshare = 1.5\ndrop = true", "s.toml:2:1: rule[0].share: a share is above 0"),
        ("[[rule]]\ncode = \"2_13\"", "s.toml:2:1: rule[0].code: a response code has the form"),
        ("[[rule]]\nmembers = [1, 0]\ndrop = true", "s.toml:2:"),
        ("[[rule]]\nhttp_status = 200", "s.toml:2:1: rule[0].http_status: http_status is a number from 400 to 599"),
        ("[[rule]]\nlatency_ms = -1", "s.toml:2:1: rule[0].latency_ms: latency_ms is a number from 0 to 600000"),
        ("[[rule]]\nlatency_ms = 1\ncarried_out = true", "s.toml:3:1: rule[0].carried_out: carried_out goes with"),
        ("[[expect]]\ncount = 1\nat_least = 1", "s.toml:2:1: expect[0].count: count excludes"),
        ("[[expect]]\nat_least = 2\nat_most = 1", "s.toml:3:1: expect[0].at_most: at_most is below"),
    ])
    func `mistake has its place`(text: String, beginning: String) throws {
        let error = try #require(throws: ScenarioError.self) { try Scenario(text: text, file: "s.toml") }
        #expect(error.description.hasPrefix(beginning), "\(error)")
        if case .scenario(let korean, _) = error.fault {
            let hasHangul = korean.unicodeScalars.contains { ("가"..."힣").contains($0) }
            #expect(hasHangul)
        }
    }

    @Test(arguments: UInt64(1)...2)
    func `damaged scenario is read or refused`(seed: UInt64) throws {
        let whole = try String(contentsOfFile: Self.example("acceptance"), encoding: .utf8)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<300 {
            var bytes = Array(whole.utf8)
            for _ in 0...generator.below(3) {
                let place = generator.below(bytes.count)
                if generator.below(2) == 0 {
                    bytes[place] = UInt8(32 + generator.below(95))
                } else {
                    bytes.remove(at: place)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let result = Result { () throws(ScenarioError) in try Scenario(text: text, file: "s.toml") }
            if case .failure(let error) = result { #expect(error.description.hasPrefix("s.toml")) }
        }
    }
}
