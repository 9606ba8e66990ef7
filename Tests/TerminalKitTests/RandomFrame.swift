import TerminalKit

extension Frame {
    /// Puts random texts, boxes and fills on a frame, many of them across its edges.
    mutating func scribble(using generator: inout SplitMix64, strokes: Int) {
        let texts = ["김연아", "a", "한글 text 섞임", "e\u{301}é", "😀👩‍💻", "…─①", "   ", "ㅓ", "\u{1B}[2J", "가나다라마바사"]
        let styles: [StyleName] = [.default, "row.selected", "outcome.unknown", "masked"]
        for _ in 0..<strokes {
            let style = styles.randomElement(using: &generator) ?? .default
            let position = Position(
                row: .random(in: -1...size.rows, using: &generator),
                column: .random(in: -4...size.columns + 1, using: &generator))
            let extent = Size(
                columns: .random(in: 0...12, using: &generator), rows: .random(in: 0...5, using: &generator))
            let rectangle = Rectangle(origin: position, size: extent)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: fill(rectangle, style: style)
            case 1: box(rectangle, title: "제목", style: style)
            case 2:
                let text = texts.randomElement(using: &generator) ?? ""
                put(text, at: position, columns: position.column..<position.column + 5, style: style)
            default: put(texts.randomElement(using: &generator) ?? "", at: position, style: style)
            }
        }
        let place = Position(
            row: .random(in: 0...size.rows, using: &generator),
            column: .random(in: 0...size.columns, using: &generator))
        cursor = contains(place) ? place : nil
    }

    /// Every half of a wide glyph that lacks its other half, or has it in another style.
    var orphans: [Position] {
        (0..<size.rows).flatMap { number in
            let cells = Array(row(number))
            return cells.indices.filter { column in
                if cells[column].isContinuation {
                    return column == 0 || !cells[column - 1].isWideLead
                        || cells[column - 1].style != cells[column].style
                }
                return cells[column].isWideLead && (column + 1 == cells.count || !cells[column + 1].isContinuation)
            }
            .map { Position(row: number, column: $0) }
        }
    }
}
