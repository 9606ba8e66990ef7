/// A row of an answer, read by the names of its columns.
package struct SQLRow: Sendable {
    private let columns: SQLColumns
    private let values: [SQLValue]

    /// Makes a row of values in the order of the columns.
    package init(columns: SQLColumns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column that always has one.
    /// - Throws: ``SQLError/failed(_:)`` where there is none of this kind: the state is damaged.
    package func value<Value: SQLConvertible>(_ column: String, as _: Value.Type = Value.self) throws(SQLError) -> Value
    {
        guard let value = Value(try self[column]) else { throw .damaged(column) }
        return value
    }

    /// The value of a column that may have none.
    /// - Throws: ``SQLError/failed(_:)`` where there is one of another kind.
    package func optional<Value: SQLConvertible>(
        _ column: String, as _: Value.Type = Value.self
    ) throws(SQLError) -> Value? {
        let found = try self[column]
        if found == .null { return nil }
        guard let value = Value(found) else { throw .damaged(column) }
        return value
    }

    /// The text of a column; `nil` where there is none.
    func text(_ column: String) -> String? {
        guard let index = columns.index[column], case .text(let text) = values[index] else { return nil }
        return text
    }

    /// All columns with their values.
    var cells: [(name: String, value: SQLValue)] {
        zip(columns.names, values).map { (name: $0, value: $1) }
    }

    /// All columns with their values, in the order of their names.
    var sortedCells: some Sequence<(name: String, value: SQLValue)> {
        columns.sorted.lazy.map { (name: columns.names[$0], value: values[$0]) }
    }

    private subscript(column: String) -> SQLValue {
        get throws(SQLError) {
            guard let index = columns.index[column] else { throw .failed("there is no column \(column)") }
            return values[index]
        }
    }
}

/// The names of the columns of an answer, shared by its rows.
package final class SQLColumns: Sendable {
    let names: [String]
    fileprivate let index: [String: Int]
    /// The places of the names in their order.
    fileprivate let sorted: [Int]

    /// Keeps the names in their order.
    package init(_ names: [String]) {
        self.names = names
        index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        sorted = names.indices.sorted { names[$0] < names[$1] }
    }
}
