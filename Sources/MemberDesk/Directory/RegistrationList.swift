public import Konaplate
public import StrictText

/// A file of members to be registered one after the other: the column `userId`, optionally `consent`.
///
/// A member may be listed more than once; what to do about the later rows is for the batch to say.
public struct RegistrationList: Sendable, Equatable {
    /// One member to be registered.
    public struct Row: Sendable, Equatable {
        /// The line of the file on which the row begins, from 1.
        public let line: Int
        /// The member to be registered.
        public let memberID: MemberID
        /// The reference of the member's consent, such as the number of a recording, unless the cell is empty.
        public let consent: String?
    }

    /// The rows in the order of the file.
    public let rows: [Row]

    /// Reads a whole file, so that nothing is sent of one that is malformed further down.
    /// - Throws: ``ImportError`` at the first thing that is wrong.
    public init(_ file: some Sequence<UInt8>, encoding: TextEncoding = .utf8) throws(ImportError) {
        var table = try MemberTable(file, encoding: encoding, optionalColumns: [.consent])
        let place = table.place(of: .consent)
        var rows: [Row] = []
        while let row = try table.next() {
            var consent: String?
            if let place {
                // A consent that nobody can find again is none.
                guard !CellText.isComputed(table.cell(place, of: row)) else {
                    throw ImportError(
                        position: table.position(of: row, place), reason: .computedCell(place.column.rawValue))
                }
                consent = try table.text(place, of: row)
            }
            rows.append(Row(line: row.line, memberID: row.memberID, consent: consent))
        }
        self.rows = rows
    }
}
