import Konaplate

/// A row of the state for which the audit's chain answers: money rule 8.
///
/// Whatever changes one says so to its ``Transaction``, whose seal writes the row's digest before and after into the chain.
enum CoveredRecord: Hashable, Sendable {
    /// An attempt: its state, member, consent, answer and settlement.
    case attempt(Int64)
    /// An exchange with the platform.
    case exchange(Int64)
    /// The newest reading of a member, on which a later settlement may rest.
    case reading(String)
    /// How far a file was carried out.
    case batch(String)
    /// A permission to register in production, by the agent's name in hexadecimal digits: it may hold blanks.
    case arming(String)
    /// A withdrawal of consent.
    case withdrawal(Int64)
    /// A request for a second person, with the decision.
    case approval(Int64)
    /// What the list of members consists of.
    case directory
    /// Whose state it is.
    case identity

    /// The kind of record, as the chain writes it.
    enum Kind: String, Sendable, CaseIterable {
        case attempt, exchange, reading, batch, arming, withdrawal, approval, directory, identity
    }

    /// The permission of an agent.
    static func arming(of agent: String) -> CoveredRecord {
        .arming(
            agent.utf8.map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined())
    }

    /// The kind of record.
    var kind: Kind {
        switch self {
        case .attempt: .attempt
        case .exchange: .exchange
        case .reading: .reading
        case .batch: .batch
        case .arming: .arming
        case .withdrawal: .withdrawal
        case .approval: .approval
        case .directory: .directory
        case .identity: .identity
        }
    }

    /// What tells it from others of its kind.
    var key: String {
        switch self {
        case .attempt(let id), .exchange(let id), .withdrawal(let id), .approval(let id): "\(id)"
        case .reading(let key), .batch(let key), .arming(let key): key
        case .directory, .identity: "1"
        }
    }

    /// Reads what ``kind`` and ``key`` say.
    init?(_ kind: Kind, key: String) {
        switch kind {
        case .attempt, .exchange, .withdrawal, .approval:
            guard let id = Int64(key) else { return nil }
            self =
                switch kind {
                case .attempt: .attempt(id)
                case .exchange: .exchange(id)
                case .withdrawal: .withdrawal(id)
                default: .approval(id)
                }
        case .reading: self = .reading(key)
        case .batch: self = .batch(key)
        case .arming: self = .arming(key)
        case .directory: self = .directory
        case .identity: self = .identity
        }
    }

    /// The member that a row of it is about.
    func userID(in row: SQLRow) -> String? {
        switch self {
        case .attempt, .exchange, .reading, .withdrawal: row.text("user_id")
        case .batch, .arming, .approval, .directory, .identity: nil
        }
    }

    /// The row in the state.
    func row(_ sql: any SQLConnection) throws(SQLError) -> SQLRow? {
        switch self {
        case .attempt(let id): try sql.row("SELECT * FROM attempt WHERE id = \(id)")
        case .exchange(let id): try sql.row("SELECT * FROM exchange WHERE id = \(id)")
        case .reading(let userID): try sql.row("SELECT * FROM reading WHERE user_id = \(userID)")
        case .batch(let hash): try sql.row("SELECT * FROM batch WHERE file_hash = \(hash)")
        case .arming(let agent): try sql.row("SELECT * FROM arming WHERE lower(hex(agent)) = \(agent)")
        case .withdrawal(let id): try sql.row("SELECT * FROM withdrawal WHERE id = \(id)")
        case .approval(let id): try sql.row("SELECT * FROM approval WHERE id = \(id)")
        case .directory: try sql.row("SELECT * FROM directory")
        case .identity: try sql.row("SELECT * FROM identity")
        }
    }
}

extension CoveredRecord.Kind {
    /// The statement for a page of rows behind a key, in the order of the keys, with the key as the column `record_key`.
    func page(after key: SQLValue?, count: Int) -> SQL {
        switch self {
        case .attempt:
            "SELECT *, id AS record_key FROM attempt WHERE id > \(key.number) ORDER BY id LIMIT \(count)"
        case .exchange:
            "SELECT *, id AS record_key FROM exchange WHERE id > \(key.number) ORDER BY id LIMIT \(count)"
        case .reading:
            "SELECT *, user_id AS record_key FROM reading WHERE user_id > \(key.text) ORDER BY user_id LIMIT \(count)"
        case .batch:
            "SELECT *, file_hash AS record_key FROM batch WHERE file_hash > \(key.text) ORDER BY file_hash LIMIT \(count)"
        case .arming:
            "SELECT *, lower(hex(agent)) AS record_key FROM arming WHERE lower(hex(agent)) > \(key.text) ORDER BY hex(agent) LIMIT \(count)"
        case .withdrawal:
            "SELECT *, id AS record_key FROM withdrawal WHERE id > \(key.number) ORDER BY id LIMIT \(count)"
        case .approval:
            "SELECT *, id AS record_key FROM approval WHERE id > \(key.number) ORDER BY id LIMIT \(count)"
        case .directory: "SELECT *, id AS record_key FROM directory WHERE id > \(key.number) ORDER BY id LIMIT \(count)"
        case .identity: "SELECT *, id AS record_key FROM identity WHERE id > \(key.number) ORDER BY id LIMIT \(count)"
        }
    }

    /// What is not part of a digest: a plan of when a console looks next, on which no outcome depends; an address that a
    /// configuration may change while nothing is open, and that every opening and commit compares with it; whether something
    /// is still to be taken out of the files; and what is not a column of the table.
    func leavesOut(_ column: String) -> Bool {
        switch column {
        case "record_key": true
        case "check_after", "check_count": self == .attempt
        case "base_url": self == .identity
        case "has_traces": self == .directory
        default: false
        }
    }
}

extension SQLValue? {
    fileprivate var number: Int64 { if case .integer(let number) = self { number } else { Int64.min } }
    fileprivate var text: String { if case .text(let text) = self { text } else { "" } }
}
