package import FoundationEssentials

/// A value as both kinds of database hold it.
package enum SQLValue: Hashable, Sendable {
    /// No value.
    case null
    /// A whole number; truth values are 0 and 1.
    case integer(Int64)
    /// A text.
    case text(String)
    /// Bytes.
    case bytes(Data)
}

/// What can stand as a value in a statement or be read from a column.
package protocol SQLConvertible {
    /// The value in the database.
    var sqlValue: SQLValue { get }

    /// Reads a value; `nil` where the database holds one of another kind.
    init?(_ value: SQLValue)
}

extension Int64: SQLConvertible {
    /// The number itself.
    package var sqlValue: SQLValue { .integer(self) }

    /// Reads an integer; `nil` for anything else.
    package init?(_ value: SQLValue) {
        guard case .integer(let integer) = value else { return nil }
        self = integer
    }
}

extension Int: SQLConvertible {
    /// The number in 64 bits.
    package var sqlValue: SQLValue { .integer(Int64(self)) }

    /// Reads an integer that fits; `nil` for anything else.
    package init?(_ value: SQLValue) {
        guard case .integer(let integer) = value, let number = Int(exactly: integer) else { return nil }
        self = number
    }
}

extension String: SQLConvertible {
    /// The text itself.
    package var sqlValue: SQLValue { .text(self) }

    /// Reads a text; `nil` for anything else.
    package init?(_ value: SQLValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Data: SQLConvertible {
    /// The bytes themselves.
    package var sqlValue: SQLValue { .bytes(self) }

    /// Reads bytes; `nil` for anything else.
    package init?(_ value: SQLValue) {
        guard case .bytes(let bytes) = value else { return nil }
        self = bytes
    }
}

extension Bool: SQLConvertible {
    /// 1 for true, 0 for false, as SQLite has no truth values.
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    /// Reads 0 or 1; `nil` for anything else.
    package init?(_ value: SQLValue) {
        guard case .integer(let integer) = value, integer == 0 || integer == 1 else { return nil }
        self = integer == 1
    }
}
