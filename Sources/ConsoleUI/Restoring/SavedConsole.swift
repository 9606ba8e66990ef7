package import Konaplate

/// How a console looked when it was left, for the next one on the same state.
///
/// Members stand in it by their IDs only. A search is kept where it can be no name and no telephone number.
package struct SavedConsole: Sendable, Equatable {
    /// What was searched for.
    package var search = ""
    /// The order of the members.
    package var sort = MemberSort.memberID
    /// Whether that was turned round.
    package var isReversed = false
    /// The selected member.
    package var selection: MemberID?
    /// The marked members.
    package var marks: [MemberID] = []
    /// How the panes shared the screen.
    package var panes = PaneSizes()
    /// The log pane.
    package var log = Log()
    /// The members of a batch that is not finished.
    package var batch: [MemberID] = []

    /// How the log pane was left; what it is filtered by belongs here too.
    ///
    /// It follows again: what happened since then is what somebody who comes back wants to see.
    package struct Log: Sendable, Equatable {
        /// What was shown of it: conditions only, since a word may be a name.
        package var filter = LogFilter()
        /// Whether only the last line was shown.
        package var isFolded = false
    }
}
