import GRDB

extension DatabaseMigrator {
    /// Calls about other things than a member, the boot clock beside the wall clock, and account fingerprints that are
    /// keyed from the profile's secret.
    ///
    /// The old key stood beside the fingerprints, so both go: a fingerprint that nobody can compare any more leaves its
    /// attempt unknown, which a person settles.
    static func addSubjectsAndClocks(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE identity DROP COLUMN hash_key;

                ALTER TABLE reading ADD COLUMN exchange_id INTEGER NOT NULL DEFAULT 0;
                UPDATE reading SET auto_recharge_hash = '';

                ALTER TABLE attempt ADD COLUMN sent_boot_id TEXT;
                ALTER TABLE attempt ADD COLUMN sent_boot_us INTEGER;
                ALTER TABLE attempt ADD COLUMN ended_boot_id TEXT;
                ALTER TABLE attempt ADD COLUMN ended_boot_us INTEGER;
                ALTER TABLE attempt ADD COLUMN ended_after_exchange INTEGER NOT NULL DEFAULT 0;
                UPDATE attempt SET hash_before = NULL;
                -- What ended before knew of every exchange until now.
                UPDATE attempt SET ended_after_exchange = (SELECT coalesce(max(id), 0) FROM exchange)
                    WHERE state NOT IN ('sending', 'unknown', 'notSent');

                CREATE TABLE new_exchange (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    revision INTEGER UNIQUE,
                    attempt_id INTEGER REFERENCES attempt (id),
                    time INTEGER NOT NULL,
                    boot_id TEXT,
                    boot_us INTEGER,
                    profile TEXT NOT NULL,
                    agent TEXT NOT NULL,
                    api TEXT NOT NULL,
                    path TEXT NOT NULL,
                    user_id TEXT,
                    subject TEXT,
                    correlation_id TEXT NOT NULL UNIQUE,
                    result TEXT NOT NULL,
                    reason TEXT,
                    response_correlation_id TEXT,
                    http_status INTEGER,
                    code TEXT,
                    message TEXT,
                    duration_us INTEGER,
                    encrypted INTEGER,
                    request_text TEXT NOT NULL,
                    response_text TEXT
                ) STRICT;
                INSERT INTO new_exchange
                    SELECT id, revision, attempt_id, time, NULL, NULL, profile, agent, api, path, user_id, NULL,
                        correlation_id, result, reason, response_correlation_id, http_status, code, message, duration_us,
                        encrypted, request_text, response_text
                    FROM exchange;
                DROP TABLE exchange;
                ALTER TABLE new_exchange RENAME TO exchange;
                CREATE INDEX exchange_by_member ON exchange (user_id, id);
                CREATE INDEX exchange_under_way ON exchange (id) WHERE result = 'sending';
                CREATE INDEX exchange_by_answer ON exchange (response_correlation_id)
                    WHERE response_correlation_id IS NOT NULL;
                """)
    }
}
