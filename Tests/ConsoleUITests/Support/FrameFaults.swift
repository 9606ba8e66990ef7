import TerminalKit

/// What is wrong with a picture, whatever it shows.
struct FrameFaults {
    let faults: [String]

    init(_ frame: Frame, size: Size) {
        var faults: [String] = []
        if frame.size != size { faults.append("the picture is \(frame.size), the screen \(size)") }
        for (number, text) in frame.rows.enumerated() {
            let width = frame.policy.columns(of: text)
            if width != size.columns { faults.append("row \(number) is \(width) columns wide") }
            let cells = Array(frame.row(number))
            for (column, cell) in cells.enumerated() {
                let follows = column > 0 && cells[column - 1].isWideLead
                if cell.isContinuation != follows { faults.append("row \(number) has half a glyph at \(column)") }
            }
            if cells.last?.isWideLead ?? false { faults.append("row \(number) ends with half a glyph") }
            if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                faults.append("row \(number) has a control character")
            }
        }
        if let cursor = frame.cursor, !frame.contains(cursor) { faults.append("the cursor is outside at \(cursor)") }
        self.faults = faults
    }
}
