import Konaplate
import MemberDesk
import Testing

@testable import ConsoleUI

/// What an agent sees, searches for and takes away is audited, whichever key it was.
struct AuditTests {
    @Test(arguments: ["<enter>", "<tab>", "<esc><esc>", "<bs><bs><esc>"])
    func searchIsAuditedHoweverItsFieldIsLeft(keys: String) throws {
        var console = ConsoleFixture()
        try console.press("/김코")
        #expect(console.audited == [])
        try console.press(keys)
        #expect(console.audited == [AuditEvent(.search)])
    }

    @Test func searchIsAuditedWhenTheConsoleEndsInIt() throws {
        var console = ConsoleFixture()
        try console.press("/김코")
        console.send(.signal(status: 143))
        #expect(console.audited == [AuditEvent(.search)])
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
        try console.press("<f4><esc><tab><enter>")
        #expect(
            console.audited == [
                AuditEvent(.look, detail: "open attempts"), AuditEvent(.look, memberID: kona, detail: "exchange"),
            ])
    }

    @Test(arguments: ["<f6>", "e"])
    func settlingWithReadOnlyIsARefusalInTheAudit(key: String) throws {
        var console = ConsoleFixture(.init(isReadOnly: true))
        try console.press(key)
        #expect(console.audited.map(\.action) == [.refusal])
    }
}
