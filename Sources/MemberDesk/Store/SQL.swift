/// A statement: what is interpolated becomes a parameter and never a part of the text.
///
/// ```swift
/// "SELECT * FROM attempt WHERE user_id = \(memberID.description) ORDER BY id"
/// ```
///
/// Another statement that is interpolated becomes a part of this one, with its parameters.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    fileprivate enum Part: Sendable {
        case text(String)
        case value(SQLValue)
    }

    /// Collects the parts of a statement.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        /// Begins an empty statement.
        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Adds text of the statement, which only source code holds.
        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        /// Adds a parameter.
        package mutating func appendInterpolation(_ value: some SQLConvertible) {
            parts.append(.value(value.sqlValue))
        }

        /// Adds a parameter, `NULL` for nothing.
        package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            parts.append(.value(value?.sqlValue ?? .null))
        }

        /// Adds a part of a statement.
        package mutating func appendInterpolation(_ sql: SQL) {
            parts += sql.parts
        }
    }

    private var parts: [Part]

    /// Makes a statement without values.
    package init(stringLiteral text: String) {
        parts = [.text(text)]
    }

    /// Makes a statement of its text and the values that were put into it.
    package init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    /// Joins statements with a text between them.
    package init(_ statements: some Sequence<SQL>, separator: String) {
        parts = Array(statements.map(\.parts).joined(separator: [.text(separator)]))
    }

    /// The values in the order of their placeholders.
    package var values: [SQLValue] {
        parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    /// The text with a placeholder for each value.
    /// - Parameter placeholder: The placeholder of the value with this number, from 1.
    /// - Returns: The statement as a database prepares it.
    package func text(placeholder: (Int) -> String) -> String {
        var text = ""
        var number = 0
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .value:
                number += 1
                text += placeholder(number)
            }
        }
        return text
    }
}
