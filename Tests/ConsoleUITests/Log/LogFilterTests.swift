import Konaplate
import MemberDesk
import Testing
import Wording

@testable import ConsoleUI

/// The filter is a value: it has a text in both languages, and what passes depends on nothing else.
struct LogFilterTests {
    private let kona: MemberID
    private let koko: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
        koko = try .of(FictionalMembers.koko)
    }

    /// The numbers of the entries that pass.
    private func passing(_ text: String) -> [Int64] {
        let register = "bankaccounts/as-rcg-svc/ars/register"
        let entries: [JournalEntry] = [
            .of(1, kona), .of(2, koko), .of(3, kona, outcome: .unknown(.timeout)),
            .of(4, kona, code: "002_012", message: "Account not registered", api: register),
            .of(5, koko, outcome: .notSent(.tls), cause: .certificateExpired), .of(6, koko, outcome: nil),
            .of(7, koko, code: "002_022", api: register),
        ]
        let filter = LogFilter(text)
        return entries.filter { filter.matches($0) }.map(\.id)
    }

    @Test(
        arguments: [
            ("", [1, 2, 3, 4, 5, 6, 7]), ("errors", [3, 4, 5, 7]), ("오류", [3, 4, 5, 7]), ("ERROR", [3, 4, 5, 7]),
            ("member:50000000001", [1, 3, 4]), ("회원:50000000002", [2, 5, 6, 7]), ("회원번호:50000000002", [2, 5, 6, 7]),
            ("code:002_022", [7]), ("응답코드:002", [4, 7]), ("코드:000", [1, 2]), ("status:400", [4, 7]),
            ("상태:2xx", [1, 2]),
            ("HTTP:4", [4, 7]), ("result:unknown", [3]), ("결과:미전송", [5]), ("result:notSent", [5]), ("결과:처리중", [6]),
            ("result:success", [1, 2]), ("result:refused", [4, 7]), ("REGISTER", [4, 7]), ("timeout", [3]),
            ("text:certificateExpired", [5]), ("50000000002 inquiry", [2, 5, 6]),
            ("errors member:50000000001 code:002", [4]), ("errors result:success", []),
            ("  errors   register ", [4, 7]), ("foo:bar", []),
        ] as [(String, [Int64])])
    func conditionsMustAllHold(text: String, passes: [Int64]) {
        #expect(passing(text) == passes)
    }

    @Test(arguments: [
        "member:", "member:12x", "code:", "status:600a", "status:", "status:x", "status:5000", "result:x", "결과:",
        "text:",
    ])
    func whatSaysNothingKnownHoldsNothingBack(word: String) {
        #expect(LogFilter.unreadable(in: "errors \(word)") == [word])
        #expect(LogFilter("errors \(word)") == LogFilter([.errors]))
    }

    @Test(arguments: Language.allCases)
    func textIsReadBackAsTheSameFilter(language: Language) {
        let words = ["errors", "오류", "code:1", "member:", "plain", "text:", "HTTP:x", "a:b"]
        let filter = LogFilter(
            [.errors, .member(kona), .code("002_022"), .status("5"), .status("404")]
                + LogFilter.Result.allCases.map { .result($0) } + words.map { .text($0) })
        #expect(LogFilter(filter.text(language)) == filter)
        #expect(LogFilter.unreadable(in: filter.text(language)) == [])
    }

    @Test func textSpeaksTheLanguageOfTheScreen() {
        let filter = LogFilter([.errors, .member(kona), .status("5"), .result(.notSent)])
        #expect(filter.text(.korean) == "오류 회원:50000000001 상태:5xx 결과:미전송")
        #expect(filter.text(.english) == "errors member:50000000001 status:5xx result:not-sent")
    }
}
