import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// One masked value of the selected member is shown for ten seconds, for a reason.
struct RevealTests {
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    private func revealed(_ language: Language = .korean) throws -> ConsoleFixture {
        var console = ConsoleFixture(.init(language: language))
        #expect(
            try console.press("<c-x>상담 7<enter>1") == [.desk(.reveal(kona, .name, reason: "상담 7"))])
        console.send(.result(.revealed(kona, .name, Personal("김코나"))))
        return console
    }

    @Test(arguments: [
        ("1", RevealableField.name), ("2", .mobile), ("3", .loginID), ("4", .account),
    ]) func asksForOneValue(digit: String, field: RevealableField) throws {
        var console = ConsoleFixture()
        #expect(try console.press("<c-x>r<enter>\(digit)") == [.desk(.reveal(kona, field, reason: "r"))])
    }

    @Test(arguments: ["<enter>", " <enter>", "<enter>1", "<esc>"]) func withoutAReasonNothingIsAsked(keys: String)
        throws
    {
        var console = ConsoleFixture()
        #expect(try console.press("<c-x>\(keys)") == [])
    }

    @Test func reasonsOfTheListAreOfferedWhereMoneyMayMove() throws {
        var console = ConsoleFixture(.init(environment: .uat))
        try console.press("<c-x>상담<enter>1")
        #expect(console.model.notice?.kind == .warning)
        #expect(console.text.contains("1 회원 요청"))
        #expect(
            try console.press("<c-u>1상담 7<enter>1")
                == [.desk(.reveal(kona, .name, reason: "member-request: 상담 7"))])
    }

    @Test(arguments: ["<enter>", "5", "0", "y"]) func onlyTheNumberOfAValueAsks(key: String) throws {
        var console = ConsoleFixture()
        #expect(try console.press("<c-x>r<enter>\(key)") == [])
        #expect(console.model.top(RevealPrompt.self) != nil)
    }

    @Test(arguments: [
        Language.korean: "이름: 김코나  (10초 후 가립니다)", .english: "Name: 김코나  (hidden in 10 s)",
    ]) func isShownWithACountdown(language: Language, line: String) throws {
        var console = try revealed(language)
        #expect(console.text.contains(line))
        console.pass(.seconds(4))
        #expect(console.text.contains(line.replacing("10", with: "6")))
        console.pass(.seconds(6))
        #expect(!console.text.contains("김코나"))
        #expect(console.model.revealed == nil)
    }

    struct End: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let happen: @Sendable (inout ConsoleFixture) throws -> Void
    }

    static let ends = [
        End(testDescription: "Esc") { try $0.press("<esc>") },
        End(testDescription: "another member") { try $0.press("j") },
        End(testDescription: "the focus is lost") { $0.send(.input(.focus(false))) },
        End(testDescription: "the curtain") { try $0.press("z") },
        End(testDescription: "idleness, when the curtain is lifted") {
            try $0.press("z")
            try $0.press("x")
        },
        End(testDescription: "the shell") { $0.send(.resumed) },
        End(testDescription: "the end") { $0.send(.signal(status: 143)) },
    ]

    @Test(arguments: ends) func endsWithWhoeverLooks(end: End) throws {
        var console = try revealed()
        try end.happen(&console)
        #expect(console.model.revealed == nil)
        #expect(!console.text.contains("김코나"))
    }

    @Test(arguments: [0, 1, 2]) func isNotShownToNobody(way: Int) throws {
        var console = ConsoleFixture()
        try console.press("<c-x>r<enter>1")
        switch way {
        case 0: try console.press("j")
        case 1: console.send(.input(.focus(false)))
        default: try console.press("z")
        }
        console.send(.result(.revealed(kona, .name, Personal("김코나"))))
        #expect(console.model.revealed == nil)
        #expect(!console.text.contains("김코나"))
    }

    @Test func otherPlacesStayMaskedAndPlainTextDoesToo() throws {
        let console = try revealed()
        #expect(console.text.contains("김*나"))
        #expect(!PlainText.of(console.model).contains("김코나"))
    }

    @Test func theCoreBringsTheValuesAndAuditsThem() async throws {
        try await ConsoleDesk.with { console in
            _ = try await console.desk.fetchRosterIfEmpty()
            let name = try await console.desk.reveal(.name, of: kona, reason: "ticket 7")
            #expect(name.value == Personal("김코나"))
            let account = try await console.desk.reveal(.account, of: kona, reason: "ticket 7")
            #expect(account.value?.exposed.allSatisfy(\.isNumber) ?? false)
            await #expect(throws: GateRefusal.noReason) {
                _ = try await console.desk.reveal(.mobile, of: kona, reason: " ")
            }
        }
    }
}
