import Konaplate
import Synchronization
import Testing

struct CorrelationIDTests {
    static let time = Timestamp(milliseconds: 1_700_000_000_999)

    @Test(
        arguments: [
            (0, "0000000"), (0xF, "000000f"), (0x1A2_B3C4, "1a2b3c4"), (0xFFF_FFFF, "fffffff"),
            (0x1000_0000, "0000000"),
            (.max, "fffffff"),
        ] as [(UInt32, String)])
    func hasTimeAndSevenHexadecimalDigits(random: UInt32, digits: String) {
        let korean = CorrelationID(time: Self.time, zone: .kst, random: random)
        #expect(korean.rawValue == "231115071320-\(digits)")
        #expect(CorrelationID(time: Self.time, zone: .utc, random: random).rawValue == "231114221320-\(digits)")
        #expect(korean.rawValue.utf8.count == CorrelationID.length)
        #expect(korean.isWellFormed)
    }

    @Test(arguments: [
        ("231115071320-1a2b3c4", true), ("231115071320-1A2B3C4", true), ("240229000000-0000000", true),
        ("231115071320999-1a2b3c4", false), ("231115071320-1a2b3c", false), ("231115071320-1a2b3c4d", false),
        ("231115071320_1a2b3c4", false), ("231115071320-1a2b3cg", false), ("230229000000-0000000", false),
        ("231115241320-1a2b3c4", false), ("23111507132a-1a2b3c4", false), ("2311150713201-a2b3c4", false),
        ("23111507132-01a2b3c4", false), ("-231115071320-1a2b3c", false), ("231115071320-1a2b-c4", false),
        ("231115071320-１a2b3", false), ("", false), ("                    ", false),
    ])
    func knowsItsForm(text: String, isWellFormed: Bool) {
        #expect(CorrelationID(rawValue: text).isWellFormed == isWellFormed)
    }

    @Test func twentyThousandOfOneSecondDiffer() {
        let source = CorrelationIDSource()
        let made = Set((0..<20_000).map { _ in source.next(at: Self.time, in: .kst) })
        #expect(made.count == 20_000)
        #expect(made.filter { !$0.isWellFormed }.isEmpty)
    }

    @Test func manyTasksGetDifferentOnes() async {
        // A random part of eight values makes nearly every draw a repetition.
        let source = CorrelationIDSource(random: { UInt32.random(in: 0..<8) })
        let made = await withTaskGroup(of: [CorrelationID].self) { group in
            for _ in 0..<20 {
                group.addTask { (0..<100).map { _ in source.next(at: Self.time, in: .kst) } }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(made.count == 2_000)
        #expect(Set(made).count == 2_000)
    }

    @Test func aRepeatedRandomNumberMovesOnAndWrapsAround() {
        let source = CorrelationIDSource(random: { 0xFFF_FFFF })
        let made = (0..<3).map { _ in source.next(at: Self.time, in: .kst).rawValue.suffix(7) }
        #expect(made == ["fffffff", "0000000", "0000001"])
    }

    @Test func aClockThatGoesBackBringsNoneAgain() {
        let source = CorrelationIDSource(random: { 7 })
        let times = [0, 1, 0, -1, 1, 0, -1].map { Self.time.advanced(by: .seconds($0)) }
        let made = times.map { source.next(at: $0, in: .kst) }
        #expect(Set(made).count == times.count)
    }
}
