import MemberDesk
import TerminalKit
import Wording

/// The palette: every command, disabled ones with their reasons.
enum PaletteView {
    static func draw(_ palette: CommandPalette, _ model: Model, _ pen: inout Pen) {
        let language = model.language
        let area = OverlayView.centred(columns: 64, rows: min(18, model.size.rows - 4), in: model.size)
        let inside = pen.box(area, title: Phrase("명령", "Commands")[language], isFocused: true, style: .overlay)
        let columns = inside.columnRange.inset(by: 1)
        let row = inside.origin.row
        let start = pen.write(":", row: row, columns: columns, style: .fieldLabel)
        let end = pen.write(palette.query.text, row: row, columns: start..<columns.upperBound, style: .field)
        pen.write(" ", row: row, columns: end..<columns.upperBound, style: .field)
        let before = String(palette.query.characters.prefix(palette.query.caret))
        pen.frame.cursor = Position(row: row, column: min(start + pen.columns(of: before), columns.upperBound - 1))

        let matches = palette.matches(language: language)
        if matches.isEmpty {
            pen.write(
                Phrase("찾는 명령이 없습니다.", "No command matches."), row: row + 1, columns: columns, style: .dim)
        }
        let rows = inside.size.rows - 1
        let top = max(0, palette.row - rows + 1)
        for (offset, command) in matches.dropFirst(top).prefix(rows).enumerated() {
            let isSelected = top + offset == palette.row
            let line = row + 1 + offset
            if isSelected {
                pen.frame.fill(
                    Rectangle(row: line, column: inside.origin.column, columns: inside.size.columns, rows: 1),
                    style: .rowSelected)
            }
            let keys = model.keymap.keys(of: command.id).first.map { HintBarView.label($0) } ?? ""
            var text = command.title[language]
            var style: StyleName = isSelected ? .rowSelected : .default
            if case .disabled(let reason) = command.availability(in: model) {
                text += "  (\(reason[language]))"
                if !isSelected { style = .hintDisabled }
            }
            pen.write(
                keys, row: line, columns: columns.lowerBound..<columns.lowerBound + 8,
                style: isSelected ? style : .hintKey)
            pen.write(text, row: line, columns: columns.lowerBound + 9..<columns.upperBound, style: style)
        }
    }
}
