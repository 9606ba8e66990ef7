import Konaplate
import StrictText

/// The rows of a CSV file with a header that names a column `userId`; what both kinds of member files share.
struct MemberTable {
    /// One row under the header.
    struct Row {
        /// The member ID of the row.
        let memberID: MemberID
        fileprivate let row: CSVReader.Row
        fileprivate let columns: [String: Int]

        /// The line on which the row begins.
        var line: Int { row.line }

        /// The cell of a column, unless there is none or it is empty.
        subscript(column: String) -> String? {
            guard let cell = columns[column].map({ row.fields[$0] }), !cell.isEmpty else { return nil }
            return CSVWriter.unguarded(cell)
        }
    }

    private static let memberIDColumn = "userId"

    private var reader: CSVReader
    private let columns: [String: Int]
    private let memberIDIndex: Int

    /// Reads the header, in which letter case, `_` and spaces around a name do not matter.
    init(_ bytes: some Sequence<UInt8>, optionalColumns: [String]) throws(ImportError) {
        do {
            reader = try CSVReader(bytes)
        } catch {
            throw ImportError(error)
        }
        guard let header = try Self.nextRow(of: &reader) else {
            throw ImportError(position: TextPosition(line: 1, column: 1), reason: .empty)
        }
        var columns: [String: Int] = [:]
        for column in [Self.memberIDColumn] + optionalColumns {
            let matches = header.fields.indices.filter { Self.key(header.fields[$0]) == Self.key(column) }
            if matches.count > 1 {
                throw ImportError(
                    position: reader.position(ofField: matches[1], in: header), reason: .repeatedColumn(column))
            }
            columns[column] = matches.first
        }
        guard let memberIDIndex = columns.removeValue(forKey: Self.memberIDColumn) else {
            throw ImportError(
                position: TextPosition(line: header.line, column: 1), reason: .missingColumn(Self.memberIDColumn))
        }
        self.memberIDIndex = memberIDIndex
        self.columns = columns
    }

    /// The next row, or `nil` at the end.
    mutating func next() throws(ImportError) -> Row? {
        guard let row = try Self.nextRow(of: &reader) else { return nil }
        let text = row.fields[memberIDIndex]
        do {
            return Row(memberID: try MemberID(text: text), row: row, columns: columns)
        } catch {
            let reason = Self.isScientific(text) ? .changedBySpreadsheet : ImportError.Reason.malformedMemberID(error)
            throw ImportError(position: reader.position(ofField: memberIDIndex, in: row), reason: reason)
        }
    }

    /// Where the member ID of a row stands.
    func position(of row: Row) -> TextPosition {
        reader.position(ofField: memberIDIndex, in: row.row)
    }

    private static func nextRow(of reader: inout CSVReader) throws(ImportError) -> CSVReader.Row? {
        do {
            return try reader.next()
        } catch {
            throw ImportError(error)
        }
    }

    private static func key(_ column: String) -> String {
        column.lowercased().filter { $0 != "_" && !$0.isWhitespace }
    }

    /// Whether a text is a number as spreadsheets abbreviate it: `5E+10`, `5.00001E+10`, `50000104652.0`.
    private static func isScientific(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return text.utf8.contains { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } && Double(text) != nil
    }
}
