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
    var type: TOMLType {
        switch self {
        case .string: .string
        case .integer: .integer
        case .float: .decimal
        case .boolean: .boolean
        case .dateOrTime: .dateOrTime
        case .array: .list
        case .table: .table
        }
    }
}
