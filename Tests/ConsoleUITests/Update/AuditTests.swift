import Konaplate
import MemberDesk
import Testing

@testable import ConsoleUI

/// What an agent sees, searches for and takes away is audited, whichever key it was.
struct AuditTests {
    /// What the audit keeps of a search: how many members it found, and not what was typed.
    private static func search(_ text: String) throws -> Disclosure {
        var console = ConsoleFixture()
        try console.press("/\(text)")
        return .searched(SearchSummary(SearchQuery(text), hits: console.found.count))
    }

    @Test(arguments: [("<enter>", "김코"), ("<tab>", "김코"), ("<esc><esc>", "김코"), ("<bs><bs><esc>", "김")])
    func searchIsAuditedHoweverItsFieldIsLeft(keys: String, text: String) throws {
        var console = ConsoleFixture()
        try console.press("/김코")
        #expect(console.audited == [])
        try console.press(keys)
        #expect(console.audited == [try Self.search(text)])
    }

    @Test func searchIsAuditedWhenTheConsoleEndsInIt() throws {
        var console = ConsoleFixture()
        try console.press("/김코")
        console.send(.signal(status: 143))
        #expect(console.audited == [try Self.search("김코")])
    }

    @Test func fieldThatWasOnlyOpenedIsNoSearch() throws {
        var console = ConsoleFixture()
        try console.press("/<esc>/<tab>")
        #expect(console.audited == [])
    }

    @Test func lookingAtOpenAttemptsAndExchangesIsAudited() throws {
        var console = ConsoleFixture()
        let kona = try MemberID.of(FictionalMembers.kona)
        console.setOpen([], entries: [.of(1, kona)])
        try console.press("<f4><esc><tab><tab><enter>")
        #expect(console.audited == [.viewed(.openAttempts, nil), .viewed(.exchange, kona)])
    }

    @Test(arguments: ["<f6>", "e"])
    func settlingWithReadOnlyIsARefusalInTheAudit(key: String) throws {
        var console = ConsoleFixture(.init(isReadOnly: true))
        try console.press(key)
        let kona = try MemberID.of(FictionalMembers.kona)
        let request = try #require(console.asked.first)
        #expect(console.asked.count == 1)
        #expect(request.memberID == kona)
        #expect(request.kind == (key == "e" ? .override : .reconcile))
        #expect(console.model.station.gate.refusal(of: request, facts: GateFacts()) == .readOnly)
    }

    @Test func memberOnWhomTheSelectionRestsIsALook() throws {
        var console = ConsoleFixture()
        let first = try #require(console.model.list.selection)
        console.pass(.seconds(1))
        #expect(console.audited == [])
        console.pass(.seconds(1))
        #expect(console.audited == [.viewed(.member, first)])
        // Those who are passed on the way are not looked at, and nobody twice.
        try console.press("jjj")
        let last = try #require(console.model.list.selection)
        console.pass(.seconds(60))
        #expect(console.audited == [.viewed(.member, first), .viewed(.member, last)])
        #expect(console.model.nextDeadline == nil)
    }
}
