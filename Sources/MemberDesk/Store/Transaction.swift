/// One transaction: reads what it needs, changes rows, and says what the audit has to tell.
///
/// The body of a transaction may be repeated, so it has no other effects. Audit rows and revisions are written by the
/// ``Seal`` at its end.
package final class Transaction {
    /// The time, the same throughout the transaction.
    package let now: Moment
    /// The database.
    package let sql: any SQLConnection

    /// What the store knows to agree with the chain since nobody else has changed it.
    let agreed: AgreedAttempts

    private let takeSign: (LifeSign) throws(StateError) -> HeldSign?
    private(set) var events: [AuditEvent] = []
    private(set) var changedExchanges: [Int64] = []
    /// The records that the body has touched, in order.
    private(set) var touched: [TouchedRecord] = []
    private var touchedRecords: Set<CoveredRecord> = []

    /// Begins a transaction of a store.
    /// - Parameters:
    ///   - now: The time of everything that it records.
    ///   - sql: The connection that runs its statements.
    ///   - agreed: What agrees with the chain by an earlier check that still holds.
    ///   - takeSign: Takes a life sign; `nil` where another process holds it.
    package init(
        now: Moment, sql: any SQLConnection, agreed: AgreedAttempts = AgreedAttempts(),
        takeSign: @escaping (LifeSign) throws(StateError) -> HeldSign?
    ) {
        self.now = now
        self.sql = sql
        self.agreed = agreed
        self.takeSign = takeSign
    }

    /// Adds something to the audit.
    func audit(_ event: AuditEvent) {
        events.append(event)
    }

    /// Says that an exchange is new or has changed, so that followers of the journal see it.
    func changed(exchange id: Int64) {
        if !changedExchanges.contains(id) { changedExchanges.append(id) }
    }

    /// Says that a record is new, so that the chain covers it.
    func added(_ record: CoveredRecord) {
        if touchedRecords.insert(record).inserted { touched.append(TouchedRecord(record, before: nil)) }
    }

    /// Says that a record is going to be changed or removed; called before, so that the chain tells what it held.
    func changing(_ record: CoveredRecord) throws(SQLError) {
        guard touchedRecords.insert(record).inserted else { return }
        touched.append(TouchedRecord(record, before: try record.row(sql)))
    }

    /// Holds a life sign from before the commit on.
    /// - Returns: `nil` where another process holds it.
    func hold(_ sign: LifeSign) throws(StateError) -> HeldSign? {
        try takeSign(sign)
    }
}
