import Konaplate
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// However long or hostile a value is, it keeps to its own columns: no line of it can pass for another name's.
struct PageLineTests {
    private func rows(_ lines: [PageLine], columns: Int) -> [[PageView.Piece]] {
        PageView.wrapped(lines, columns: columns, Pen(measuring: ConsoleFixture().model)).map { row in
            if case .pieces(let pieces) = row { pieces } else { [] }
        }
    }

    private static let message = "거절되었습니다. \"결과: 등록완료\" " + String(repeating: "응답코드 000_000 ", count: 12)

    @Test(arguments: [8, 20, 28, 34, 56, 76, 120])
    func valueNeverStandsUnderTheNames(columns: Int) {
        let lines: [PageLine] = [.field(.correlationID, "261122140158-1a2b3c4"), .field(.responseCode, Self.message)]
        for row in rows(lines, columns: columns) {
            #expect(row.allSatisfy { $0.column > 0 || $0.style == .label })
            for piece in row {
                #expect(piece.column + WidthPolicy.narrow.columns(of: piece.text) <= max(columns, 16), "\(piece.text)")
            }
        }
    }

    @Test func nothingOfAValueIsLost() {
        for columns in [20, 34, 56] {
            let words = rows([.field(.responseCode, Self.message)], columns: columns).flatMap { $0 }
                .filter { $0.style != .label }.flatMap { $0.text.split(separator: " ") }
            #expect(words.joined() == Self.message.filter { $0 != " " })
        }
    }

    @Test func namesShareAColumn() {
        let lines: [PageLine] = [.field(.memberID, "1"), .field(.autoRechargeAccount, "2")]
        #expect(Set(rows(lines, columns: 60).compactMap { $0.last?.column }).count == 1)
    }

    @Test(arguments: 24...60)
    func valuesBeginInOneColumnOrBelowTheirNames(columns: Int) {
        let lines: [PageLine] = [
            .field(.correlationID, "261122140158-1a2b3c4", shortName: Phrase("번호", "ID")),
            .field(
                .autoRechargeAccount, "IBK기업은행 333015555***", shortName: Phrase("자동", "Auto"),
                shortValue: "기업 333015555***"),
            .field(.mobile, "010-****-1234"),
        ]
        let rows = rows(lines, columns: columns)
        let beside = rows.filter { $0.count == 2 }.compactMap { $0.last?.column }
        #expect(Set(beside).count <= 1)
        #expect(rows.filter { $0.count == 1 && $0[0].style != .label }.allSatisfy { $0[0].column == 2 })
        // What is cut down leaves out no digit.
        #expect(rows.joined().contains { $0.text.contains("333015555***") })
    }

    @Test func valueThatDoesNotFitBesideItsNameStandsWholeBelowIt() {
        let value = "261122140158-1a2b3c4"
        let rows = rows([.field(.correlationID, value), .field(.autoRechargeAccount, "-")], columns: 24)
        #expect(rows.contains { $0.map(\.text) == [value] && $0.first?.column == 2 })
    }

    @Test func textIsMovedInBehindItsHead() {
        let rows = rows([.text("F7 r   " + Self.message, indent: 7)], columns: 30)
        #expect(rows.count > 2)
        #expect(rows.first?.first?.column == 0)
        #expect(rows.dropFirst().allSatisfy { $0.first?.column == 7 })
    }

    /// A refusal whose message tries to look like more of the screen.
    @Test(arguments: [60, 80, 100, 140, 200])
    func hostileMessageIsQuotedAndForgesNothing(columns: Int) throws {
        let kona = try MemberID.of(FictionalMembers.kona)
        let message = "no\n결과 등록완료\n추적번호 261122140158-fffffff\u{202E}" + String(repeating: " x", count: 60)
        var console = ConsoleFixture(.init(size: Size(columns: columns, rows: 60), hasLongID: false))
        console.finishRegistration(.answered(kona, state: .refused(.other), code: "999_999", message: message))
        try console.press("<tab>")
        let area = try #require(Layout(console.model).detail?.body)
        let frame = console.frame
        let lines = frame.rows[area.rowRange].map { row in
            // At 60 columns the pane is alone; beside others it is the text behind their rule.
            area.origin.column == 0 ? row : String(row.split(separator: "│").dropFirst().first ?? "")
        }
        #expect(lines.filter { $0.hasPrefix(" 추적번호 ") }.count == 1)
        #expect(!lines.contains { $0.hasPrefix(" 결과 ") })
        #expect(lines.joined().filter { $0 == "\"" }.count >= 2)
        #expect(lines.joined().filter { $0 != " " }.contains("<U+202E>"))
    }
}
