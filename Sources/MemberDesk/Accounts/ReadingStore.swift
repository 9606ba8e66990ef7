import FoundationEssentials
import Konaplate

/// The newest reading of each member in the database.
enum ReadingStore {
    /// Keeps a reading unless one is there that was asked later.
    ///
    /// What was asked later is told by the numbers of the exchanges: answers overtake each other, and clocks are set.
    static func save(
        _ reading: AccountReading, exchangeID: Int64, masking: MaskingPolicy, fingerprint: AccountFingerprint,
        _ transaction: Transaction
    ) throws {
        func encoded(_ account: BankAccount?) throws -> String? {
            try account.map {
                String(
                    decoding: try JSONEncoder().encode(StoredReading.Account($0, masking: masking)), as: UTF8.self)
            }
        }
        let (recharge, autoRecharge) = (
            try encoded(reading.rechargeAccount), try encoded(reading.autoRechargeAccount)
        )
        try transaction.changing(.reading(reading.memberID.description))
        try transaction.sql.execute(
            """
            INSERT INTO reading (user_id, read_at, state, recharge_account, auto_recharge_account,
                auto_recharge_hash, accounts_differ, exchange_id)
            VALUES (\(reading.memberID.description), \(reading.readAt.milliseconds), \(reading.state.rawValue),
                \(recharge), \(autoRecharge), \(fingerprint.text(of: reading.autoRechargeAccount)),
                \(reading.accountsDiffer), \(exchangeID))
            ON CONFLICT (user_id) DO UPDATE SET
                read_at = excluded.read_at, state = excluded.state, recharge_account = excluded.recharge_account,
                auto_recharge_account = excluded.auto_recharge_account,
                auto_recharge_hash = excluded.auto_recharge_hash, accounts_differ = excluded.accounts_differ,
                exchange_id = excluded.exchange_id
            WHERE excluded.exchange_id > reading.exchange_id
            """)
    }

    /// The newest reading of a member.
    static func find(_ memberID: MemberID, _ sql: any SQLConnection) throws -> StoredReading? {
        try sql.row("SELECT * FROM reading WHERE user_id = \(memberID.description)").map { try StoredReading($0) }
    }

    /// The newest readings of all members.
    static func all(_ sql: any SQLConnection) throws -> [StoredReading] {
        try sql.rows("SELECT * FROM reading").map { try StoredReading($0) }
    }
}

extension StoredReading {
    init(_ row: SQLRow) throws {
        func decoded(_ column: String) throws -> Account? {
            let text: String? = try row.optional(column)
            return try text.map { try JSONDecoder().decode(Account.self, from: Data($0.utf8)) }
        }
        guard let state = AutoRechargeState(rawValue: try row.value("state")) else {
            throw SQLError.damaged("state")
        }
        self.init(
            memberID: try row.memberID(), readAt: try row.timestamp("read_at"), state: state,
            rechargeAccount: try decoded("recharge_account"),
            autoRechargeAccount: try decoded("auto_recharge_account"),
            exchangeID: try row.value("exchange_id"), accountsDiffer: try row.value("accounts_differ"))
    }
}
