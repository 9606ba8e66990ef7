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
        /// The header lacks a column that is required.
        case missingColumn(String)
        /// The header names a column twice.
        case repeatedColumn(String)
        /// The cell is not a member ID.
        case malformedMemberID(MemberID.Malformed)
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
        case .missingColumn(let column): "The header has no column \(column)."
        case .repeatedColumn(let column): "The header has the column \(column) twice."
        case .malformedMemberID(.empty): "The member ID is missing."
        case .malformedMemberID(.notDigits): "The member ID may only have the digits 0 to 9."
        case .malformedMemberID(.leadingZero): "The member ID may not begin with 0."
        case .malformedMemberID(.tooLarge): "The member ID is above \(MemberID.maximum)."
        case .changedBySpreadsheet:
            "A spreadsheet has changed the member ID into a rounded number; format the column as text and export it again."
        case .repeatedMember(let member, let line): "The member \(member) is already on line \(line)."
        }
    }
}
