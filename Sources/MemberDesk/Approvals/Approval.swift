public import Konaplate

/// A request that a second person decides on.
public struct Approval: Identifiable, Hashable, Sendable {
    /// How long a request waits for a decision, and how long an approval waits to be used.
    static let patience: Duration = .seconds(3600)

    /// The number in the state.
    public let id: Int64
    /// The word for what it is about.
    public let kind: String
    /// The content that it is about.
    public let content: String
    /// Who asked for it.
    public let agent: String
    /// The user of the machine who asked for it.
    let uid: Int64
    /// When it was asked for.
    public let requestedAt: Timestamp
    /// The same by both clocks.
    let requested: Moment
    /// What a second person said.
    public let decision: Decision?
    /// Whether it was used already.
    public let isUsed: Bool

    /// What a second person said.
    public struct Decision: Hashable, Sendable {
        /// Whether it may be done.
        public let isApproved: Bool
        /// Who said so.
        public let agent: String
        /// Why.
        public let reason: String
        /// When, by both clocks.
        let at: Moment
        /// The user of the machine who said so.
        let uid: Int64
    }

    /// Whether it still counts: not used, and its time is not over.
    func isCurrent(at now: Moment) -> Bool {
        guard !isUsed else { return false }
        let since = decision?.at ?? requested
        guard let running = now.boot.duration(since: since.boot) else { return false }
        return max(running, now.wall.duration(since: since.wall)) < Self.patience
    }
}

extension Approval {
    init(_ row: SQLRow) throws(SQLError) {
        func moment(_ prefix: String) throws(SQLError) -> Moment {
            Moment(
                wall: Timestamp(milliseconds: try row.value("\(prefix)_at")),
                boot: BootTime(
                    bootID: try row.value("\(prefix)_boot_id"), microseconds: try row.value("\(prefix)_boot_us")))
        }
        id = try row.value("id")
        kind = try row.value("kind")
        content = try row.value("content")
        agent = try row.value("agent")
        uid = try row.value("uid")
        requested = try moment("requested")
        requestedAt = requested.wall
        isUsed = try row.optional("used_at", as: Int64.self) != nil
        guard let isApproved = try row.optional("is_approved", as: Bool.self) else {
            decision = nil
            return
        }
        decision = Decision(
            isApproved: isApproved, agent: try row.value("decided_agent"), reason: try row.value("decision_reason"),
            at: try moment("decided"), uid: try row.value("decided_uid"))
    }
}
