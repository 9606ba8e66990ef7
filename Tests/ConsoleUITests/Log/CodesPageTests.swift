import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct CodesPageTests {
    private static let register = "bankaccounts/as-rcg-svc/ars/register"

    private func console(_ keys: String) throws -> ConsoleFixture {
        let file = try CodeFile(
            text: """
                [codes."002_099"]
                meaning = { ko = "점검 중입니다", en = "Maintenance" }
                say = { ko = "잠시 뒤에 다시 신청해 주세요.", en = "Please try again later." }
                """, file: "codes.toml")
        var console = ConsoleFixture(.init(codes: .builtIn.knowing(ProfileResponseCodes()).adding(file)))
        let kona = try MemberID.of(FictionalMembers.kona)
        console.setOpen(
            [],
            entries: [
                .of(1, kona, code: "002_021", api: Self.register), .of(2, kona, code: "987_654"),
                .of(3, kona, code: "987_654"),
            ])
        try console.press(keys)
        return console
    }

    private func selected(_ console: ConsoleFixture) -> String? {
        console.model.top(CodesPage.self)?.selected?.line.code.rawValue
    }

    @Test(arguments: ["<tab><tab>kkd", "<tab><tab>kk<enter>d", "<tab><tab>kkㅇ"])
    func opensAtTheCodeInHand(keys: String) throws {
        let console = try console(keys)
        #expect(selected(console) == "002_021")
        let meaning = try #require(
            CodeDictionary.builtIn.knowing(ProfileResponseCodes()).entry(
                for: ResponseCode(rawValue: "002_021"), api: Self.register)?.meaning)
        #expect(console.text.contains(meaning.korean))
    }

    @Test func opensAtTheCodeOfTheSelectedMembersRegistration() throws {
        var console = try console("")
        let kona = try MemberID.of(FictionalMembers.kona)
        console.setOpen([.answered(kona, state: .refused(.alreadyRegistered), code: "002_022")])
        try console.press("<tab>d")
        #expect(selected(console) == "002_022")
    }

    @Test func isNotReachedFromTheList() throws {
        let console = try console("d")
        #expect(console.model.overlays.isEmpty)
    }

    @Test(arguments: ["점검", "maintenance", "002_099", "신청 점검"])
    func searchFindsByCodeAndByTextInBothLanguages(query: String) throws {
        let console = try console("<tab><tab>d\(query.replacing(" ", with: "<space>"))")
        #expect(selected(console) == "002_099")
        #expect(console.text.contains("002_099 팀"))
        #expect(console.text.contains("팀의 파일 (response_codes_file)"))
        #expect(console.text.contains("\"잠시 뒤에 다시 신청해 주세요.\""))
    }

    @Test func codesThatNobodyKnowsStandAtTheEndWithTheirUse() throws {
        var console = try console("<tab><tab>d")
        #expect(selected(console) == "987_654")
        #expect(console.text.contains("모르는 코드입니다"))
        #expect(console.text.contains("2건, 최근"))
        try console.press("<pgdn><pgdn><down>")
        #expect(selected(console) == "987_654")
    }

    @Test func nothingFoundIsSaid() throws {
        var console = try console("<tab><tab>dzzz")
        #expect(console.text.contains("찾는 코드가 없습니다."))
        try console.press("<esc>")
        #expect(console.model.overlays.isEmpty)
    }
}
