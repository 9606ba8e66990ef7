import StrictText

/// The tracing number of one exchange: `yyMMddHHmmss-xxxxxxx`, twenty characters with seven hexadecimal digits.
///
/// A longer form with milliseconds passes the platform's gateway and fails later, deep in its database, with HTTP 500.
public struct CorrelationID: RawRepresentable, Hashable, Sendable {
    /// The number of characters of the form that the platform stores.
    public static let length = 20

    /// The text as it is on the wire.
    public let rawValue: String

    /// Takes any text, since a server may answer with any.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes a correlation ID from an answer.
    ///
    /// Forms of other lengths occur; what has another shape than digits, a hyphen and hexadecimal digits is replaced by its
    /// length, since it may be anything.
    init(received text: String) {
        rawValue =
            Self.hasShape(text, digits: 12...17, random: 4...12) ? text : "(\(text.unicodeScalars.count) characters)"
    }

    /// Whether a text is digits, a hyphen and hexadecimal digits, so many of each.
    package static func hasShape(_ text: String, digits: ClosedRange<Int>, random: ClosedRange<Int>) -> Bool {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 2 && ASCIISet.digits.makesUp(parts[0], count: digits)
            && ASCIISet.hexadecimalDigits.makesUp(parts[1], count: random)
    }

    /// Makes a correlation ID of a time and a random part, of which the low 28 bits count.
    public init(time: Timestamp, zone: WireTimeZone, random: UInt32) {
        let hexadecimal = String(random & 0xFFF_FFFF, radix: 16)
        let padding = String(repeating: "0", count: 7 - hexadecimal.count)
        rawValue = "\(time.correlationTime(in: zone))-\(padding)\(hexadecimal)"
    }

    /// Whether the text has the documented form: a date and time of the calendar, a hyphen, seven hexadecimal digits.
    public var isWellFormed: Bool {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard rawValue.utf8.count == Self.length, parts.count == 2, parts[0].utf8.count == 12 else { return false }
        guard Timestamp(digits: "20\(parts[0])", in: .utc) != nil else { return false }
        return parts[1].utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"):
                true
            default: false
            }
        }
    }
}

extension CorrelationID: CustomStringConvertible {
    /// The text as it is.
    public var description: String { rawValue }
}
