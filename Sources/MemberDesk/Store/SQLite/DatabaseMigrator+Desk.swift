import GRDB

extension DatabaseMigrator {
    /// The schema's history.
    ///
    /// A migration that has shipped is never edited; a change is a new one.
    static var desk: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1", migrate: createTables)
        migrator.registerMigration("2", migrate: addSubjectsAndClocks)
        migrator.registerMigration("3") { db in
            try db.execute(sql: "CREATE INDEX audit_by_member ON audit (user_id, id)")
        }
        migrator.registerMigration("4") { db in
            try db.execute(
                sql: "ALTER TABLE exchange ADD COLUMN cause TEXT; ALTER TABLE attempt ADD COLUMN cause TEXT")
        }
        migrator.registerMigration("5", migrate: addSessionsAndCovers)
        migrator.registerMigration("6", migrate: addGuards)
        migrator.registerMigration("7", migrate: addEncryptedDirectory)
        migrator.registerMigration("8", migrate: addBatchRows)
        migrator.registerMigration("9", migrate: addDirectoryList)
        migrator.registerMigration("10") { db in
            try db.execute(sql: "CREATE INDEX exchange_by_time ON exchange (time)")
        }
        return migrator
    }

    // Member IDs are TEXT: SQLite's integers are signed and the largest member IDs are not.
    private static func createTables(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE identity (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    asp_id TEXT NOT NULL,
                    base_url TEXT NOT NULL,
                    hash_key BLOB NOT NULL
                ) STRICT;

                CREATE TABLE member (
                    user_id TEXT PRIMARY KEY,
                    name TEXT,
                    mobile TEXT,
                    login_id TEXT,
                    updated_at INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE reading (
                    user_id TEXT PRIMARY KEY,
                    read_at INTEGER NOT NULL,
                    state TEXT NOT NULL,
                    recharge_account TEXT,
                    auto_recharge_account TEXT,
                    auto_recharge_hash TEXT NOT NULL,
                    accounts_differ INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE attempt (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    user_id TEXT NOT NULL,
                    agent TEXT NOT NULL,
                    consent TEXT,
                    started_at INTEGER NOT NULL,
                    sent_at INTEGER,
                    correlation_id TEXT NOT NULL UNIQUE,
                    hash_before TEXT,
                    state TEXT NOT NULL,
                    refusal TEXT,
                    reason TEXT,
                    http_status INTEGER,
                    code TEXT,
                    message TEXT,
                    response_correlation_id TEXT,
                    registration_number TEXT,
                    duration_us INTEGER,
                    settled_at INTEGER,
                    settled_by TEXT,
                    settled_agent TEXT,
                    settle_reason TEXT,
                    inquiry_correlation_id TEXT,
                    check_count INTEGER NOT NULL DEFAULT 0,
                    check_after INTEGER
                ) STRICT;
                CREATE UNIQUE INDEX one_open_attempt ON attempt (user_id) WHERE state IN ('sending', 'unknown');
                CREATE INDEX attempt_by_member ON attempt (user_id, id);

                CREATE TABLE exchange (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    revision INTEGER NOT NULL UNIQUE,
                    attempt_id INTEGER REFERENCES attempt (id),
                    time INTEGER NOT NULL,
                    profile TEXT NOT NULL,
                    agent TEXT NOT NULL,
                    api TEXT NOT NULL,
                    path TEXT NOT NULL,
                    user_id TEXT NOT NULL,
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
                CREATE INDEX exchange_by_member ON exchange (user_id, id);
                CREATE INDEX exchange_under_way ON exchange (id) WHERE result = 'sending';

                CREATE TABLE batch (
                    file_hash TEXT PRIMARY KEY,
                    rows_reached INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE audit (
                    id INTEGER PRIMARY KEY,
                    time INTEGER NOT NULL,
                    agent TEXT NOT NULL,
                    action TEXT NOT NULL,
                    user_id TEXT,
                    detail TEXT,
                    hash TEXT NOT NULL
                ) STRICT;
                """)
    }
}
