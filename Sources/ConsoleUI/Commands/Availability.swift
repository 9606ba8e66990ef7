package import Wording

/// Whether a command can be run now, and if not, why.
package enum Availability: Sendable, Equatable {
    case enabled
    case disabled(Phrase)

    /// Why not; `nil` where it can be run.
    package var reason: Phrase? {
        if case .disabled(let reason) = self { reason } else { nil }
    }
}

extension Model {
    /// Whether there is a selected member that a command can act on.
    var selectedMember: Availability {
        guard list.selection == nil else { return .enabled }
        return .disabled(list.status == .loading ? .listIsLoading : .noMemberSelected)
    }
}
