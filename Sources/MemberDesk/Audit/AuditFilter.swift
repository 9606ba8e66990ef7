public import Konaplate

/// Which rows of the audit somebody wants.
public struct AuditFilter: Hashable, Sendable {
    /// Only those from a time on.
    public var since: Timestamp?
    /// Only those before a time.
    public var until: Timestamp?
    /// Only those about a member.
    public var memberID: MemberID?

    /// Makes a filter; without arguments everything passes.
    public init(since: Timestamp? = nil, until: Timestamp? = nil, memberID: MemberID? = nil) {
        self.since = since
        self.until = until
        self.memberID = memberID
    }

    /// What passes, in words that are the same for the same filter.
    var content: String {
        let conditions = [
            since.map { "since \($0.iso8601)" }, until.map { "until \($0.iso8601)" }, memberID.map { "member \($0)" },
        ]
        return (["audit"] + conditions.compactMap { $0 }).joined(separator: ", ")
    }
}
