/// What a transaction needs of a database: the one set of statements runs over these two functions.
package protocol SQLConnection: AnyObject {
    /// The rows that a statement answers with.
    func rows(_ sql: SQL) throws(SQLError) -> [SQLRow]

    /// Carries a statement out.
    /// - Returns: How many rows it changed.
    @discardableResult
    func execute(_ sql: SQL) throws(SQLError) -> Int
}

extension SQLConnection {
    /// The first row, if there is one.
    package func row(_ sql: SQL) throws(SQLError) -> SQLRow? {
        try rows(sql).first
    }

    /// The value in the column `value` of the first row; `nil` where there is no row or no value.
    package func value<Value: SQLConvertible>(
        _ sql: SQL, as type: Value.Type = Value.self
    ) throws(SQLError) -> Value? {
        try row(sql)?.optional("value", as: type)
    }
}
