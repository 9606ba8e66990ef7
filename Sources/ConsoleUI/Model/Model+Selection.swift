package import Konaplate
package import MemberDesk

extension Model {
    /// The selected member with what is known.
    package var selectedSummary: MemberSummary? {
        list.selection.flatMap { directory.content?.summary($0) }
    }

    /// The open attempt of the selected member.
    package var selectedOpenAttempt: Attempt? {
        openAttempts.first { $0.memberID == list.selection }
    }

    /// The correlation ID that an agent means: in the log that of the entry, else that of the member's registration.
    package var correlationIDToCopy: (id: CorrelationID, memberID: MemberID?)? {
        if case .exchange(let entry, _)? = overlay { return (entry.correlationID, entry.memberID) }
        if focus == .log { return log.selected.map { ($0.correlationID, $0.memberID) } }
        return selectedSummary?.attempt.map { ($0.correlationID, Optional($0.memberID)) }
    }

    /// Where a member stands, with what is under way here.
    package func state(of summary: MemberSummary) -> MemberState {
        inFlight[.register(summary.id)] != nil ? .sending : summary.state
    }
}
