/// A JSON value as it stands on the wire: it keeps what a decoder loses: the order and the repetition of members and the text of numbers.
///
/// `5E+10` and `50000000000.0` are the same number to a decoder; as a member ID both are mistakes of the caller.
package enum WireJSON: Equatable, Sendable {
    case null
    case boolean(Bool)
    /// A number as it stood in the text.
    case number(String)
    case string(String)
    case array([WireJSON])
    case object([Member])

    /// A member of an object.
    package struct Member: Equatable, Sendable {
        /// The name.
        package let name: String
        /// The value.
        package let value: WireJSON

        /// Puts a name and a value together.
        package init(_ name: String, _ value: WireJSON) {
            self.name = name
            self.value = value
        }
    }

    /// The value as text, on one line.
    package var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): Self.quoted(text)
        case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.name) + ":" + $0.value.text }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
