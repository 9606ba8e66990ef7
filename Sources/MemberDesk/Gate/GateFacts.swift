import Konaplate

/// What the gate has to know of the state; read in the transaction of what it decides on.
package struct GateFacts: Hashable, Sendable {
    /// The newest attempt for the member.
    package let newestAttempt: Attempt?
    /// Whether the settle time of that attempt is over, by both clocks.
    package let hasSettled: Bool
    /// Whether the platform answered an inquiry that was asked after that.
    package let hasInquiry: Bool

    /// Describes a state.
    package init(newestAttempt: Attempt? = nil, hasSettled: Bool = false, hasInquiry: Bool = false) {
        self.newestAttempt = newestAttempt
        self.hasSettled = hasSettled
        self.hasInquiry = hasInquiry
    }

    /// Reads what is known of a member.
    init(of memberID: MemberID?, settle: Duration, _ transaction: Transaction) throws {
        guard let memberID, let newest = try AttemptStore.newest(for: memberID, transaction.sql) else {
            self.init()
            return
        }
        let api = API.accountInquiry.name
        let hasInquiry =
            newest.state.isOpen
            ? try JournalStore.hasInquiry(of: api, about: newest, settle: settle, transaction.sql) : false
        self.init(
            newestAttempt: newest, hasSettled: newest.hasSettled(at: transaction.now, settle: settle),
            hasInquiry: hasInquiry)
    }
}
