import Konaplate
import StrictText

/// The rows of a CSV file with a header that names the column of member IDs; what both kinds of member files share.
struct MemberTable {
    /// One row under the header.
    struct Row {
        /// The member ID of the row.
        let memberID: MemberID
        fileprivate let row: CSVReader.Row

        /// The line on which the row begins.
        var line: Int { row.line }
    }

    /// Where a column stands in the file.
    struct Place {
        /// The column.
        let column: MemberColumn
        fileprivate let index: Int
    }

    private var reader: CSVReader
    private let columns: [MemberColumn: Int]
    private let memberIDPlace: Place

    /// Finds the header, below a title too, and the separator with which there is one.
    init(
        _ bytes: some Sequence<UInt8>, encoding: TextEncoding, optionalColumns: [MemberColumn]
    ) throws(ImportError) {
        let header = try MemberHeader.find(in: try Self.text(bytes, encoding), optionalColumns: optionalColumns)
        reader = header.reader
        columns = header.columns
        memberIDPlace = Place(column: .memberID, index: header.memberIDIndex)
    }

    /// The next row that holds something, or `nil` at the end.
    mutating func next() throws(ImportError) -> Row? {
        while true {
            let next: CSVReader.Row?
            do {
                next = try reader.next()
            } catch {
                throw ImportError(error)
            }
            guard let row = next else { return nil }
            // A blank line has one field, whatever the others have.
            let hasCell = row.fields.count > memberIDPlace.index
            if hasCell, let memberID = try? MemberID(text: row.fields[memberIDPlace.index]) {
                return Row(memberID: memberID, row: row)
            }
            if hasCell, row.holdsSomething { return Row(memberID: try memberID(of: row), row: row) }
        }
    }

    /// A column of the file, unless it has none of the kind.
    func place(of column: MemberColumn) -> Place? {
        columns[column].map { Place(column: column, index: $0) }
    }

    /// What stands in a cell, as it is written.
    func cell(_ place: Place, of row: Row) -> String { row.row.fields[place.index] }

    /// The text of a cell, unless it is empty.
    func text(_ place: Place, of row: Row) throws(ImportError) -> String? {
        let text = try plain(place, row.row)
        return text.isEmpty ? nil : text
    }

    /// Where a cell of a row stands; that of the member ID, if none is named.
    func position(of row: Row, _ place: Place? = nil) -> TextPosition {
        reader.position(ofField: (place ?? memberIDPlace).index, in: row.row)
    }

    private static func text(
        _ bytes: some Sequence<UInt8>, _ encoding: TextEncoding
    ) throws(ImportError) -> CSVText {
        do {
            return try CSVText(bytes, encoding: encoding)
        } catch {
            throw ImportError(error)
        }
    }

    /// Reads a member ID that is not written plainly.
    private func memberID(of row: CSVReader.Row) throws(ImportError) -> MemberID {
        let text = CellText.halfwidth(try plain(memberIDPlace, row))
        do {
            return try MemberID(text: text)
        } catch {
            if let stranger = text.unicodeScalars.first(where: { !$0.isASCII }) {
                throw failure(.unexpectedCharacter(stranger), memberIDPlace, row, of: stranger)
            }
            let isChanged = Self.isScientific(text) || CellText.isComputed(row.fields[memberIDPlace.index])
            throw failure(isChanged ? .changedBySpreadsheet : .malformedMemberID(error), memberIDPlace, row)
        }
    }

    private func plain(_ place: Place, _ row: CSVReader.Row) throws(ImportError) -> String {
        do {
            return try CellText.plain(row.fields[place.index], for: place.column)
        } catch {
            switch error {
            case .character(let scalar): throw failure(.unexpectedCharacter(scalar), place, row, of: scalar)
            case .cp949: throw failure(.csv(.notUTF8(.eucKR)), place, row)
            }
        }
    }

    private func failure(
        _ reason: ImportError.Reason, _ place: Place, _ row: CSVReader.Row, of scalar: Unicode.Scalar? = nil
    ) -> ImportError {
        ImportError(position: reader.position(ofField: place.index, in: row, of: scalar), reason: reason)
    }

    /// Whether a text is a number as spreadsheets abbreviate it: `5E+10`, `5.00001E+10`, `50000104652.0`.
    private static func isScientific(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return text.utf8.contains { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } && Double(text) != nil
    }
}

extension CSVReader.Row {
    /// Whether any cell holds something.
    var holdsSomething: Bool { fields.contains { !CellText.isBlank($0) } }
}
