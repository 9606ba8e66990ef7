/// Where a command stands in the hint bar.
package struct CommandHint: Sendable, Hashable {
    /// The groups of the bar, in their order.
    package enum Group: Int, Sendable, Hashable, CaseIterable {
        /// What is done here.
        case act
        /// What is taken away from here.
        case take
        /// What is shown.
        case view
        /// The console itself.
        case app
    }

    /// The group.
    package let group: Group
    /// How much it is needed: where there is no room, the highest numbers are shortened first, and then left out.
    package let rank: Int
    /// The panes in whose bar it stands.
    package let places: Set<Place>
    /// Whether it is worth a place only where one pane is in sight at a time.
    let isForTabs: Bool
    private let ranks: [Place: Int]

    /// Describes a place in the bar; without panes it is that of all.
    ///
    /// A command may be needed more in one pane than in the others, and has a number of its own there.
    init(
        _ group: Group, _ rank: Int, in places: Set<Place> = [.members, .detail, .log], ranks: [Place: Int] = [:],
        isForTabs: Bool = false
    ) {
        self.group = group
        self.rank = rank
        self.places = places
        self.isForTabs = isForTabs
        self.ranks = ranks
    }

    /// How much it is needed in a pane.
    func rank(in place: Place) -> Int { ranks[place] ?? rank }
}
