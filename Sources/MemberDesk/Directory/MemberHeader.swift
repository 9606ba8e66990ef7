import Konaplate
import StrictText

/// The header of a file of members, found with the separator and below the titles that a spreadsheet gave it.
struct MemberHeader {
    /// The reader, behind the header.
    let reader: CSVReader
    /// Where each column that the file has stands, but that of the member ID.
    let columns: [MemberColumn: Int]
    /// Where the member ID stands.
    let memberIDIndex: Int
    private let fieldCount: Int

    /// The rows that hold something among which a header is sought.
    private static let reach = 10

    /// Finds the header with which most columns are known.
    /// - Throws: ``ImportError`` with what was found instead of one.
    static func find(in text: CSVText, optionalColumns: [MemberColumn]) throws(ImportError) -> MemberHeader {
        var best: MemberHeader?
        var mostLike: (reader: CSVReader, row: CSVReader.Row)?
        var headerFault: ImportError?
        var fault: ImportError?
        for separator in text.separators {
            do throws(ImportError) {
                switch try search(CSVReader(text, separator: separator), optionalColumns) {
                case .header(let header): if best.map(header.isBetter) ?? true { best = header }
                case .faultyHeader(let fault): headerFault = headerFault ?? fault
                case .none(let reader, let row):
                    if mostLike.map({ $0.row.fields.count < row.fields.count }) ?? true { mostLike = (reader, row) }
                case .empty: break
                }
            } catch {
                fault = fault ?? error
            }
        }
        if let best { return best }
        if let headerFault { throw headerFault }
        if let (reader, row) = mostLike { throw failure(reader, row) }
        throw fault ?? ImportError(position: TextPosition(line: 1, column: 1), reason: .empty)
    }

    private enum Search {
        case header(MemberHeader)
        case faultyHeader(ImportError)
        case none(CSVReader, CSVReader.Row)
        case empty
    }

    private static func search(
        _ reader: CSVReader, _ optionalColumns: [MemberColumn]
    ) throws(ImportError) -> Search {
        var reader = reader
        var first: CSVReader.Row?
        var count = 0
        while count < reach, let row = try next(&reader) {
            do throws(ImportError) {
                if let header = try MemberHeader(row, reader, optionalColumns) { return .header(header) }
            } catch {
                return .faultyHeader(error)
            }
            reader.forgetFieldCount()
            guard row.holdsSomething else { continue }
            first = first ?? row
            count += 1
        }
        return first.map { .none(reader, $0) } ?? .empty
    }

    private init?(
        _ row: CSVReader.Row, _ reader: CSVReader, _ optionalColumns: [MemberColumn]
    ) throws(ImportError) {
        let keys = row.fields.map(MemberColumn.key)
        var columns: [MemberColumn: Int] = [:]
        var repeated: (column: MemberColumn, index: Int)?
        for column in [.memberID] + optionalColumns {
            let matches = column.indices(in: keys)
            if repeated == nil, matches.count > 1 { repeated = (column, matches[1]) }
            columns[column] = matches.first
        }
        guard let memberIDIndex = columns.removeValue(forKey: .memberID) else { return nil }
        if let repeated {
            throw ImportError(
                position: reader.position(ofField: repeated.index, in: row),
                reason: .repeatedColumn(repeated.column.rawValue))
        }
        for index in [memberIDIndex] + columns.values {
            guard let hidden = row.fields[index].unicodeScalars.first(where: MemberColumn.isInvisible) else { continue }
            throw ImportError(
                position: reader.position(ofField: index, in: row, of: hidden), reason: .unexpectedCharacter(hidden))
        }
        self.reader = reader
        self.columns = columns
        self.memberIDIndex = memberIDIndex
        fieldCount = row.fields.count
    }

    private func isBetter(than other: MemberHeader) -> Bool {
        (columns.count, fieldCount) > (other.columns.count, other.fieldCount)
    }

    private static func next(_ reader: inout CSVReader) throws(ImportError) -> CSVReader.Row? {
        do {
            return try reader.next()
        } catch {
            throw ImportError(error)
        }
    }

    /// What to say of a file whose first row is no header.
    private static func failure(_ reader: CSVReader, _ row: CSVReader.Row) -> ImportError {
        if let index = row.fields.indices.first(where: { CP949.isMisread(row.fields[$0]) }) {
            return ImportError(position: reader.position(ofField: index, in: row), reason: .csv(.notUTF8(.eucKR)))
        }
        // A row of data may be personal and is not repeated.
        let isData = row.fields.contains { CellText.halfwidth($0).utf8.count { $0.isDigit } > 4 }
        let found = row.fields.map(CellText.unwrapped).filter { !$0.isEmpty }
        return ImportError(
            position: TextPosition(line: row.line, column: 1),
            reason: isData ? .missingHeader : .missingColumn(MemberColumn.memberID.rawValue, found: found))
    }
}
