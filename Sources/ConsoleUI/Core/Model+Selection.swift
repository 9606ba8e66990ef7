import Konaplate
package import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// The open attempt of the selected member.
    package var selectedOpenAttempt: Attempt? {
        openAttempts.first { $0.memberID == list.selection }
    }

    /// Where a member stands, with what is under way here.
    package func state(of summary: MemberSummary) -> MemberState {
        inFlight[.register(summary.id)] != nil || isBatchRunning && batch?.rest.first == summary.id
            ? .sending : summary.state
    }

    /// What a row says of a member of the batch where the member's state does not: that the member waits, or was refused.
    func batchWord(of summary: MemberSummary) -> (word: Phrase, style: StyleName)? {
        guard let batch else { return nil }
        switch batch.results[summary.id] {
        case .attempted(let attempt)?:
            // Something newer than the batch says more.
            guard attempt.id == summary.attempt?.id, case .refused = attempt.state else { return nil }
            return (.word(attempt), .outcomeRefused)
        case .refusedHere(let refusal)?: return (.word(refusal), .outcomeRefused)
        case nil:
            guard isBatchRunning, batch.isWaiting(summary.id) else { return nil }
            return (Phrase("대기", "waiting"), .dim)
        }
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
