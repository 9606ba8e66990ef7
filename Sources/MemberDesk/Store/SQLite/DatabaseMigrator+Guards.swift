import GRDB

extension DatabaseMigrator {
    /// Permissions to register in production, second persons, and withdrawals of consent; and indexes by which is found
    /// whom a reference stands for and how much an agent has looked at.
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

                CREATE TABLE approval (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    kind TEXT NOT NULL,
                    content TEXT NOT NULL,
                    agent TEXT NOT NULL,
                    uid INTEGER NOT NULL,
                    requested_at INTEGER NOT NULL,
                    requested_boot_id TEXT NOT NULL,
                    requested_boot_us INTEGER NOT NULL,
                    is_approved INTEGER,
                    decided_agent TEXT,
                    decided_uid INTEGER,
                    decided_at INTEGER,
                    decided_boot_id TEXT,
                    decided_boot_us INTEGER,
                    decision_reason TEXT,
                    used_at INTEGER
                ) STRICT;
                CREATE INDEX approval_by_content ON approval (content, id);

                CREATE INDEX attempt_by_consent ON attempt (lower(consent));
                CREATE INDEX audit_by_agent ON audit (agent, action, time);
                """)
    }
}
