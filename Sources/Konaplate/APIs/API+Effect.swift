extension API {
    /// What a call does.
    public enum Effect: Hashable, Sendable {
        /// It reads; it may be repeated.
        case look
        /// It changes something of a group of things that lock each other.
        /// - Parameters:
        ///   - settledBy: The paths of the APIs that tell what became of a call whose answer did not come.
        ///   - isReversible: Whether the same agent can undo it at once.
        case change(Group, settledBy: [String], isReversible: Bool)
        /// It is not called from here, for a reason.
        case refused(reason: Text)
    }

    /// The things of a member of which one change may be open at a time.
    public enum Group: String, Hashable, Sendable, CaseIterable {
        /// The account that money comes from.
        case account
        /// The plans of automatic recharge.
        case plan
        /// Charges and their cancellations.
        case charge
        /// Cards.
        case card
        /// The member.
        case member
    }
}
