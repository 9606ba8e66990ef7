import FoundationEssentials
import GRDB

/// One transaction's connection to SQLite.
final class SQLiteConnection: SQLConnection {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func rows(_ sql: SQL) throws(SQLError) -> [SQLRow] {
        do {
            let statement = try prepared(sql)
            let columns = SQLColumns(statement.columnNames)
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
            try prepared(sql).execute()
            return db.changesCount
        } catch {
            throw SQLError(error)
        }
    }

    private func prepared(_ sql: SQL) throws -> Statement {
        let statement = try db.cachedStatement(sql: sql.text { "?\($0)" })
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
