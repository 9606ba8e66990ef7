import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// Marks are on members: set one by one, as a range or by a search, and there until they are taken away.
struct MarksTests {
    private func marked(_ console: ConsoleFixture) -> [UInt64] { console.model.list.marks.members.map(\.value) }

    @Test func spaceMarksAndGoesOn() throws {
        var console = ConsoleFixture()
        try console.press("<space>j<space>")
        #expect(marked(console) == [FictionalMembers.kona, FictionalMembers.tamna])
        #expect(console.selected == FictionalMembers.daeko)
        try console.press("<home><space>")
        #expect(marked(console) == [FictionalMembers.tamna])
    }

    @Test(arguments: [Language.korean: "2명 표시", .english: "2 marked"])
    func titleCountsAndRowsShowThem(language: Language, title: String) throws {
        var console = ConsoleFixture(.init(language: language))
        #expect(!console.text.contains(title))
        try console.press("<space><space>")
        #expect(console.text.contains(title))
        let rows = console.text.split(separator: "\n").filter { $0.hasPrefix(" *") }
        #expect(rows.count == 2)
    }

    @Test(arguments: ["/남궁<enter>", "s", "d", "/남궁<enter><esc>", "sss", "u"])
    func marksStayThroughWhatChangesTheList(keys: String) throws {
        var console = ConsoleFixture()
        try console.press("<space>j<space>\(keys)")
        console.load()
        #expect(marked(console) == [FictionalMembers.kona, FictionalMembers.tamna])
    }

    @Test(arguments: ["jb<down><down>b", "jjjbkkb"])
    func rangeMarksEverybodyBetweenItsEnds(keys: String) throws {
        var console = ConsoleFixture()
        try console.press(keys)
        #expect(marked(console) == [FictionalMembers.koko, FictionalMembers.tamna, FictionalMembers.daeko])
        #expect(console.notice == "3명을 표시했습니다.")
        #expect(console.model.list.marks.range == nil)
    }

    @Test func openRangeShowsWhatItWouldMark() throws {
        var console = ConsoleFixture()
        try console.press("bjj")
        #expect(console.text.split(separator: "\n").count { $0.dropFirst().hasPrefix("+") } == 3)
        #expect(marked(console) == [])
    }

    @Test(arguments: ["<esc>", "s", "/김<enter>"])
    func rangeEndsWithItsList(keys: String) throws {
        var console = ConsoleFixture()
        try console.press("b\(keys)")
        #expect(console.model.list.marks.range == nil)
        #expect(marked(console) == [])
    }

    @Test func everybodyWhomASearchFindsIsMarked() throws {
        var console = ConsoleFixture()
        try console.press("/김<enter>a")
        #expect(Set(marked(console)) == [FictionalMembers.kona, FictionalMembers.koko])
        try console.press("<esc>a")
        #expect(marked(console).count == FictionalMembers.all.count)
        #expect(console.notice.contains("8명 중 6명"))
    }

    /// A search that has not come yet is what `a` means all the same.
    @Test func marksTheSearchThatIsTypedAndNotTheOneBefore() throws {
        var console = ConsoleFixture()
        console.holdsRequests = true
        try console.press("/박탐나<enter>a")
        console.holdsRequests = false
        try console.press("k")
        #expect(marked(console) == [FictionalMembers.tamna])
    }

    @Test func tooManyAreNotMarkedInPart() throws {
        var console = ConsoleFixture()
        let count = UInt64(MemberMarks.capacity) + 1
        console.load((1...count).map { .init(id: $0) })
        try console.press("a")
        #expect(marked(console) == [])
        #expect(console.model.notice?.kind == .warning)
        #expect(console.notice.hasPrefix("10001명은"))
    }

    @Test func escTakesTheSearchBackFirstAndThenTheMarks() throws {
        var console = ConsoleFixture()
        try console.press("<space>/김<enter><esc>")
        #expect(console.model.list.search.isEmpty)
        #expect(marked(console) == [FictionalMembers.kona])
        try console.press("<esc>")
        #expect(marked(console) == [])
    }

    /// In other panes these keys belong to others.
    @Test func marksOnlyInTheMemberList() throws {
        var console = ConsoleFixture()
        try console.press("<tab><space>ab")
        #expect(marked(console) == [])
    }

    @Test(arguments: Scene.marked) func picturesHoldAtEverySize(scene: Scene) throws {
        for (columns, rows) in [(60, 15), (80, 24), (120, 40), (200, 60)] {
            let size = Size(columns: columns, rows: rows)
            #expect(FrameFaults(try scene.console(size: size).frame, size: size).faults == [])
        }
    }
}

/// The order of the list, turned round.
struct ReverseSortTests {
    @Test func turnsTheOrderRoundAndKeepsTheSelection() throws {
        var console = ConsoleFixture(.init(hasLongID: false))
        try console.press("jd")
        #expect(console.found.first == FictionalMembers.nameless)
        #expect(console.selected == FictionalMembers.koko)
        #expect(console.notice == "정렬: 회원번호 역순")
        #expect(console.text.contains("회원번호 역순"))
        try console.press("d")
        #expect(console.found.first == FictionalMembers.kona)
    }

    @Test func whoHasNoNameStandsAtTheEndEitherWay() throws {
        var console = ConsoleFixture(.init(hasLongID: false))
        try console.press("s")
        let names = console.found
        try console.press("d")
        #expect(console.found == names.dropLast().reversed() + [FictionalMembers.nameless])
        #expect(names.last == FictionalMembers.nameless)
    }
}
