import Konaplate

/// What the audit tells of a member's newest attempt, to compare with the attempt itself.
///
/// An attempt that somebody changed, removed or added by hand must not unlock its member: money rule 8.
struct AttemptTrace {
    /// The number of the newest row about it.
    private(set) var row: Int64 = 0
    /// The correlation ID of the registration.
    private var correlationID: String?
    /// The word of its outcome; `nil` while none is known.
    private var outcome: String?

    /// The actions that tell of attempts.
    static let actions: Set<String> = ["register", "outcome", "settle", "override"]

    /// Takes the next row about the member.
    mutating func take(_ row: AuditRow) {
        guard Self.actions.contains(row.action) else { return }
        self.row = row.id
        guard row.action != "register" else {
            correlationID = row.text(of: "correlationId") ?? row.detail
            outcome = nil
            return
        }
        // Earlier versions wrote the word first and the rest after it.
        outcome = row.text(of: "outcome") ?? row.detail?.split(separator: " ").first.map { String($0) }
    }

    /// Whether an attempt is the one that this tells of, and stands where this leaves it.
    func agrees(with attempt: Attempt?) -> Bool {
        guard let attempt else { return correlationID == nil }
        guard attempt.correlationID.rawValue == correlationID else { return false }
        // What is being sent has no outcome yet, and an interruption may not be noticed by anybody.
        return attempt.state == .sending ? outcome == nil : attempt.outcomeWord == outcome
    }
}

extension AttemptTrace {
    /// Reads what the audit tells of a member.
    init(of memberID: MemberID, _ sql: any SQLConnection) throws(SQLError) {
        self.init()
        for row in try sql.rows(
            "SELECT * FROM audit WHERE user_id = \(memberID.description) AND action IN ('register', 'outcome', 'settle', 'override') ORDER BY id"
        ) {
            take(try AuditRow(row))
        }
    }
}
