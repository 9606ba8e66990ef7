public import Konaplate

/// Every step of one attempt that is on record, in its order: from the query before it to what settled it.
///
/// Nothing in it is guessed: each step has its row in the journal, in the audit or in the attempt itself.
public struct AttemptTimeline: Hashable, Sendable {
    /// The attempt as it stands now.
    public let attempt: Attempt
    /// What happened, oldest first.
    public let steps: [Step]

    /// Something that happened.
    public struct Step: Hashable, Sendable {
        /// When.
        public let time: Timestamp
        /// At whose console or command.
        public let agent: String
        /// What.
        public let kind: Kind

        /// Makes a step.
        public init(time: Timestamp, agent: String, kind: Kind) {
            self.time = time
            self.agent = agent
            self.kind = kind
        }
    }

    /// What happened.
    public enum Kind: Hashable, Sendable {
        /// The accounts were queried before it: what the agent decided on.
        case drafted(JournalEntry)
        /// It was recorded, about to be sent.
        case recorded
        /// Its first byte left, or can have left at the latest.
        case sent
        /// Its exchange ended.
        case answered(JournalEntry)
        /// What became of it was recorded.
        case outcome(AttemptState)
        /// The accounts were queried after it.
        case checked(JournalEntry)
        /// It had been unknown and was settled.
        case settled(isRegistered: Bool, Attempt.Settlement.Authority, reason: String?)
    }

    /// Puts the steps of an attempt together.
    public init(attempt: Attempt, steps: [Step]) {
        self.attempt = attempt
        self.steps = steps
    }
}

extension AttemptTimeline {
    /// How long before an attempt a query of the accounts still belongs to it.
    static let draftingTime: Duration = .seconds(600)

    /// Reads the steps of an attempt; `nil` where there is no such attempt.
    init?(of id: Attempt.ID, _ sql: any SQLConnection) throws(SQLError) {
        guard let attempt = try AttemptStore.find(id, sql) else { return nil }
        let next = try AttemptStore.history(of: attempt.memberID, sql).first { $0.id > id }
        let entries = try JournalStore.entries(
            JournalFilter(
                memberID: attempt.memberID, since: attempt.startedAt.advanced(by: .zero - Self.draftingTime)),
            after: nil, sql)
        self.init(attempt, entries, try AuditStore.rows(about: attempt, sql), until: next?.startedAt)
    }

    /// Puts the rows about an attempt in their order.
    /// - Parameters:
    ///   - attempt: The attempt.
    ///   - entries: The member's exchanges, oldest first.
    ///   - audit: The rows of the audit from its registration to the next one, oldest first.
    ///   - end: When the member's next attempt began.
    init(_ attempt: Attempt, _ entries: [JournalEntry], _ audit: [AuditRow], until end: Timestamp?) {
        var steps: [Step] = []
        func add(_ time: Timestamp, _ agent: String, _ kind: Kind) {
            steps.append(Step(time: time, agent: agent, kind: kind))
        }
        add(attempt.startedAt, attempt.agent, .recorded)
        if let sentAt = attempt.sentAt { add(sentAt, attempt.agent, .sent) }
        let own = entries.first { $0.attemptID == attempt.id }
        if let own, let duration = own.duration {
            add(own.time.advanced(by: duration), own.agent, .answered(own))
        }
        let inquiries = entries.filter { $0.api == API.accountInquiry.name }
        let (before, after) = (
            inquiries.last { $0.time <= attempt.startedAt && $0.id < own?.id ?? .max },
            inquiries.filter { $0.time >= attempt.startedAt && $0.id > own?.id ?? .max }
        )
        if let before { add(before.time, before.agent, .drafted(before)) }
        for inquiry in Self.checks(after, of: attempt, until: end) {
            add(inquiry.time, inquiry.agent, .checked(inquiry))
        }
        for row in audit {
            if let kind = Kind(row) { add(Timestamp(milliseconds: row.time), row.agent, kind) }
        }
        // A registration's own steps follow each other whatever the clock says, which may have been set meanwhile.
        self.init(
            attempt: attempt,
            steps: steps.sorted {
                ($0.kind.phase, $0.time, $0.kind.order) < ($1.kind.phase, $1.time, $1.kind.order)
            })
    }

    /// The queries that belong to an attempt: all of them as long as it was unknown, else the first one after it.
    private static func checks(
        _ inquiries: [JournalEntry], of attempt: Attempt, until end: Timestamp?
    ) -> [JournalEntry] {
        let until = attempt.settlement?.at ?? end
        let inTime = inquiries.filter { entry in until.map { entry.time <= $0 } ?? true }
        let wasUnknown = attempt.settlement != nil || attempt.state.isOpen
        return wasUnknown ? inTime : Array(inTime.prefix(1))
    }
}

extension AttemptTimeline.Kind {
    /// The step of a row of the audit; `nil` for rows of which the attempt itself tells more.
    fileprivate init?(_ row: AuditRow) {
        guard let word = row.text(of: "outcome") else { return nil }
        let reason = row.text(of: "reason")
        switch row.action {
        case "outcome":
            guard let state = AttemptState(outcomeWord: word, reason: reason) else { return nil }
            self = .outcome(state)
        case "settle": self = .settled(isRegistered: word == "registered", .inquiry, reason: reason)
        case "override": self = .settled(isRegistered: word == "registered", .override, reason: reason)
        default: return nil
        }
    }

    /// The part of the story that it belongs to; within one, time decides.
    fileprivate var phase: Int { Swift.min(order, 5) }

    fileprivate var order: Int {
        switch self {
        case .drafted: 0
        case .recorded: 1
        case .sent: 2
        case .answered: 3
        case .outcome: 4
        case .checked: 5
        case .settled: 6
        }
    }
}
