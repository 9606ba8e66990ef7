/// A response code of the platform: `NNN_NNN`, three digits of a family, three of the case.
public struct ResponseCode: RawRepresentable, Hashable, Sendable {
    /// The text as it is on the wire.
    public let rawValue: String

    /// Takes any text, since a server may answer with any.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Success, `000_000`.
    public static let success = ResponseCode(rawValue: "000_000")
    /// A value is not allowed, `000_002`.
    public static let invalidInput = ResponseCode(rawValue: "000_002")
    /// A required value is missing, `000_003`.
    public static let missingValue = ResponseCode(rawValue: "000_003")
    /// A value has the wrong length, `000_015`.
    public static let wrongLength = ResponseCode(rawValue: "000_015")

    /// Whether the text has the platform's form.
    ///
    /// A code of another form says nothing that could be relied on.
    public var isWellFormed: Bool {
        let bytes = Array(rawValue.utf8)
        guard bytes.count == 7, bytes[3] == UInt8(ascii: "_") else { return false }
        return (bytes[..<3] + bytes[4...]).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension ResponseCode: CustomStringConvertible {
    /// The code as it is.
    public var description: String { rawValue }
}
