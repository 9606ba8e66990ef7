import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct SelectionTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let label: String
        let apply: @Sendable (inout ConsoleFixture) throws -> Void

        var testDescription: String { label }
    }

    static let changes: [Change] = [
        Change(label: "the directory is loaded again") { $0.load() },
        Change(label: "members are added before and behind it") {
            $0.load(
                FictionalMembers.all + [
                    .init(id: 7, name: "가나다"), .init(id: 50_000_000_099, name: "홍다라"),
                ])
        },
        Change(label: "members before it are gone") {
            $0.load(FictionalMembers.all.filter { $0.id > FictionalMembers.koko })
        },
        Change(label: "accounts are read again") {
            try $0.press("u")
            $0.finishReading(try .of(FictionalMembers.sumin), opensCard: false)
        },
        Change(label: "another member's attempt becomes open") {
            $0.setOpen([.of(try .of(FictionalMembers.kona), state: .unknown(.timeout))])
        },
        Change(label: "a search that finds it too") { try $0.press("/남궁") },
        Change(label: "a search and back") { try $0.press("/남궁<esc><esc>") },
        Change(label: "another size") { $0.send(.resized(.init(columns: 60, rows: 15))) },
        Change(label: "the log and back") { try $0.press("<tab>kkk<tab>") },
    ]

    @Test(arguments: changes)
    func selectionStaysOnItsMember(change: Change) throws {
        var console = ConsoleFixture()
        try console.press("jjjj")
        try #require(console.selected == FictionalMembers.sumin)
        try change.apply(&console)
        #expect(console.selected == FictionalMembers.sumin)
    }

    @Test func selectionGoesToAMemberThatExistsWhenItsOwnIsGone() throws {
        var console = ConsoleFixture()
        try console.press("jjjj")
        console.load(FictionalMembers.all.filter { $0.id != FictionalMembers.sumin })
        #expect(console.selected == FictionalMembers.kona)
        console.load([])
        #expect(console.selected == nil)
    }

    @Test func registeringWithinASearchByStateStaysOnTheMember() throws {
        var console = ConsoleFixture()
        console.load(FictionalMembers.all + [.init(id: 50_000_000_099, name: "홍다라", state: .needed)])
        try console.press("/상태:등록필요<enter><f7>")
        let memberID = try MemberID.of(FictionalMembers.kona)
        console.finishReading(memberID)
        console.pass(.milliseconds(300))
        try console.press("y")
        #expect(console.registrations == [memberID])
        console.finishRegistration(.answered(memberID, state: .registered))
        #expect(console.selected == FictionalMembers.kona)
    }

    @Test func entryOfAMemberOutsideTheDirectorySelectsNobodyElse() throws {
        var console = ConsoleFixture()
        let stranger = try MemberID.of(99)
        console.setOpen([], entries: [.of(1, stranger)])
        try console.press("<tab><enter>f")
        #expect(console.model.list.selected != nil)
    }

    @Test func movementStopsAtBothEnds() throws {
        var console = ConsoleFixture()
        try console.press("kkk")
        #expect(console.selected == FictionalMembers.kona)
        try console.press("<end>")
        #expect(console.selected == FictionalMembers.long)
        try console.press("jj<pgdn>")
        #expect(console.selected == FictionalMembers.long)
        try console.press("<home>")
        #expect(console.selected == FictionalMembers.kona)
    }

    @Test func addedMemberIsSelected() throws {
        var console = ConsoleFixture()
        let memberID = try MemberID.of(50_000_000_099)
        #expect(try console.press("n50000000099<enter>") == [.desk(.addMember(memberID))])
        #expect(console.finishAdding(Member(id: memberID, name: Personal("홍다라"))) == [])
        #expect(console.selected == memberID.value)
        #expect(console.text.contains("홍*라"))
        #expect(console.notice.contains(Phrase.memberAdded.korean))
        try console.press("n50000000099<enter>")
        console.finishAdding(Member(id: memberID, name: Personal("홍다라")))
        #expect(console.notice.contains(Phrase.memberRefreshed.korean))
    }

    @Test(arguments: ["", "12a", "0", "12345678901234567890"])
    func memberIDThatIsNoneIsNotLookedUp(text: String) throws {
        var console = ConsoleFixture()
        #expect(try console.press("n\(text)<enter>") == [])
        #expect(console.notice == Phrase.invalidMemberID.korean)
        #expect(!console.model.overlays.isEmpty)
    }
}
