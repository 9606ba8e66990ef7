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

    /// What the directory consists of, which the chain answers for, and at each block what tells it from an older one.
    ///
    /// Those of the blocks that are there are worked out when a name is first needed: not all of them tell it by themselves.
    static func addDirectoryList(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE directory ADD COLUMN list TEXT;
                ALTER TABLE directory ADD COLUMN seal TEXT;

                CREATE TABLE new_member_block (
                    number INTEGER PRIMARY KEY,
                    first_id TEXT NOT NULL UNIQUE,
                    count INTEGER NOT NULL,
                    updated_at INTEGER NOT NULL,
                    mark BLOB NOT NULL,
                    content BLOB NOT NULL
                ) STRICT;
                INSERT INTO new_member_block
                    SELECT number, first_id, count, updated_at, zeroblob(0), content FROM member_block;
                DROP TABLE member_block;
                ALTER TABLE new_member_block RENAME TO member_block;

                CREATE INDEX audit_of_directory ON audit (id) WHERE records LIKE '%directory 1 %';
                """)
        try AuditAdoption(sql: SQLiteConnection(db)).adoptDirectory()
    }
}
