import GRDB

extension DatabaseMigrator {
    /// The directory in encrypted blocks.
    ///
    /// The table of members stays as what older versions have left in it: to encrypt that takes a key, which opening a state
    /// does not. It is emptied when a name is first needed.
    static func addEncryptedDirectory(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE directory (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    state TEXT NOT NULL,
                    key_mark TEXT,
                    has_traces INTEGER NOT NULL,
                    newest_block INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE member_block (
                    number INTEGER PRIMARY KEY,
                    first_id TEXT NOT NULL UNIQUE,
                    count INTEGER NOT NULL,
                    updated_at INTEGER NOT NULL,
                    content BLOB NOT NULL
                ) STRICT;

                CREATE TABLE member_change (
                    user_id TEXT PRIMARY KEY,
                    updated_at INTEGER NOT NULL,
                    is_new INTEGER NOT NULL,
                    content BLOB NOT NULL
                ) STRICT;
                CREATE INDEX member_change_by_time ON member_change (updated_at);
                """)
    }
}
