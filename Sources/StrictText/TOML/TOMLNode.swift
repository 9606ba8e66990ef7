/// A value of a TOML document, free of the parser's own types.
enum TOMLNode: Sendable {
    case string(String)
    case integer(Int)
    case float(Double)
    case boolean(Bool)
    case dateOrTime
    case array([TOMLNode])
    case table([String: TOMLNode])

    /// How a message names the value's type, with its article.
    var typeName: String {
        switch self {
        case .string: "a string"
        case .integer: "an integer"
        case .float: "a decimal number"
        case .boolean: "a boolean"
        case .dateOrTime: "a date or time"
        case .array: "a list"
        case .table: "a table"
        }
    }
}
