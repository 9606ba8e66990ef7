import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct LogPaneTests {
    private let kona: MemberID
    private let koko: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
        koko = try .of(FictionalMembers.koko)
    }

    private func entries(_ ids: ClosedRange<Int64>) -> [JournalEntry] {
        ids.map { .of($0, $0.isMultiple(of: 2) ? koko : kona) }
    }

    private func fixture(_ ids: ClosedRange<Int64> = 1...40) throws -> ConsoleFixture {
        var console = ConsoleFixture()
        console.setOpen([], entries: entries(ids))
        try console.press("<tab><tab>")
        return console
    }

    @Test func followsTheNewestEntry() throws {
        var console = try fixture()
        #expect(console.model.log.selected?.id == 40)
        console.setOpen([], entries: entries(41...43))
        #expect(console.model.log.isFollowing)
        #expect(console.model.log.selected?.id == 43)
        #expect(console.model.log.unseen == (0, 0))
    }

    @Test func pausedPaneStaysOnItsEntryAndCounts() throws {
        var console = try fixture()
        try console.press("kkk")
        #expect(console.model.log.selected?.id == 37)
        console.setOpen(
            [],
            entries: entries(41...43) + [.of(44, kona, outcome: .unknown(.timeout)), .of(45, kona, code: "999_999")])
        #expect(console.model.log.selected?.id == 37)
        #expect(console.model.log.unseen == (5, 2))
        #expect(console.text.contains("새 통신 5건, 오류 2건"))
        try console.press("w")
        #expect(console.model.log.selected?.id == 45)
        #expect(console.model.log.unseen == (0, 0))
    }

    @Test func pausedPaneStaysOnItsEntryWhileOldOnesFallOut() throws {
        var console = try fixture(1...2000)
        try console.press("<pgup><pgup>")
        let anchor = try #require(console.model.log.selected?.id)
        console.setOpen([], entries: entries(2001...2990))
        #expect(console.model.log.entries.count == LogPane.capacity)
        #expect(console.model.log.entries.first?.id == 991)
        #expect(console.model.log.selected?.id == anchor)
        #expect(row(of: anchor, console) != nil)
    }

    /// The row of the screen that an entry is drawn on.
    private func row(of id: Int64, _ console: ConsoleFixture) -> Int? {
        guard let entry = console.model.log.entries.first(where: { $0.id == id }) else { return nil }
        return console.frame.rows.firstIndex { $0.contains(entry.correlationID.rawValue) }
    }

    @Test func entryThatFellOutIsReplacedByTheOldest() throws {
        var console = try fixture(1...2000)
        try console.press("<home>")
        #expect(console.model.log.selected?.id == 1)
        console.setOpen([], entries: entries(2001...2010))
        #expect(console.model.log.selected?.id == 11)
    }

    @Test func newerFormTakesTheOlderOnesPlace() throws {
        var console = ConsoleFixture()
        console.setOpen([], entries: [.of(1, kona, outcome: nil), .of(2, koko)])
        console.setOpen([], entries: [.of(1, kona, revision: 3)])
        console.setOpen([], entries: [.of(1, kona, outcome: nil, revision: 1)])
        #expect(console.model.log.entries.map(\.id) == [1, 2])
        #expect(console.model.log.entries.first?.outcome == .done)
    }

    @Test func entriesStandInTheirOrderWhateverComesFirst() throws {
        var console = ConsoleFixture()
        console.setOpen([], entries: [.of(5, kona)])
        console.setOpen([], entries: [.of(2, kona), .of(9, kona), .of(7, kona)])
        #expect(console.model.log.entries.map(\.id) == [2, 5, 7, 9])
    }

    @Test func escapeStepsBackOneByOne() throws {
        var console = try fixture()
        try console.press("<f3>회원:50000000001<enter>kk")
        try console.press("<esc>")
        #expect(console.model.log.filter.isEmpty)
        try console.press("<esc>")
        #expect(console.model.log.isFollowing)
        #expect(console.model.focus == .log)
        try console.press("<esc>")
        #expect(console.model.focus == .members)
    }

    @Test func foldedPaneIsItsLastLine() throws {
        var console = try fixture()
        let open = Layout(console.model)
        try console.press("l")
        let folded = Layout(console.model)
        #expect(folded.logRows == 1)
        #expect(folded.memberRows > open.memberRows)
        let row = try #require(folded.log?.body.origin.row)
        #expect(console.frame.rows[row].contains("261122140138-"))
        try console.press("l")
        #expect(Layout(console.model) == open)
    }

    @Test func openingShowsTheExchangeAndFollowsItsNewerForm() throws {
        var console = ConsoleFixture()
        console.setOpen([], entries: [.of(1, koko, outcome: nil)])
        try console.press("<tab><tab><enter>")
        #expect(!console.text.contains("000_000"))
        console.setOpen([], entries: [.of(1, koko, revision: 2)])
        #expect(console.text.contains("000_000 \"Success\""))
    }

    @Test func errorsAreReachedInBothDirections() throws {
        var console = ConsoleFixture()
        console.setOpen(
            [],
            entries: [
                .of(1, kona, code: "999_999"), .of(2, koko), .of(3, kona, outcome: .unknown(.timeout)), .of(4, koko),
                .of(5, kona, outcome: .notSent(.connect)),
            ])
        try console.press("<tab><tab>")
        // The newest entry is in sight but not under a marker: it is the first one back.
        let back = try ["E", "E", "E", "E"].map { key in
            try console.press(key)
            return console.model.log.selected?.id
        }
        #expect(back == [5, 3, 1, 1])
        #expect(console.notice == "앞에는 오류가 없습니다. 뒤의 오류: e")
        let forth = try ["e", "e", "e"].map { key in
            try console.press(key)
            return console.model.log.selected?.id
        }
        #expect(forth == [3, 5, 5])
        #expect(console.notice == "뒤에는 오류가 없습니다. 앞의 오류: E")
        #expect(console.model.overlays.isEmpty)
    }

    @Test func silenceBetweenCallsIsARuleWithItsLength() throws {
        var console = ConsoleFixture(.init(size: Size(columns: 60, rows: 24)))
        console.setOpen([], entries: [.of(1, kona), .of(2, kona), .of(60, koko), .of(3800, koko)])
        try console.press("<tab><tab>")
        let rows = console.frame.rows
        let rules = rows.indices.filter { rows[$0].contains("─ 5") || rows[$0].contains("─ 1시간") }
        #expect(rules.map { rows[$0].contains("57.9초") } == [true, false])
        #expect(rows[try #require(rules.last)].contains("1시간 2분"))
        // The marker steps over the rule.
        try console.press("kk")
        #expect(console.model.log.selected?.id == 2)
    }

    @Test func smallPaneHasNoRowForSilence() throws {
        var console = ConsoleFixture()
        console.setOpen([], entries: [.of(1, kona), .of(60, koko)])
        #expect(console.model.log.rows(height: 5) == [.entry(0), .entry(1)])
        #expect(!console.text.contains("57.9초"))
    }

    @Test func movingInAnEmptyPaneDoesNothing() throws {
        var console = ConsoleFixture()
        #expect(try console.press("<tab><tab>jk<home><end><pgup><enter>") == [])
        #expect(console.model.log.isFollowing)
        #expect(console.model.overlays.isEmpty)
    }
}
