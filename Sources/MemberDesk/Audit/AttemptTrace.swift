import Konaplate

/// What the audit tells of a member's newest attempt, to compare with the attempt itself.
///
/// An attempt that somebody changed, removed or added by hand must not unlock its member: money rule 8.
struct AttemptTrace {
    /// The number of the newest row about it.
    private(set) var row: Int64 = 0
    /// The attempt's number, where a row covers it.
    private(set) var attempt: Int64?
    /// What the attempt holds by the newest row that covers it.
    private var cover: Cover?
    /// The correlation ID of the registration.
    private var correlationID: String?
    /// The word of its outcome; `nil` while none is known.
    private var outcome: String?

    private struct Cover {
        let digest: RecordDigest
        let row: Int64
        /// Whether it was only taken over as it was found: then the words still have to agree.
        let isAdopted: Bool
    }

    /// Takes the next row about the member.
    mutating func take(_ row: AuditRow) throws(SQLError) {
        guard row.tellsOfAttempts else { return }
        if AuditRow.attemptActions.contains(row.action) {
            self.row = row.id
            if row.action == AuditEvent.registerAction {
                correlationID = row.text(of: "correlationId") ?? row.detail
                outcome = nil
            } else {
                // Earlier versions wrote the word first and the rest after it.
                outcome =
                    row.text(of: "outcome") ?? row.detail?.split(separator: " ").first.map { String($0) }
            }
        }
        for cover in try row.covers {
            guard case .attempt(let id) = cover.record, id >= attempt ?? id else { continue }
            attempt = id
            self.row = row.id
            self.cover = cover.after.map {
                Cover(digest: $0, row: row.id, isAdopted: row.action == AuditEvent.adoptedAction)
            }
            // What was removed on purpose is not missing.
            if cover.after == nil { (correlationID, outcome) = (nil, nil) }
        }
    }

    /// Whether an attempt is the one that the words tell of, and stands where they leave it; earlier versions had no more.
    func agreesInWords(with attempt: Attempt?) -> Bool {
        guard let attempt else { return correlationID == nil }
        guard attempt.correlationID.rawValue == correlationID else { return false }
        // What is being sent has no outcome yet, and an interruption may not be noticed by anybody.
        return attempt.state == .sending ? outcome == nil : attempt.outcomeWord == outcome
    }

    /// Whether the words decide, because no row answers for the whole attempt.
    var needsWords: Bool { cover?.isAdopted ?? true }

    /// Whether an attempt holds what the newest row about it says, and that row is part of the chain.
    func agrees(with attempt: Attempt?, _ sql: any SQLConnection) throws(SQLError) -> Bool {
        if needsWords, !agreesInWords(with: attempt) { return false }
        guard let attempt else { return cover == nil }
        guard let cover, attempt.id == self.attempt else { return false }
        guard try CoveredRecord.attempt(attempt.id).digest(sql) == cover.digest else { return false }
        return try AuditStore.isLinked(cover.row, sql)
    }
}

extension AttemptTrace {
    /// Reads what the audit tells of a member.
    init(of memberID: MemberID, _ sql: any SQLConnection) throws(SQLError) {
        self.init()
        for row in try sql.rows(
            """
            SELECT * FROM audit WHERE user_id = \(memberID.description)
                AND (records IS NOT NULL OR action IN ('register', 'outcome', 'settle', 'override')) ORDER BY id
            """)
        {
            try take(try AuditRow(row))
        }
    }
}

extension AuditRow {
    /// The actions that tell of attempts in words.
    static let attemptActions: Set<String> = ["register", "outcome", "settle", "override"]

    /// Whether it says something of a member's attempts.
    var tellsOfAttempts: Bool { Self.attemptActions.contains(action) || records?.contains("attempt ") ?? false }
}
