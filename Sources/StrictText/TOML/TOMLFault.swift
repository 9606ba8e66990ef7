/// What is wrong in a TOML text, without its place.
public enum TOMLFault: Hashable, Sendable {
    /// The text holds a NUL.
    case nul
    /// The text is no TOML; with the parser's own words, and with the key whose text may lack its quotes.
    case malformed(detail: TOMLRemark?, unquoted: String?)
    /// A key that the format does not have; with the one that was probably meant, and those that may stand there.
    case unknownKey(meant: String?, allowed: [String])
    /// A key that must be there is not, in a table or in the file.
    case missingKey(String, table: String?)
    /// A value of another type than the format says.
    ///
    /// Quotes may be all that is wrong.
    case wrongType(expected: TOMLType, found: TOMLType, quotes: TOMLQuotes?)
    /// A number that its type cannot hold.
    case outOfRange(Int)
    /// A value that a type's own check refuses, in its words.
    case refused(TOMLRemark)
}

/// A type of TOML values, as sentences name it.
public enum TOMLType: String, Hashable, Sendable {
    /// A text in quotes.
    case string = "a string"
    /// True or false.
    case boolean = "a boolean"
    /// A whole number.
    case integer = "an integer"
    /// A number with a point.
    case decimal = "a decimal number"
    /// Any number.
    case number = "a number"
    /// A list.
    case list = "a list"
    /// A table.
    case table = "a table"
    /// A date, a time or both.
    case dateOrTime = "a date or time"
    /// Something else.
    case other = "another value"
}

/// What is wrong with the quotes of a value of the wrong type.
public enum TOMLQuotes: Hashable, Sendable {
    /// The value lacks them; with its key.
    case missing(key: String?)
    /// The value has them and should not.
    case superfluous
}

extension TOMLFault: CustomStringConvertible {
    /// What is wrong and how to fix it, in one sentence.
    public var description: String {
        switch self {
        case .nul: return "the text holds a NUL; remove it"
        case .malformed(let detail, let unquoted):
            let hint = unquoted.map { "; quote it if it is a text: \($0) = \"…\"" } ?? ""
            return "not valid TOML\(detail.map { ": \($0.english)" } ?? "")\(hint)"
        case .unknownKey(let meant?, _): return "unknown key; did you mean \(meant)?"
        case .unknownKey(nil, let allowed):
            return allowed.isEmpty ? "unknown key" : "unknown key; the keys here are \(allowed.joined(separator: ", "))"
        case .missingKey(let key, let table):
            return "\(table.map { "the table \(EchoedWord.path($0))" } ?? "the file") lacks the key \(key)"
        case .wrongType(let expected, let found, let quotes):
            let sentence = "expected \(expected.rawValue), found \(found.rawValue)"
            switch quotes {
            case .missing(let key): return sentence + "; quote it" + (key.map { ": \($0) = \"…\"" } ?? "")
            case .superfluous: return sentence + "; do not quote it"
            case nil: return sentence
            }
        case .outOfRange(let number): return "the number \(number) is out of range"
        case .refused(let remark): return remark.english
        }
    }
}
