/// What does not fit in the audit, or in the state for which it answers.
public struct AuditFinding: Hashable, Sendable {
    /// The first row of the audit that does not fit: a changed or missing one, or the newest about what was changed.
    public let row: Int64
    /// What is wrong there.
    public let what: What

    /// What is wrong.
    public enum What: Hashable, Sendable {
        /// The row is changed or missing.
        case chain
        /// A record is not what the row says of it.
        case record(Record, key: String, Fault)
    }

    /// A kind of record for which the chain answers.
    public enum Record: String, Hashable, Sendable, CaseIterable {
        /// An attempt, with its consent and settlement.
        case attempt
        /// An exchange.
        case exchange
        /// The newest reading of a member.
        case reading
        /// How far a file was carried out.
        case batch
        /// A permission to register in production.
        case arming
        /// A withdrawal of consent.
        case withdrawal
        /// A request for a second person.
        case approval
        /// What the list of members consists of.
        case directory
        /// Whose state it is.
        case identity
    }

    /// What happened to a record.
    public enum Fault: String, Hashable, Sendable, CaseIterable {
        /// It holds something else.
        case changed
        /// It is gone.
        case missing
        /// The chain does not know of it.
        case added
    }

    /// Names what is wrong.
    public init(row: Int64, _ what: What) {
        self.row = row
        self.what = what
    }

    init(row: Int64, _ record: CoveredRecord, _ fault: Fault) {
        self.init(
            row: row, .record(Record(rawValue: record.kind.rawValue) ?? .identity, key: record.key, fault))
    }
}
