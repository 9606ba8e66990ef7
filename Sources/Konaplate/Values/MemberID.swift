/// The platform's number for a member (`userId` on the wire).
///
/// The documented range is 1 to 9999999999999999999, which is above the largest signed 64-bit number. A member ID is
/// therefore a `UInt64` from the JSON number to the screen and never a `Double` or an `Int`.
public struct MemberID: Hashable, Sendable {
    /// The largest member ID that the documentation of `userId` allows.
    public static let maximum = MemberID(unchecked: 9_999_999_999_999_999_999)

    /// The number itself.
    public let value: UInt64

    /// Makes a member ID of a number.
    /// - Returns: `nil` for 0 and for numbers above ``maximum``.
    public init?(_ value: UInt64) {
        guard value >= 1, value <= 9_999_999_999_999_999_999 else { return nil }
        self.value = value
    }

    private init(unchecked value: UInt64) {
        self.value = value
    }

    /// Reads a member ID as a person or a file writes it: ASCII digits only, no sign, no leading zero, no exponent.
    /// - Throws: ``Malformed``, which says what is wrong with the text.
    public init(text: some StringProtocol) throws(Malformed) {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { throw .notDigits }
        guard text.utf8.first != UInt8(ascii: "0") else { throw .leadingZero }
        guard let value = UInt64(text), let memberID = MemberID(value) else { throw .tooLarge }
        self = memberID
    }

    /// What is wrong with a text that should be a member ID.
    public enum Malformed: Error, Equatable, Sendable {
        /// There is no character.
        case empty
        /// A character is not an ASCII digit.
        case notDigits
        /// The number begins with 0, or is 0.
        case leadingZero
        /// The number is above ``MemberID/maximum``.
        case tooLarge
    }
}

extension MemberID: Comparable {
    /// Orders member IDs by their numbers.
    public static func < (left: MemberID, right: MemberID) -> Bool { left.value < right.value }
}

extension MemberID: CustomStringConvertible {
    /// The digits.
    public var description: String { String(value) }
}

extension MemberID: Codable {
    /// Reads the JSON number of the documentation, and also the string that the search by CI answers with.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            do {
                self = try MemberID(text: text)
            } catch {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a member ID")
            }
            return
        }
        guard let memberID = MemberID(try container.decode(UInt64.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a member ID")
        }
        self = memberID
    }

    /// Writes the JSON number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
