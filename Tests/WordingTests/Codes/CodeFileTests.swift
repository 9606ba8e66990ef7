import Konaplate
import MemberDesk
import Testing
import Wording

struct CodeFileTests {
    @Test(
        "is refused with its place",
        arguments: [
            ("[codes.\"002_099\"]\nmeaning.ko = \"a\"", "c.toml:2:1: codes.002_099.meaning"),
            (
                "[codes.\"002_099\"]\nmeening.ko = \"a\"",
                "c.toml:2:1: codes.002_099.meening: unknown key; did you mean meaning?"
            ),
            ("[code.\"002_099\"]\n", "c.toml:1:2: code: unknown key; did you mean codes?"),
            ("[codes.\"002_099\"]\nadvice = { ko = \"a\", en = \"b\" }", "c.toml:1:8: codes.002_099: a code that kona"),
            ("[codes.\"2_099\"]\nadvice = { ko = \"a\", en = \"b\" }", "c.toml:1:8: codes.2_099: a response code has"),
            ("[codes.\"001_006\"]\nsay = { ko = \" \", en = \"b\" }", "c.toml:2:9: codes.001_006.say.ko: must not be"),
            ("[apis.\"bankaccount/inquiry\"]\n", "c.toml:1:7: apis.\"bankaccount/inquiry\": there is no API"),
            ("[apis.\"user/info\".\"9\"]\n", "c.toml:1:19: apis.\"user/info\".9: a response code has"),
            (
                "[codes.\"001_006\"]\nmeaning = 7",
                "c.toml:2:1: codes.001_006.meaning: expected a table, found an integer"
            ),
        ])
    func refusal(text: String, beginning: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try CodeFile(text: text, file: "c.toml") }
        #expect(error.description.hasPrefix(beginning), "\(error)")
        let korean = Phrase.configuration(error).korean
        #expect(korean.unicodeScalars.contains { ("가"..."힣").contains($0) }, "\(korean)")
    }

    @Test func aMissingFileIsNamed() throws {
        let error = try #require(throws: ConfigurationError.self) { try CodeFile(contentsOf: "/none/codes.toml") }
        #expect(error.reason == .missingFile)
        #expect(error.description.contains("/none/codes.toml"))
    }

    @Test func anEmptyFileAddsNothing() throws {
        let file = try CodeFile(text: "", file: "c.toml")
        #expect(CodeDictionary.builtIn.adding(file) == .builtIn)
    }
}
