public import Konaplate

/// Which exchanges a reader of the journal wants.
public struct JournalFilter: Hashable, Sendable {
    /// Only those about a member.
    public var memberID: MemberID?
    /// Only those with a correlation ID, in the request or in the answer.
    public var correlationID: CorrelationID?
    /// Only those from a time on.
    public var since: Timestamp?
    /// Only this many, the newest ones.
    public var limit: Int?

    /// Makes a filter; without arguments everything passes.
    public init(
        memberID: MemberID? = nil, correlationID: CorrelationID? = nil, since: Timestamp? = nil, limit: Int? = nil
    ) {
        self.memberID = memberID
        self.correlationID = correlationID
        self.since = since
        self.limit = limit
    }
}
