/// Why a CSV file could not be read, and where.
public struct CSVError: Error, Equatable, Sendable {
    /// An encoding that a file which is not UTF-8 seems to have.
    public enum SuspectedEncoding: Sendable, Equatable {
        /// UTF-16, known by its byte order mark or by zero bytes.
        case utf16
        /// EUC-KR or its superset CP949, which Korean spreadsheets write.
        case eucKR
    }

    /// A file of a spreadsheet program that is no text.
    public enum Workbook: String, Sendable, Equatable {
        /// Excel's format until 2003.
        case xls
        /// Excel's format since 2007, or another packed file.
        case xlsx
        /// The format of LibreOffice.
        case ods
        /// Excel's XML of 2003, or another XML.
        case xml = "Excel XML"
        /// A table of a web page, which many systems export under the name of a spreadsheet.
        case html = "HTML"
    }

    /// What is wrong at the place.
    public enum Reason: Sendable, Equatable {
        /// The file is a workbook that was given the name of a CSV file.
        case workbook(Workbook)
        /// The bytes are not UTF-8; perhaps they are in another encoding.
        case notUTF8(SuspectedEncoding?)
        /// A zero byte stands in the text.
        case nul
        /// The bytes are not CP949, as was said of them; perhaps they are Unicode.
        case notCP949(isUnicode: Bool)
        /// This system cannot read CP949.
        case noConverter
        /// A quoted field does not end; the place is that of its opening quote.
        case unterminatedQuote
        /// Something other than a separator or a line break follows a closing quote.
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
        case .workbook(let workbook):
            "The file is a workbook (\(workbook.rawValue)) and no CSV, whatever its name says; save it as CSV UTF-8."
        case .notUTF8(.utf16?): "The file is not UTF-8 but seems to be UTF-16, and damaged; save it as UTF-8."
        case .notUTF8(.eucKR?):
            "The text is not UTF-8 but CP949 (EUC-KR): read it with --encoding cp949, or save it as CSV UTF-8."
        case .notUTF8(nil): "The file is not UTF-8; save it as UTF-8."
        case .nul: "The text has a NUL (U+0000) here; remove it."
        case .notCP949(isUnicode: true):
            "The file is Unicode (UTF-8 or UTF-16) and not CP949: leave out --encoding cp949."
        case .notCP949(isUnicode: false): "The byte here is not CP949."
        case .noConverter: "This system cannot read CP949 (its C library has no UHC table); save the file as CSV UTF-8."
        case .unterminatedQuote: "The quoted field that begins here does not end."
        case .textAfterQuote: "Only a separator or a line break may follow a closing quote."
        case .bareQuote: "A field that contains a quote must be quoted, and the quote doubled."
        case .bareCarriageReturn: "A carriage return stands without a line feed."
        case .fieldCount(let expected, let found): "The row has \(found) fields where the header has \(expected)."
        }
    }
}
