public import Konaplate
public import StrictText

/// Why a file of members was refused, and where: nothing of such a file is taken.
public struct ImportError: Error, Equatable, Sendable {
    /// What is wrong at the place.
    public enum Reason: Sendable, Equatable {
        /// The file is not well-formed CSV.
        case csv(CSVError.Reason)
        /// There is no header line.
        case empty
        /// The header lacks a column that is required; the columns that it has are those that were found.
        case missingColumn(String, found: [String])
        /// The file begins with rows of data.
        case missingHeader
        /// The header names a column twice.
        case repeatedColumn(String)
        /// The cell is not a member ID.
        case malformedMemberID(MemberID.Malformed)
        /// A character that cannot be seen, or whose meaning at this place is not certain.
        case unexpectedCharacter(Unicode.Scalar)
        /// A cell that has to be right is a formula, a rounded number or an error of a spreadsheet.
        case computedCell(String)
        /// A spreadsheet has turned the member ID into a rounded number, such as `5E+10`.
        case changedBySpreadsheet
        /// The member is in the file twice.
        case repeatedMember(MemberID, firstLine: Int)
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

    init(_ error: CSVError) {
        self.init(position: error.position, reason: .csv(error.reason))
    }

    /// A character by its number and name: `U+200B ZERO WIDTH SPACE`.
    package static func name(of scalar: Unicode.Scalar) -> String { scalar.numberAndName }

    /// A header for a sentence, shortened where it is long.
    package static func quoted(_ header: [String]) -> String {
        let columns = header.prefix(12).map { $0.count > 30 ? $0.prefix(29) + "…" : $0 }
        return columns.joined(separator: ", ") + (header.count > 12 ? ", …" : "")
    }
}

extension ImportError: CustomStringConvertible {
    /// The place and what is wrong there, in English.
    public var description: String { "\(position): \(reason)" }
}

extension ImportError.Reason: CustomStringConvertible {
    /// What is wrong, as a sentence in English.
    public var description: String {
        switch self {
        case .csv(let reason): reason.description
        case .empty: "The file is empty; it needs a header line with a column userId."
        case .missingColumn(let column, let found):
            "The header has no column \(column); it has: \(ImportError.quoted(found))"
        case .missingHeader: "There is no header line with a column userId above the data."
        case .repeatedColumn(let column): "The header has the column \(column) twice."
        case .malformedMemberID(.empty): "The member ID is missing."
        case .malformedMemberID(.notDigits): "The member ID may only have the digits 0 to 9."
        case .malformedMemberID(.leadingZero): "The member ID may not begin with 0."
        case .malformedMemberID(.tooLarge): "The member ID is above \(MemberID.maximum)."
        case .unexpectedCharacter(let scalar): "The cell has the character \(ImportError.name(of: scalar)); remove it."
        case .computedCell(let column):
            "\(column) is a formula, a rounded number or an error of a spreadsheet; format the column as text and export "
                + "it again."
        case .changedBySpreadsheet:
            "A spreadsheet has changed the member ID into a rounded number; format the column as text and export it again."
        case .repeatedMember(let member, let line): "The member \(member) is already on line \(line)."
        }
    }
}
