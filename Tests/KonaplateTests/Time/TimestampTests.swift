import Foundation
import Konaplate
import Testing

struct TimestampTests {
    struct Instant: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let milliseconds: Int64
        let kst: String
        let utc: String
    }

    static let instants = [
        Instant(testDescription: "the epoch", milliseconds: 0, kst: "19700101090000000", utc: "19700101000000000"),
        Instant(
            testDescription: "before the epoch", milliseconds: -1,
            kst: "19700101085959999", utc: "19691231235959999"),
        Instant(
            testDescription: "last millisecond of a year in Korea", milliseconds: 1_798_729_199_999,
            kst: "20261231235959999", utc: "20261231145959999"),
        Instant(
            testDescription: "first millisecond of a year in Korea", milliseconds: 1_798_729_200_000,
            kst: "20270101000000000", utc: "20261231150000000"),
        Instant(
            testDescription: "leap day in Korea, the day before in UTC", milliseconds: 1_709_132_400_000,
            kst: "20240229000000000", utc: "20240228150000000"),
        Instant(
            testDescription: "end of a leap day", milliseconds: 1_709_251_199_120,
            kst: "20240301085959120", utc: "20240229235959120"),
        Instant(
            testDescription: "no leap day in 2100", milliseconds: 4_107_542_400_000,
            kst: "21000301090000000", utc: "21000301000000000"),
        Instant(
            testDescription: "leap day of a year that 400 divides", milliseconds: 951_782_400_000,
            kst: "20000229090000000", utc: "20000229000000000"),
    ]

    @Test(arguments: instants)
    func formatsInBothZones(instant: Instant) {
        let time = Timestamp(milliseconds: instant.milliseconds)
        for (zone, digits) in [(WireTimeZone.kst, instant.kst), (.utc, instant.utc)] {
            #expect(time.tokenTime(in: zone) == digits)
            #expect(time.transactionTime(in: zone) == String(digits.prefix(14)))
            #expect(time.correlationTime(in: zone) == String(digits.prefix(14).dropFirst(2)))
            #expect(Timestamp(digits: digits, in: zone) == time)
        }
    }

    @Test func printsKoreanTimeWhateverTheWireUses() throws {
        let time = try #require(Timestamp(digits: "20261122050158120", in: .utc))
        #expect(time.iso8601 == "2026-11-22T14:01:58.120+09:00")
        #expect(time.timeOfDay == "14:01:58")
        #expect(time.preciseTimeOfDay == "14:01:58.120")
        #expect(time.date == "2026-11-22")
    }

    @Test func sayingTheDayWhereItIsAnother() throws {
        let time = try #require(Timestamp(digits: "20261122235959999", in: .kst))
        #expect(time.timeOfDay(readAt: time) == "23:59:59")
        #expect(time.timeOfDay(readAt: time.advanced(by: .milliseconds(1))) == "11-22 23:59:59")
    }

    @Test func agreesWithTheCalendarOfFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        var random = SeededGenerator(state: 20_261_122)
        for zone in WireTimeZone.allCases {
            calendar.timeZone = try #require(TimeZone(secondsFromGMT: Int(zone.offsetInSeconds)))
            for _ in 0..<2_000 {
                // 1900 to 2199: from Foundation's change of calendars on, both are Gregorian.
                let milliseconds = Int64.random(in: -2_208_988_800_000..<7_258_118_400_000, using: &random)
                let time = Timestamp(milliseconds: milliseconds)
                let seconds = (Double(milliseconds) / 1000).rounded(.down)
                let parts = calendar.dateComponents(
                    [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: seconds))
                let numbers = [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second]
                let expected = numbers.compactMap { $0 }.map { $0 < 10 ? "0\($0)" : String($0) }.joined()
                #expect(time.transactionTime(in: zone) == expected, "\(milliseconds) in \(zone)")
                #expect(Timestamp(digits: time.tokenTime(in: zone), in: zone) == time, "\(milliseconds) in \(zone)")
            }
        }
    }

    @Test(arguments: [
        "20240230000000", "20230229000000", "21000229000000", "20240431000000", "20240001000000", "20241301000000",
        "20240100000000", "20240132000000", "20240101240000", "20240101250000", "20240101006000", "20240101000060",
        "99999999999999", "", "2024", "2024010100000", "202401010000000", "2024010100000000", "202401010000000000",
        "2024-01-01 000", "2024010100000a", "+2024010100000", "２0240101000000", " 2024010100000",
    ])
    func refusesWhatIsNoDateOfTheCalendar(digits: String) {
        #expect(Timestamp(digits: digits, in: .kst) == nil)
        #expect(Timestamp(digits: digits, in: .utc) == nil)
    }

    @Test func clockIsBetweenTwoReadingsOfFoundation() {
        let before = Date().timeIntervalSince1970 * 1000 - 1
        let now = Double(Timestamp.now().milliseconds)
        #expect(before <= now)
        #expect(now <= Date().timeIntervalSince1970 * 1000)
    }

    @Test func movesByDurations() {
        let time = Timestamp(milliseconds: 1_000)
        #expect(time.advanced(by: .seconds(-2)).milliseconds == -1_000)
        #expect(time.advanced(by: .microseconds(1_999)).milliseconds == 1_001)
        #expect(time.duration(since: Timestamp(milliseconds: 3_500)) == .milliseconds(-2_500))
    }
}
