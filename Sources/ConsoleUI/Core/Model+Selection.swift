import Konaplate
package import MemberDesk
import TerminalKit

extension Model {
    /// The open attempt of the selected member.
    package var selectedOpenAttempt: Attempt? {
        openAttempts.first { $0.memberID == list.selection }
    }

    /// Where a member stands, with what is under way here.
    package func state(of summary: MemberSummary) -> MemberState {
        inFlight[.register(summary.id)] != nil ? .sending : summary.state
    }

    /// A member as a notice names it: the masked name, where it is known, and the end of the member ID.
    func shortName(_ memberID: MemberID) -> String {
        let tail = "…" + memberID.description.suffix(3)
        guard let name = list.summary(memberID)?.member.name else { return tail }
        return "\(station.masking.name(name)) \(tail)"
    }

    /// Selects a member even where the search hides it.
    mutating func select(_ memberID: MemberID) {
        overlays = []
        focus = .members
        guard list.selection != memberID else { return }
        if !list.search.isEmpty, list.summary(memberID) == nil {
            list.search.leave()
            list.search.field.clear()
        }
        list.select(memberID)
    }
}
