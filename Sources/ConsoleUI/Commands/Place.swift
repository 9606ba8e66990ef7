/// Where a key is pressed: in a pane, or in what lies over the panes.
///
/// One key may do different things in different places; what it does there stands in the hint bar.
package enum Place: Sendable, Hashable, CaseIterable {
    case members
    case detail
    case log
    case overlay
    /// The page of an exchange.
    case exchange
    /// The page of what went over the wire.
    case wire
    /// The page of a member's registrations.
    case history
}

extension Pane {
    /// The place of the keys that go to this pane.
    var place: Place {
        switch self {
        case .members: .members
        case .detail: .detail
        case .log: .log
        }
    }
}
