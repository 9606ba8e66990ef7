import FoundationEssentials
import GRDB
import Konaplate

/// The newest reading of each member in the database.
enum ReadingStore {
    static func save(
        _ reading: AccountReading, masking: MaskingPolicy, fingerprint: AccountFingerprint, _ db: Database
    ) throws {
        func encoded(_ account: BankAccount?) throws -> String? {
            try account.map {
                String(
                    decoding: try JSONEncoder().encode(StoredReading.Account($0, masking: masking)), as: UTF8.self)
            }
        }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO reading
                    (user_id, read_at, state, recharge_account, auto_recharge_account, auto_recharge_hash,
                    accounts_differ)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                reading.memberID.description, reading.readAt.milliseconds, reading.state.rawValue,
                try encoded(reading.rechargeAccount), try encoded(reading.autoRechargeAccount),
                fingerprint.text(of: reading.autoRechargeAccount), reading.accountsDiffer,
            ])
    }

    static func find(_ memberID: MemberID, _ db: Database) throws -> StoredReading? {
        try Row.fetchOne(db, sql: "SELECT * FROM reading WHERE user_id = ?", arguments: [memberID.description])
            .map { try StoredReading($0) }
    }

    static func all(_ db: Database) throws -> [StoredReading] {
        try Row.fetchAll(db, sql: "SELECT * FROM reading").map { try StoredReading($0) }
    }
}

extension StoredReading {
    init(_ row: Row) throws {
        func decoded(_ column: String) throws -> Account? {
            try (row[column] as String?).map { try JSONDecoder().decode(Account.self, from: Data($0.utf8)) }
        }
        guard let memberID = try? MemberID(text: row["user_id"] as String),
            let state = AutoRechargeState(rawValue: row["state"])
        else { throw DatabaseError(message: "a reading cannot be read") }
        self.init(
            memberID: memberID, readAt: Timestamp(milliseconds: row["read_at"]), state: state,
            rechargeAccount: try decoded("recharge_account"),
            autoRechargeAccount: try decoded("auto_recharge_account"),
            accountsDiffer: row["accounts_differ"])
    }
}
