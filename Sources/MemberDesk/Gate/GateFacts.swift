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
    /// The request for a second person: the one that stands for what is asked, or the one that is decided on.
    package let approval: Approval?
    /// Whether who asks is the person who made that request.
    package let isSamePerson: Bool

    /// Describes a state.
    package init(
        newestAttempt: Attempt? = nil, hasSettled: Bool = false, hasInquiry: Bool = false, isArmed: Bool = false,
        withdrawal: ConsentWithdrawal? = nil, consentUse: ConsentUse? = nil, approval: Approval? = nil,
        isSamePerson: Bool = false
    ) {
        self.newestAttempt = newestAttempt
        self.hasSettled = hasSettled
        self.hasInquiry = hasInquiry
        self.isArmed = isArmed
        self.withdrawal = withdrawal
        self.consentUse = consentUse
        self.approval = approval
        self.isSamePerson = isSamePerson
    }

    /// Reads what is known of what an agent asks for.
    init(of request: GateRequest, by options: DeskOptions, settle: Duration, _ transaction: Transaction) throws {
        let sql = transaction.sql
        let agent = options.agent
        let isArmed = try ArmingStore.find(agent, sql)?.remaining(at: transaction.now) != nil
        guard let memberID = request.memberID else {
            var approval: Approval?
            if case .approve(let id, _, _) = request {
                approval = try ApprovalStore.find(id, transaction)
            } else if let subject = request.approvalSubject(newest: nil) {
                approval = try ApprovalStore.current(subject, by: agent, transaction)
            }
            // Two names of one user of the machine are one person, and so is one name at two users.
            let isSamePerson = approval.map { $0.agent == agent || $0.uid == Int64(options.uid) } ?? false
            self.init(isArmed: isArmed, approval: approval, isSamePerson: isSamePerson)
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
            consentUse: try request.consent.flatMap { try ConsentStore.use(of: $0, besides: memberID, sql) },
            approval: try request.approvalSubject(newest: newest).flatMap {
                try ApprovalStore.current($0, by: agent, transaction)
            })
    }
}
