import MemberDesk
import StrictText
import Wording

/// Prints a list in the format that was asked for.
struct ListPrinter {
    let format: ListFormat

    /// - Parameters:
    ///   - elements: What is printed.
    ///   - json: An element as an object.
    ///   - header: The column names of CSV, which programs read.
    ///   - titles: The column titles of a table, which people read.
    ///   - row: An element as cells.
    func print<Element>(
        _ elements: [Element], json: (Element) -> JSON, header: [String], titles: [String],
        row: (Element) -> [String]
    ) {
        switch format {
        case .json: StandardOutput.print(JSON.array(elements.map(json)))
        case .ndjson: for element in elements { StandardOutput.print(json(element)) }
        case .csv: for cells in [header] + elements.map(row) { Self.print(csv: cells) }
        case .table:
            var table = TextTable(header: titles)
            for element in elements { table.append(row(element)) }
            for line in table.lines { StandardOutput.print(line) }
        }
    }

    /// Prints a line of CSV.
    static func print(csv cells: [String]) {
        StandardOutput.print(String(CSVWriter(lineBreak: .lf).line(cells).dropLast()))
    }
}
