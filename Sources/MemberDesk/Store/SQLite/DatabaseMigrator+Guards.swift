import GRDB

extension DatabaseMigrator {
    /// Permissions to register in production, withdrawals of consent, and which reference of a consent stands for whom.
    static func addGuards(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE arming (
                    agent TEXT PRIMARY KEY,
                    armed_at INTEGER NOT NULL,
                    boot_id TEXT NOT NULL,
                    boot_us INTEGER NOT NULL,
                    seconds INTEGER NOT NULL,
                    reason TEXT NOT NULL
                ) STRICT;

                CREATE TABLE withdrawal (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    user_id TEXT NOT NULL,
                    withdrawn_at INTEGER NOT NULL,
                    agent TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    after_attempt INTEGER NOT NULL,
                    restored_at INTEGER,
                    restored_agent TEXT,
                    restored_consent TEXT
                ) STRICT;
                CREATE UNIQUE INDEX one_withdrawal ON withdrawal (user_id) WHERE restored_at IS NULL;

                CREATE INDEX attempt_by_consent ON attempt (lower(consent)) WHERE consent IS NOT NULL;
                CREATE INDEX audit_by_agent ON audit (agent, action, id);
                """)
    }
}
