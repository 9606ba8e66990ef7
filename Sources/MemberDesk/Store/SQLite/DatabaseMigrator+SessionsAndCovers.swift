import GRDB
import Konaplate

extension DatabaseMigrator {
    /// Who ran the program and where, and what each row of the audit says of the records that it is about.
    ///
    /// What versions before left is covered as it is found: what they proved, the outcomes of attempts in words, is still
    /// checked, and from now on every column is.
    static func addSessionsAndCovers(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE identity ADD COLUMN state_id TEXT;
                UPDATE identity SET state_id = lower(hex(randomblob(8)));

                ALTER TABLE audit ADD COLUMN session TEXT;
                ALTER TABLE audit ADD COLUMN boot_us INTEGER;
                ALTER TABLE audit ADD COLUMN records TEXT;
                CREATE INDEX audit_by_session ON audit (session) WHERE session IS NOT NULL;
                """)
        try AuditAdoption(sql: SQLiteConnection(db)).perform()
    }
}
