import Konaplate

@testable import MemberDesk

extension Approval {
    /// A request for settling by hand that nobody has decided on.
    static func waiting(_ id: Approval.ID, by agent: String = "cs.lee") -> Approval {
        let time = Timestamp(milliseconds: 1_795_323_718_120)
        return Approval(
            id: id, kind: "override", content: "attempt \(id), member 50000000001, registered", agent: agent, uid: 1001,
            requestedAt: time,
            requested: Moment(wall: time, boot: BootTime(bootID: "boot-1", microseconds: 1)), decision: nil,
            isUsed: false)
    }
}
