import Konaplate
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// What each class of widths shows, in both languages.
struct WidthTests {
    private func console(
        _ columns: Int, rows: Int = 24, _ language: Language = .korean
    ) throws -> ConsoleFixture {
        var console = ConsoleFixture(
            .init(language: language, size: Size(columns: columns, rows: rows), hasLongID: false))
        console.finishRegistration(.answered(try .of(FictionalMembers.kona), state: .registered))
        return console
    }

    @Test(arguments: [60, 79, 80, 99, 100, 139, 140, 179, 180, 200], Language.allCases)
    func mobileNumberAndStateStandInEveryList(columns: Int, language: Language) throws {
        let text = try console(columns, language).text
        #expect(text.contains("010-****-1234 ●"))
        #expect(text.contains(Phrase.state(MemberState.noAccount)[language]))
    }

    @Test(arguments: [(60, true), (80, false), (99, false), (100, true), (140, true), (200, true)])
    func memberIDGivesWayBeforeTheMobileNumber(columns: Int, isWhole: Bool) throws {
        let text = try console(columns).text
        #expect(text.contains(">50000000001") == isWhole)
        #expect(text.contains(">…000001") == !isWhole)
    }

    @Test(arguments: [(60, 1), (79, 1), (80, 3), (140, 3), (180, 3)])
    func panesStandTogetherWhereThereIsRoom(columns: Int, count: Int) throws {
        let layout = Layout(try console(columns).model)
        #expect([layout.members, layout.detail, layout.log].compactMap { $0 }.count == count)
        #expect(layout.tabs(try console(columns).model).isEmpty == (count == 3))
    }

    @Test func wideListsHaveBankAndRegistration() throws {
        #expect(try !console(139).text.contains("기업  "))
        let text = try console(140).text
        #expect(text.contains("기업 "))
        #expect(text.contains("새마을 "))
        #expect(text.contains("14:01:58 cs.kim"))
    }

    @Test func theWidestHaveTheLogBesideTheDetail() throws {
        let stacked = Layout(try console(179).model)
        #expect(stacked.log?.title.origin.row != stacked.detail?.title.origin.row)
        for columns in [180, 200, 230, 300] {
            let beside = Layout(try console(columns).model)
            #expect(beside.log?.title.origin.row == beside.detail?.title.origin.row)
            #expect(beside.log?.title.origin.column ?? 0 > beside.detail?.title.columnRange.upperBound ?? .max)
        }
        // Only where the log keeps whole values beside both.
        #expect(Layout(try console(200).model).members?.title.size.columns == 200)
        #expect(Layout(try console(230).model).log?.title.origin.row == 1)
    }

    /// From 120 columns on nothing in a line of the log is shortened.
    @Test(arguments: [120, 139, 140, 180, 200, 230, 300], Language.allCases)
    func theLogShowsWholeValues(columns: Int, language: Language) throws {
        var console = try console(columns, language)
        let entry = JournalEntry.of(1, try .of(FictionalMembers.kona))
        console.setOpen([], entries: [entry])
        let text = console.text
        for value in [
            entry.time.preciseTimeOfDay, entry.api, entry.memberID?.description ?? "", entry.correlationID.rawValue,
        ] {
            #expect(text.contains(" \(value)") || text.contains("*\(value)"))
        }
    }

    @Test(arguments: [180, 200, 260])
    func panesAreResizedAndFoldedOnTheWidestToo(columns: Int) throws {
        var model = try console(columns).model
        let before = Layout(model)
        model.log.isFolded = true
        let folded = Layout(model)
        #expect(folded.log?.body.size.rows == 1)
        #expect(folded.log?.title.origin.row != folded.detail?.title.origin.row)
        model.log.isFolded = false
        model.panes = PaneSizes(members: -10, log: 2)
        let resized = Layout(model)
        #expect(resized.detail?.title.size.columns ?? 0 > before.detail?.title.size.columns ?? 0 || columns > 230)
        for layout in [before, folded, resized] {
            let areas = [layout.members, layout.detail, layout.log].compactMap { $0 }
            #expect(areas.count == 3)
            #expect(areas.allSatisfy { $0.body.columnRange.upperBound <= columns && $0.body.rowRange.upperBound <= 24 })
        }
    }

    /// One pane at a time: every pane is reached, and every line of the detail comes into sight.
    @Test(arguments: Language.allCases)
    func everythingOfTheDetailIsReachedOnTheSmallestScreen(language: Language) throws {
        var console = try console(60, rows: 15, language)
        try console.press("<tab>")
        #expect(console.model.focus == .detail)
        let wanted = DetailView.rows(console.model, try #require(Layout(console.model).detail).body.size)
        let rows = Layout(console.model).detailRows
        #expect(wanted.count > rows)
        var seen = console.text
        for _ in wanted {
            try console.press("j")
            seen += console.text
        }
        #expect(console.model.detailTop == wanted.count - Layout(console.model).detailRows)
        for sentence in ["261122140158-1a2b3c4", "010-****-1234", "ko****@…", "333015555***"] {
            #expect(seen.contains(sentence))
        }
        try console.press("<home>")
        #expect(console.model.detailTop == 0)
        try console.press("<pgdn><esc>")
        #expect(console.model.focus == .members)
    }

    @Test func detailBeginsAtItsTopForAnotherMember() throws {
        var console = try console(60, rows: 15)
        try console.press("<tab><end>")
        #expect(console.model.detailTop > 0)
        try console.press("<s-tab>j")
        #expect(console.model.detailTop == 0)
    }

    @Test func tabGoesThroughThreePanesAndBack() throws {
        var console = try console(80)
        let forth = try (0..<3).map { _ in
            try console.press("<tab>")
            return console.model.focus
        }
        #expect(forth == [.detail, .log, .members])
        let back = try (0..<3).map { _ in
            try console.press("<s-tab>")
            return console.model.focus
        }
        #expect(back == [.log, .detail, .members])
    }

    @Test(arguments: [60, 80, 100, 140, 200], Language.allCases)
    func hintBarFollowsThePaneAndFits(columns: Int, language: Language) throws {
        var console = try console(columns, language)
        for pane in Pane.allCases {
            let items = HintBarView.items(console.model)
            #expect(console.model.focus == pane)
            #expect(items.last.map { $0.columns.upperBound <= columns } ?? false)
            let ids = items.compactMap(\.command)
            #expect(ids.contains(.search))
            #expect(ids.contains(.help))
            let places = ids.compactMap { Command.with($0)?.hint?.places }
            #expect(places.allSatisfy { $0.contains(pane.place) })
            try console.press("<tab>")
        }
    }

    @Test func boxesNeverCoverTheNotice() throws {
        for rows in [15, 24] {
            for keys in ["<f7>", "<f1>", ":", "<f4>", "n"] {
                var console = try console(60, rows: rows)
                try console.press(keys)
                console.finishReading(try .of(FictionalMembers.kona))
                console.pass(.seconds(1))
                console.paste("x")
                try console.press("<enter>")
                guard NoticeView.isShown(console.model) else { continue }
                let notice = Layout(console.model).notice
                for row in notice.rowRange {
                    #expect(console.frame.row(row).allSatisfy { $0.style.rawValue != "card.border" }, "\(keys)")
                    #expect(!console.frame.rows[row].contains("─"), "\(keys)")
                }
            }
        }
    }
}
