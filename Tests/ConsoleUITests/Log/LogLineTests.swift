import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// What a line of the log gives up, and in which order.
struct LogLineTests {
    private static let register = "bankaccounts/as-rcg-svc/ars/register"

    private func console(columns: Int, _ members: [UInt64] = [FictionalMembers.kona]) throws -> ConsoleFixture {
        var console = ConsoleFixture(.init(size: Size(columns: columns, rows: 40)))
        console.setOpen(
            [],
            entries: try members.enumerated().flatMap { index, member -> [JournalEntry] in
                let number = Int64(index) * 3
                return [
                    .of(number + 1, try .of(member)), .of(number + 2, try .of(member), outcome: .unknown(.timeout)),
                    .of(number + 3, try .of(member), code: "002_012", api: Self.register),
                ]
            })
        try console.press("<tab><tab>")
        return console
    }

    @Test(
        arguments: [60, 66, 70, 79, 80, 90, 100, 120, 140, 180, 200], [FictionalMembers.kona, FictionalMembers.long])
    func correlationIDAndVerdictAreWholeInEveryWidth(columns: Int, member: UInt64) throws {
        let console = try console(columns: columns, [FictionalMembers.kona, member])
        let text = console.text
        for entry in console.model.log.entries { #expect(text.contains(entry.correlationID.rawValue)) }
        #expect(text.contains("002_012"))
        #expect(text.contains("!시간초과"))
    }

    @Test(arguments: [60, 80, 90, 100, 120, 140, 200])
    func columnsStandWhereTheyAreWhateverIsInSight(columns: Int) throws {
        let entries = try console(columns: columns).model.log.entries
        let lines = entries.map { LogLine($0, .korean) }
        let queries = LogColumns(Array(lines.prefix(1)), room: columns, .narrow)
        #expect(queries.widths == LogColumns(lines, room: columns, .narrow).widths)
    }

    @Test(arguments: [120, 140])
    func everyValueIsWholeFromTheseWidthsOn(columns: Int) throws {
        let console = try console(columns: columns, [FictionalMembers.kona, FictionalMembers.long])
        let line = try #require(console.frame.rows.last { $0.contains(Self.register) })
        let entry = try #require(console.model.log.entries.last)
        for value in [
            entry.time.preciseTimeOfDay, Self.register, FictionalMembers.long.description, "400", "002_012", "12 ms",
            entry.correlationID.rawValue,
        ] {
            #expect(line.contains(value))
        }
    }

    @Test func registrationHasASignAndItsOwnStyle() throws {
        let console = try console(columns: 80)
        let frame = console.frame
        let rows = frame.rows
        let registration = try #require(rows.firstIndex { $0.contains("ars/register") })
        let reading = try #require(rows.firstIndex { $0.contains("bank/inquiry") })
        #expect(rows[registration].hasPrefix("*"))
        #expect(rows[reading].hasPrefix(" "))
        // The newest entry is under the marker; with the focus elsewhere each part has its own style.
        var other = console
        try other.press("<tab>")
        #expect(other.frame[Position(row: registration, column: 10)]?.style == .logRegistration)
        #expect(other.frame[Position(row: reading, column: 10)]?.style == .logReading)
    }
}
