import FoundationEssentials
import GRDB
import Synchronization

/// One transaction's connection to SQLite.
final class SQLiteConnection: SQLConnection {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func rows(_ sql: SQL) throws(SQLError) -> [SQLRow] {
        do {
            let text = Self.text(of: sql)
            let statement = try prepared(sql, text)
            let columns = Self.columns(of: statement, text)
            let count = statement.columnCount
            var rows: [SQLRow] = []
            let cursor = try Row.fetchCursor(statement)
            while let row = try cursor.next() {
                rows.append(
                    SQLRow(columns: columns, values: try (0..<count).map { try SQLValue(row[$0] as DatabaseValue) }))
            }
            return rows
        } catch {
            throw SQLError(error)
        }
    }

    func execute(_ sql: SQL) throws(SQLError) -> Int {
        do {
            try prepared(sql, Self.text(of: sql)).execute()
            return db.changesCount
        } catch {
            throw SQLError(error)
        }
    }

    /// The columns that statements had, so that a statement that is run again need not name them again.
    private static let known = Mutex<[String: SQLColumns]>([:])

    private static func columns(of statement: Statement, _ text: String) -> SQLColumns {
        let names = statement.columnNames
        return known.withLock { known in
            // The same text has other columns once a table has.
            if let columns = known[text], columns.names == names { return columns }
            let columns = SQLColumns(names)
            if known.count < 500 { known[text] = columns }
            return columns
        }
    }

    private static func text(of sql: SQL) -> String {
        sql.text { "?\($0)" }
    }

    private func prepared(_ sql: SQL, _ text: String) throws -> Statement {
        let statement = try db.cachedStatement(sql: text)
        statement.arguments = StatementArguments(sql.values.map(\.databaseValue))
        return statement
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) throws {
        switch value.storage {
        case .null: self = .null
        case .int64(let integer): self = .integer(integer)
        case .string(let text): self = .text(text)
        case .blob(let bytes): self = .bytes(bytes)
        case .double: throw SQLError.failed("a column holds a value of a kind that this program never writes")
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let integer): integer.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): bytes.databaseValue
        }
    }
}

extension SQLError {
    /// Sorts an error of SQLite; bound values are never part of its text.
    init(_ error: any Error) {
        switch error {
        case let error as SQLError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: self = .busy
        case let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE:
            self = .unique(index: error.message ?? "")
        case let error as DatabaseError:
            self = .failed(error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
        default: self = .failed("\(error)")
        }
    }
}
