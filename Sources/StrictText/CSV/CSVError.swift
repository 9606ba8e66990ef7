/// Why a CSV file could not be read, and where.
public struct CSVError: Error, Equatable, Sendable {
    /// An encoding that a file which is not UTF-8 seems to have.
    public enum SuspectedEncoding: Sendable, Equatable {
        /// UTF-16, known by its byte order mark or by zero bytes.
        case utf16
        /// EUC-KR or its superset CP949, which Korean spreadsheets write.
        case eucKR
    }

    /// What is wrong at the place.
    public enum Reason: Sendable, Equatable {
        /// The bytes are not UTF-8; perhaps they are in another encoding.
        case notUTF8(SuspectedEncoding?)
        /// A quoted field does not end; the place is that of its opening quote.
        case unterminatedQuote
        /// Something other than a comma or a line break follows a closing quote.
        case textAfterQuote
        /// A quote stands inside a field that does not begin with one.
        case bareQuote
        /// A carriage return stands alone, without a line feed.
        case bareCarriageReturn
        /// A row has another number of fields than the first one.
        case fieldCount(expected: Int, found: Int)
    }

    /// Where the file is wrong.
    public let position: TextPosition

    /// What is wrong there.
    public let reason: Reason

    /// Makes an error of a place and a reason.
    public init(position: TextPosition, reason: Reason) {
        self.position = position
        self.reason = reason
    }
}

extension CSVError: CustomStringConvertible {
    /// The place and what is wrong there, in English.
    public var description: String { "\(position): \(reason)" }
}

extension CSVError.Reason: CustomStringConvertible {
    /// What is wrong, as a sentence in English.
    public var description: String {
        switch self {
        case .notUTF8(.utf16?): "The file is not UTF-8 but seems to be UTF-16; save it as UTF-8."
        case .notUTF8(.eucKR?): "The file is not UTF-8 but seems to be EUC-KR (CP949); save it as CSV UTF-8."
        case .notUTF8(nil): "The file is not UTF-8; save it as UTF-8."
        case .unterminatedQuote: "The quoted field that begins here does not end."
        case .textAfterQuote: "Only a comma or a line break may follow a closing quote."
        case .bareQuote: "A field that contains a quote must be quoted, and the quote doubled."
        case .bareCarriageReturn: "A carriage return stands without a line feed."
        case .fieldCount(let expected, let found): "The row has \(found) fields where the header has \(expected)."
        }
    }
}
