import Konaplate

/// What the gate has to know of the state; read in the transaction of what it decides on.
package struct GateFacts: Hashable, Sendable {
    /// The newest attempt for the member.
    package let newestAttempt: Attempt?
    /// Whether the settle time of that attempt is over, by both clocks.
    package let hasSettled: Bool
    /// Whether the platform answered an inquiry that was asked after that.
    package let hasInquiry: Bool
    /// Whether the agent may register in production now.
    package let isArmed: Bool
    /// The member's withdrawal of the consent.
    package let withdrawal: ConsentWithdrawal?
    /// What the reference of the consent stands for already.
    package let consentUse: ConsentUse?

    /// Describes a state.
    package init(
        newestAttempt: Attempt? = nil, hasSettled: Bool = false, hasInquiry: Bool = false, isArmed: Bool = false,
        withdrawal: ConsentWithdrawal? = nil, consentUse: ConsentUse? = nil
    ) {
        self.newestAttempt = newestAttempt
        self.hasSettled = hasSettled
        self.hasInquiry = hasInquiry
        self.isArmed = isArmed
        self.withdrawal = withdrawal
        self.consentUse = consentUse
    }

    /// Reads what is known of what an agent asks for.
    init(of request: GateRequest, by agent: String, settle: Duration, _ transaction: Transaction) throws {
        let sql = transaction.sql
        let isArmed = try ArmingStore.find(agent, sql)?.remaining(at: transaction.now) != nil
        guard let memberID = request.memberID else {
            self.init(isArmed: isArmed)
            return
        }
        let newest = try AttemptStore.newest(for: memberID, sql)
        let api = API.accountInquiry.name
        let hasInquiry =
            try newest.map { newest in
                try newest.state.isOpen && JournalStore.hasInquiry(of: api, about: newest, settle: settle, sql)
            } ?? false
        self.init(
            newestAttempt: newest, hasSettled: newest?.hasSettled(at: transaction.now, settle: settle) ?? false,
            hasInquiry: hasInquiry, isArmed: isArmed,
            withdrawal: try ConsentStore.withdrawal(of: memberID, sql),
            consentUse: try request.consent.flatMap { try ConsentStore.use(of: $0, besides: memberID, sql) })
    }
}
