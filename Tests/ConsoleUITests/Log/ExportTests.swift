import FoundationEssentials
import Glibc
import Konaplate
import StrictText
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

struct ExportTests {
    private func console(_ keys: String) throws -> ConsoleFixture {
        var console = ConsoleFixture()
        let (kona, koko) = (try MemberID.of(FictionalMembers.kona), try MemberID.of(FictionalMembers.koko))
        console.setOpen([], entries: (1...20).map { .of($0, $0.isMultiple(of: 2) ? koko : kona) })
        try console.press(keys)
        return console
    }

    private func export(_ effects: [Effect]) -> LogExport? {
        for case .desk(.export(let export)) in effects { return export }
        return nil
    }

    private func ids(_ export: LogExport?) -> [Int64]? {
        if case .entries(let entries)? = export?.content { entries.map(\.id) } else { nil }
    }

    @Test func asksWhatHowAndWhere() throws {
        var console = try console("<tab><tab><f3>회원:50000000001<enter>s")
        for text in ["보이는 4건", "[거른 10건]", "전체 기록", "[JSON Lines]", "CSV", "~/kona-log-20261122-140158.ndjson"] {
            #expect(console.text.contains(text))
        }
        let filtered = export(try console.press("<enter>"))
        #expect(ids(filtered) == (1...20).filter { $0 % 2 == 1 })
        #expect(filtered?.format == .ndjson)
        let kona = try MemberID.of(FictionalMembers.kona)
        #expect(filtered?.memberID == kona)
        #expect(try console.press("<enter>") == [])
    }

    @Test func everyChoiceIsTaken() throws {
        var console = try console("<tab><tab>s")
        let shown = export(try console.press("<left><down><right><enter>"))
        #expect(ids(shown) == [17, 18, 19, 20])
        #expect(shown?.format == .csv)
        #expect(shown?.path.hasSuffix(".csv") == true)
        console.send(.result(.exported(path: "/home/x/kona-log.csv", count: 5)))
        #expect(console.model.overlays.isEmpty)
        #expect(console.notice == "통신 기록 5건을 저장했습니다: /home/x/kona-log.csv")
        let all = export(try console.press("s<right><tab><tab><c-u>a b.ndjson<s-tab><right><enter>"))
        #expect(all == LogExport(content: .journal, format: .csv, path: "a b.ndjson", memberID: nil))
    }

    @Test func failureLeavesTheCardForAnotherName() throws {
        var console = try console("<tab><tab>s<enter>")
        console.send(.failed(.exportLog, ExportFile.Failure(path: "/x", code: EEXIST).phrase))
        #expect(console.model.top(ExportCard.self) != nil)
        #expect(console.notice == "이미 있는 파일입니다: /x. 다른 이름을 쓰세요.")
        let again = try console.press("<enter>")
        #expect(export(again) != nil)
    }

    @Test func keyBelongsToTheLog() throws {
        var console = try console("s")
        #expect(console.model.top(ExportCard.self) == nil)
        #expect(console.notice.hasPrefix("정렬"))
        try console.press("<tab><tab>s<esc>")
        #expect(console.model.overlays.isEmpty)
    }

    // MARK: The file

    @Test func fileIsPrivateMaskedAuditedAndNeverWrittenOver() async throws {
        try await ConsoleDesk.with { console in
            _ = try await console.run("/50000000001<enter><f7>\nwait card\ny\nwait registered\nwait idle")
            let desk = console.desk
            let folder = FileManager.default.temporaryDirectory.path
            let path = "\(folder)/export-\(UUID().uuidString).ndjson"
            defer { unlink(path) }
            let export = LogExport(content: .journal, format: .ndjson, path: path, memberID: nil)
            let written = try await export.write(from: desk)
            #expect(written.path == path)
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            let lines = try text.split(separator: "\n").map { try JSON(text: String($0)) }
            #expect(lines.count == written.count)
            let journal = try await desk.journal().entries
            #expect(lines == journal.map(\.json))
            #expect(!text.contains("333015555557"))
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let rows = try await desk.store.read { transaction in
                try transaction.sql.rows("SELECT detail FROM audit WHERE action = 'export'").count
            }
            #expect(rows == 1)
            await #expect(throws: ExportFile.Failure.self) { try await export.write(from: desk) }
            #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == text)
        }
    }

    @Test func tableIsThatOfTheCommand() async throws {
        try await ConsoleDesk.with { console in
            let kona = try MemberID.of(FictionalMembers.kona)
            let path = FileManager.default.temporaryDirectory.path + "/export-\(UUID().uuidString).csv"
            defer { unlink(path) }
            let entries: [JournalEntry] = [.of(1, kona), .of(2, kona, outcome: .notSent(.tls), cause: .wrongHost)]
            let export = LogExport(content: .entries(entries), format: .csv, path: path, memberID: kona)
            _ = try await export.write(from: console.desk)
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            let rows = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            #expect(rows.count == 3)
            #expect(rows[0].map { String($0) } == JournalEntry.csvHeader)
            #expect(rows[2].map { String($0) } == entries[1].csvFields)
        }
    }

    @Test(arguments: ["/no/such/folder/x.csv", "/proc/x.csv", "/etc"])
    func whatCannotBeWrittenIsSaidWithItsName(path: String) throws {
        let failure = try #require(throws: ExportFile.Failure.self) { try ExportFile(path) }
        for language in Language.allCases { #expect(failure.phrase[language].contains(path)) }
    }
}
