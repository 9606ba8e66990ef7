import Konaplate
public import StrictText

/// A file of members for the directory: the columns `userId`, `name`, `mobile` and `loginId`, or their Korean headers.
///
/// Only `userId` is required; letter case and `_` in the header do not matter, and other columns are ignored. An empty
/// cell says that nothing is known. A member may stand in the file once: of two rows neither is silently the right one.
public struct MemberImport: Sendable {
    /// The members in the order of the file.
    public private(set) var members: [Member] = []

    /// The cells that are not kept because they are not what their column says.
    public private(set) var warnings: [ImportWarning] = []

    /// Reads a whole file.
    /// - Throws: ``ImportError`` at the first thing that is wrong. It is all or nothing.
    public init(_ file: some Sequence<UInt8>, encoding: TextEncoding = .utf8) throws(ImportError) {
        var table = try MemberTable(file, encoding: encoding, optionalColumns: [.name, .mobile, .loginID])
        let (name, mobile, loginID) = (table.place(of: .name), table.place(of: .mobile), table.place(of: .loginID))
        var lines: [MemberID: Int] = [:]
        while let row = try table.next() {
            if let firstLine = lines.updateValue(row.line, forKey: row.memberID) {
                throw ImportError(
                    position: table.position(of: row), reason: .repeatedMember(row.memberID, firstLine: firstLine))
            }
            let member = Member(
                id: row.memberID,
                name: try value(name, of: row, in: table),
                mobile: try value(mobile, of: row, in: table),
                loginID: try value(loginID, of: row, in: table)
            )
            members.append(member)
        }
    }

    private mutating func value(
        _ place: MemberTable.Place?, of row: MemberTable.Row, in table: MemberTable
    ) throws(ImportError) -> Personal? {
        guard let place, let text = try table.text(place, of: row) else { return nil }
        let reason: ImportWarning.Reason
        if place.column == .mobile {
            if let number = PhoneNumber.text(text) { return Personal(number) }
            reason = .notAPhoneNumber
        } else if CellText.isComputed(table.cell(place, of: row)) {
            reason = .computed
        } else if place.column == .name, !Self.isName(text) {
            reason = .notAName
        } else {
            return Personal(text)
        }
        warnings.append(
            ImportWarning(
                position: table.position(of: row, place), memberID: row.memberID, column: place.column, reason: reason))
        return nil
    }

    /// Whether a text can be a name: it has a letter, and no question mark in place of one that got lost on the way.
    private static func isName(_ text: String) -> Bool {
        guard !text.utf8.contains(UInt8(ascii: "?")) else { return false }
        guard let first = text.unicodeScalars.first else { return false }
        return first.isHangulSyllable || text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
