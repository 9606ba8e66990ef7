/// Writes rows of CSV that ``CSVReader`` reads back and that a spreadsheet opens without running anything.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, so such a
/// cell gets an apostrophe in front, which makes it a text there. ``unguarded(_:)`` takes exactly that away again; the
/// importers do so. A number with a sign is guarded too: nothing that is exported here is calculated with.
package struct CSVWriter: Sendable {
    /// What ends a line.
    package enum LineBreak: String, Sendable {
        /// CR and LF, as RFC 4180 has it, for files.
        case crlf = "\r\n"
        /// LF alone, for pipes.
        case lf = "\n"
    }

    private let lineBreak: LineBreak

    /// Makes a writer whose lines end as given.
    package init(lineBreak: LineBreak = .crlf) {
        self.lineBreak = lineBreak
    }

    /// One line with its line break.
    package func line(_ cells: [String]) -> String {
        let written = cells.map(Self.cell).joined(separator: ",")
        // A single empty cell would be a blank line.
        return (written.isEmpty ? "\"\"" : written) + lineBreak.rawValue
    }

    /// A cell as it was before an apostrophe was put in front of it.
    package static func unguarded(_ cell: String) -> String {
        cell.utf8.first == apostrophe && isFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static func cell(_ text: String) -> String {
        let guarded = isFormula(text) ? "'" + text : text
        let isPlain = guarded.utf8.allSatisfy { !needsQuotes.contains($0) }
        guard !isPlain || guarded.utf8.first == space || guarded.utf8.last == space else { return guarded }
        var quoted = "\""
        for scalar in guarded.unicodeScalars {
            quoted += scalar == "\"" ? "\"\"" : String(scalar)
        }
        return quoted + "\""
    }

    // Leading apostrophes are looked through, so that guarding and unguarding are exact opposites.
    private static func isFormula(_ text: String) -> Bool {
        text.utf8.first { $0 != apostrophe }.map(formulaStarts.contains) ?? false
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let space = UInt8(ascii: " ")
    private static let formulaStarts = Array("=+-@\t\r".utf8)
    private static let needsQuotes = Array(",\"\r\n".utf8)
}
