import Konaplate
import Testing

@testable import MemberDesk

struct MomentTests {
    private static func moment(_ wall: Int64, _ boot: Int64, _ bootID: String = "boot-1") -> Moment {
        Moment(
            wall: Timestamp(milliseconds: wall * 1000), boot: BootTime(bootID: bootID, microseconds: boot * 1_000_000))
    }

    static let cases: [(now: Moment, hasPassed: Bool)] = [
        (moment(130, 60), true), (moment(131, 61), true), (moment(129, 60), false), (moment(130, 59), false),
        (moment(86_500, 31), false), (moment(-86_300, 120), false), (moment(130, 60, "boot-2"), false),
        (moment(100, 30), false),
    ]

    @Test(arguments: cases)
    func `time has passed when both clocks say so`(now: Moment, hasPassed: Bool) {
        #expect(now.hasPassed(.seconds(30), since: Self.moment(100, 30)) == hasPassed)
    }

    @Test func `boots are not comparable`() {
        let first = BootTime(bootID: "boot-1", microseconds: 5)
        #expect(BootTime(bootID: "boot-1", microseconds: 9).duration(since: first) == .microseconds(4))
        #expect(BootTime(bootID: "boot-2", microseconds: 9).duration(since: first) == nil)
    }

    @Test func `clock of this machine goes forward in one boot`() {
        let (first, second) = (BootTime.now(), BootTime.now())
        #expect(first.bootID == second.bootID)
        #expect(!first.bootID.isEmpty)
        #expect(second.microseconds >= first.microseconds)
    }
}
