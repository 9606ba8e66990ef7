import GRDB

extension DatabaseMigrator {
    /// The row of a file that an attempt is for, so that rows can be carried out and end in any order.
    ///
    /// The index lets no row of a run have two attempts, whatever a program does; one that was not sent does not count.
    static func addBatchRows(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE batch ADD COLUMN run INTEGER;
                ALTER TABLE batch ADD COLUMN passed TEXT;
                ALTER TABLE attempt ADD COLUMN batch_run INTEGER;
                ALTER TABLE attempt ADD COLUMN batch_row INTEGER;
                CREATE UNIQUE INDEX one_attempt_a_row ON attempt (batch_run, batch_row)
                    WHERE batch_run IS NOT NULL AND state != 'notSent';
                """)
    }
}
