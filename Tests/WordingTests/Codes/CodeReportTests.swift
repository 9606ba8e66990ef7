import Konaplate
import MemberDesk
import Testing
import Wording

struct CodeReportTests {
    private static func seen(_ code: String, _ api: String, _ count: Int, at second: Int64) -> SeenCode {
        SeenCode(
            code: ResponseCode(rawValue: code), api: api, count: count,
            lastSeen: Timestamp(milliseconds: second * 1000), message: "M")
    }

    private static let journal = [
        seen("001_006", "user/info", 2, at: 5), seen("001_006", "bankaccounts/inquiry", 3, at: 9),
        seen("002_099", "bankaccounts/inquiry", 1, at: 7),
    ]

    @Test func whatNobodyKnowsStandsAtTheEnd() throws {
        let report = CodeReport(.builtIn, seen: Self.journal)
        let last = try #require(report.lines.last)
        #expect(last.code.rawValue == "002_099")
        #expect(last.entry == nil)
        #expect(last.api == "bankaccounts/inquiry")
        #expect(last.message == "M")
        #expect(report.unknownCount == 1)
        let known = try #require(report.lines.first { $0.code.rawValue == "001_006" })
        #expect(known.count == 5)
        #expect(known.lastSeen?.milliseconds == 9000)
    }

    @Test func anAnswerIsCountedOnce() throws {
        let file = try CodeFile(
            text: "[apis.\"bankaccounts/inquiry\".\"001_006\"]\nmeaning = { ko = \"가\", en = \"a\" }", file: "c.toml")
        let code = ResponseCode(rawValue: "001_006")
        let report = CodeReport(CodeDictionary.builtIn.adding(file), seen: Self.journal, code)
        #expect(report.lines.map(\.api) == [nil, "bankaccounts/inquiry"])
        #expect(report.lines.map(\.count) == [2, 3])
    }

    @Test func aCodeThatNeitherKnowsHasNoLine() {
        #expect(CodeReport(.builtIn, seen: Self.journal, ResponseCode(rawValue: "999_999")).lines.isEmpty)
    }
}
