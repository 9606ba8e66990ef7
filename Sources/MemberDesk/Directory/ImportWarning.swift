public import Konaplate
public import StrictText

/// A cell of a file of members that is not what its column says, and is therefore not kept; the rest of its row is.
public struct ImportWarning: Equatable, Sendable {
    /// What is wrong with the cell.
    public enum Reason: Equatable, Sendable {
        /// It is no telephone number.
        case notAPhoneNumber
        /// A name without a letter in it, or with a question mark in place of one.
        case notAName
        /// A formula, a rounded number or the sign of an error, as spreadsheets leave them.
        case computed
    }

    /// Where the cell stands.
    public let position: TextPosition

    /// The member of the row.
    public let memberID: MemberID

    /// The column.
    public let column: MemberColumn

    /// What is wrong.
    public let reason: Reason

    /// Makes a warning.
    public init(position: TextPosition, memberID: MemberID, column: MemberColumn, reason: Reason) {
        self.position = position
        self.memberID = memberID
        self.column = column
        self.reason = reason
    }
}

extension ImportWarning: CustomStringConvertible {
    /// The place and what is wrong, never the cell: it may be personal.
    public var description: String {
        "\(position): \(column.rawValue) of member \(memberID): \(reason) It is not stored."
    }
}

extension ImportWarning.Reason: CustomStringConvertible {
    /// What is wrong with the cell, in a sentence.
    public var description: String {
        switch self {
        case .notAPhoneNumber: "This is no telephone number."
        case .notAName: "This is no name."
        case .computed: "This is a formula, a rounded number or an error of a spreadsheet."
        }
    }
}
