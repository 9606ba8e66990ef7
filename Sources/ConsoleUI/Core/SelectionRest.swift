import Konaplate
import MemberDesk
import TerminalKit

/// Notices where the selection comes to rest: that member was looked at, those passed on the way were not.
struct SelectionRest: Sendable, Equatable {
    /// How long a selection stands before it is a look.
    private static let patience = Duration.milliseconds(1500)

    private var member: MemberID?
    /// When the selected member has been looked at; `nil` where the audit knows already, or nobody is selected.
    private(set) var due: Timestamp?

    /// Follows the selection.
    mutating func follow(_ selection: MemberID?, at now: Timestamp) {
        guard selection != member else { return }
        member = selection
        due = selection.map { _ in now.advanced(by: Self.patience) }
    }

    /// Keeps the time as far ahead as it was when the clock is set back.
    mutating func moveClock(by step: Duration) {
        due = due?.advanced(by: step)
    }

    /// The member that was looked at, once.
    mutating func takeViewed(at now: Timestamp) -> MemberID? {
        guard let due, due <= now else { return nil }
        self.due = nil
        return member
    }
}

extension Model {
    /// A member on whom the selection rests is audited; it never holds the screen up.
    mutating func viewAudit() -> [Effect] {
        guard ending == nil else { return [] }
        rest.follow(list.selection, at: now)
        return rest.takeViewed(at: now).map { [.desk(.record(.viewed(.member, $0)))] } ?? []
    }
}
