/// A JSON value that keeps what most decoders lose: the order of members and the text of numbers.
///
/// `5E+10` and `50000000000.0` are the same number to a decoder; where a number is an identifier, both are mistakes.
///
/// ```swift
/// let value = try JSON(text: #"{"b":1,"a":null}"#)
/// value["b"]    // .number("1")
/// value.text    // {"b":1,"a":null}
/// ```
public enum JSON: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it stands in the text.
    case number(String)
    /// A string, unescaped.
    case string(String)
    /// A list.
    case array([JSON])
    /// Members in order.
    case object([Member])

    /// A named value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: JSON

        /// Names a value.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }
}

extension JSON {
    /// A whole number.
    public static func integer(_ value: some BinaryInteger) -> JSON {
        .number(String(value))
    }

    /// A number with a fraction; 0 where the value is not finite, which JSON has no form for.
    public static func number(_ value: Double) -> JSON {
        .number(value.isFinite ? String(value) : "0")
    }

    /// An object of the members that apply; the others are left out, never null.
    public static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// The value of a member; `nil` where there is none, and for what is no object.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }
}

extension [JSON.Member] {
    /// The value of a member.
    public subscript(name: String) -> JSON? {
        first { $0.name == name }?.value
    }
}
