import FoundationEssentials
import Glibc
import Konaplate
import MemberDesk
import StrictText
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// A console comes back as it was left, and what cannot be used is no reason not to start.
struct SavedConsoleTests {
    private let kona: MemberID
    private let sumin: MemberID
    private let whole: SavedConsole

    init() throws {
        kona = try .of(FictionalMembers.kona)
        sumin = try .of(FictionalMembers.sumin)
        whole = SavedConsole(
            search: "상태:등록완료", sort: .name, isReversed: true, selection: sumin, marks: [sumin, kona],
            panes: PaneSizes(members: 4, log: -1),
            log: .init(filter: LogFilter([.errors, .member(sumin), .code("002")]), isFolded: true),
            batch: [kona])
    }

    private func file(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "saved-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.appending(path: "console.json").path)
    }

    @Test func isReadAsItWasWritten() throws {
        try file { path in
            for saved in [whole, SavedConsole()] {
                try saved.write(to: path)
                #expect(try SavedConsole(contentsOf: path) == saved)
            }
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let folder = URL(filePath: path).deletingLastPathComponent().path
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["console.json"])
        }
    }

    @Test func nothingKeptIsNoFault() throws {
        try file { path in
            let saved = try SavedConsole(contentsOf: path)
            #expect(saved == nil)
        }
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"version":1}"#, "\u{0}",
        #"{"version":2,"sort":"name","panes":{"members":0,"log":0},"log":{}}"#,
        #"{"version":1,"sort":"age","panes":{"members":0,"log":0},"log":{}}"#,
        #"{"version":1,"sort":"name","panes":{"members":900,"log":0},"log":{}}"#,
        #"{"version":1,"sort":"name","panes":{"members":0,"log":0},"log":{"folded":1}}"#,
        #"{"version":1,"sort":"name","panes":{"members":0,"log":0},"log":{},"x":1}"#,
        #"{"version":1,"sort":"name","panes":{"members":0,"log":0},"log":{},"search":"김코나"}"#,
        #"{"version":1,"sort":"name","panes":{"members":0,"log":0},"log":{},"marks":[5]}"#,
        #"{"version":1,"sort":"name","panes":{"members":0,"log":0},"log":{},"selection":"0"}"#,
    ]) func whatIsDamagedOrForeignIsIgnoredWhole(text: String) throws {
        try file { path in
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect {
                try SavedConsole(contentsOf: path)
            } throws: { error in
                guard case SavedConsole.Fault.malformed? = error as? SavedConsole.Fault else { return false }
                return true
            }
        }
    }

    @Test func aFolderOrAPipeOrTooMuchIsNotWaitedFor() throws {
        try file { path in
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            #expect(throws: SavedConsole.Fault.unreadable(.folder)) { try SavedConsole(contentsOf: path) }
            try FileManager.default.removeItem(atPath: path)
            mkfifo(path, 0o600)
            #expect(throws: SavedConsole.Fault.self) { try SavedConsole(contentsOf: path) }
            try FileManager.default.removeItem(atPath: path)
            try Data(repeating: 0x20, count: 1 << 21).write(to: URL(filePath: path))
            #expect(throws: SavedConsole.Fault.unreadable(.tooLong)) { try SavedConsole(contentsOf: path) }
        }
    }

    @Test(arguments: [
        ("", true), ("1234", true), ("50000000001", true), ("상태:등록필요 bank:003", true), ("auto:needed 0420", true),
        ("김코나", false), ("ㄱㅋㄴ", false), ("rlazhsk", false), ("kona.kim@example.com", false), ("01012341234", false),
        ("1012341234", false), ("821012341234", false), ("010-1234", false), ("상태:김", false), ("1234 김", false),
    ]) func aSearchThatMayBeAboutAPersonIsNotKept(text: String, isKept: Bool) throws {
        #expect(SavedConsole.isKept(text) == isKept)
        var console = ConsoleFixture()
        try console.press("/\(text.replacing("<", with: "<lt>"))<enter>")
        #expect(console.model.saved.search == (isKept ? text : ""))
        #expect(FictionalMembers.secrets.allSatisfy { !console.model.saved.json.text.contains($0) })
    }

    @Test func theConsoleComesBackAsItWasLeft() throws {
        var console = ConsoleFixture(.init(size: .init(columns: 120, rows: 40), saved: whole))
        #expect(console.selected == FictionalMembers.sumin)
        #expect(console.found == [FictionalMembers.sumin, FictionalMembers.koko])
        #expect(console.text.contains("이름 역순"))
        #expect(console.text.contains("2명 표시"))
        #expect(console.model.focus == .members)
        #expect(console.model.log.isFollowing)
        #expect(console.model.saved == whole)
        try console.press("<esc>")
        #expect(console.model.list.search.isEmpty)
        #expect(console.selected == FictionalMembers.sumin)
    }

    @Test func aMemberWhoIsGoneLeavesTheFirst() throws {
        let console = ConsoleFixture(.init(saved: SavedConsole(selection: try .of(99))))
        #expect(console.selected == FictionalMembers.kona)
    }

    @Test func anUnfinishedBatchIsGoneOnWith() throws {
        var saved = SavedConsole()
        saved.selection = kona
        saved.batch = [kona, sumin]
        var console = ConsoleFixture(.init(saved: saved))
        #expect(console.notice.contains("끝나지 않은 일괄 등록"))
        #expect(try console.press("<c-r>") == [.desk(.prepareBatch([kona, sumin], resume: true))])
        console.send(
            .result(
                .batchPrepared(BatchFacts(resuming: [kona, sumin], reached: 1), .allowed(decidedAt: console.boot))))
        console.pass(ConfirmingField.delay)
        #expect(
            try console.press("y") == [
                .desk(.registerBatch([kona, sumin], resume: true, BatchLimits(members: nil, refusals: 5)))
            ])
    }
}
