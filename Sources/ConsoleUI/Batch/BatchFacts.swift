package import Konaplate
import MemberDesk

/// What is known of members before they are registered together; a person decides by it.
package struct BatchFacts: Sendable, Equatable {
    /// The members to be registered, in their order.
    package let members: [MemberID]
    /// How many of them an earlier run has done.
    package var reached = 0
    /// How many were marked and are left out because they are registered.
    package var registered = 0
    /// How many were marked and are left out because they have no account.
    package var withoutAccount = 0
    /// How many were marked and are left out because an outcome has to be checked, or a request is being sent.
    package var open = 0
    /// Of how many of the members nothing was read.
    package var unread = 0

    /// Takes a batch as it was begun: its members are those that it had.
    init(resuming members: [MemberID], reached: Int) {
        self.members = members
        self.reached = reached
    }

    /// Sorts out whom it makes sense to register; whoever is registered already can be so again only one by one.
    init(_ marked: [MemberID], _ summaries: [MemberSummary]) {
        let states = Dictionary(summaries.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
        var members: [MemberID] = []
        for memberID in marked {
            switch states[memberID] ?? .notRead {
            case .registered: registered += 1
            case .noAccount: withoutAccount += 1
            case .check, .sending: open += 1
            case .notRead:
                unread += 1
                members.append(memberID)
            case .needed: members.append(memberID)
            }
        }
        self.members = members
    }

    /// The members that are left.
    var rest: ArraySlice<MemberID> { members.dropFirst(reached) }
}
