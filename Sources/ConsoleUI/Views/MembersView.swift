import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The member pane: the search, the list, and what to do where there is none.
enum MembersView {
    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        let isFocused = model.focus == .members && model.overlay == nil
        let inside = pen.box(area, title: title(model), isFocused: isFocused)
        drawQuery(model, area, &pen)
        guard let content = model.directory.content, !content.members.isEmpty else {
            pen.wrap(
                emptiness(model)[model.language], row: inside.origin.row + 1, columns: inside.columnRange.inset(by: 1),
                rows: inside.size.rows - 1, style: .dim)
            return
        }
        guard !model.list.matches.isEmpty else {
            let phrase =
                MemberSearchNote(model.list.query.text, content).nobody
                ?? (model.list.isSearching
                    ? Phrase(
                        "찾는 회원이 없습니다. 회원번호로 조회하려면 Enter 후 n 을 누르세요.",
                        "No member matches. To look one up by ID press Enter, then n.")
                    : Phrase(
                        "찾는 회원이 없습니다. 회원번호로 조회하려면 n 을 누르세요.",
                        "No member matches. To look one up by ID press n."))
            pen.wrap(
                phrase[model.language], row: inside.origin.row + 1, columns: inside.columnRange.inset(by: 1),
                rows: inside.size.rows - 1, style: .dim)
            return
        }
        let rows = model.list.matches.dropFirst(model.list.top).prefix(max(0, inside.size.rows - 1))
        let columns = MemberColumns(inside, idWidth: content.idWidth, language: model.language)
        columns.drawHeader(row: inside.origin.row, &pen)
        for (offset, memberID) in rows.enumerated() {
            guard let summary = content.summary(memberID) else { continue }
            columns.draw(
                summary, model, row: inside.origin.row + 1 + offset,
                isSelected: memberID == model.list.selection, isFocused: isFocused, &pen)
        }
    }

    private static func title(_ model: Model) -> String {
        let name = Phrase("회원", "Members")[model.language]
        guard let content = model.directory.content else { return name }
        let total = grouped(content.members.count)
        guard !model.list.query.isEmpty else { return "\(name)  \(total)" }
        return "\(name)  \(grouped(model.list.matches.count)) / \(total)"
    }

    /// The search stands in the pane's upper border; its caret is the screen's, for an input method draws there.
    private static func drawQuery(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        let query = model.list.query
        guard model.list.isSearching || !query.isEmpty else { return }
        let start = area.origin.column + 4 + pen.columns(of: title(model))
        let columns = start..<max(start, area.columnRange.upperBound - 2)
        guard columns.count > 6 else { return }
        let row = area.origin.row
        let room = columns.count - 4
        // The end of a long text is what is being typed.
        var shown = query.characters.prefix(query.caret)[...]
        while pen.columns(of: String(shown)) > room { shown = shown.dropFirst() }
        if shown.count < query.caret { shown = shown.dropFirst() }
        let beforeCaret = (shown.count < query.caret ? "…" : "") + String(shown)
        let afterCaret = String(query.characters.dropFirst(query.caret))
        var column = pen.write(" /", row: row, columns: columns, style: .fieldLabel)
        column = pen.write(beforeCaret, row: row, columns: column..<columns.upperBound, style: .field)
        let caret = column
        column = pen.write(afterCaret, row: row, columns: column..<columns.upperBound, style: .field)
        pen.write(" ", row: row, columns: column..<columns.upperBound, style: .field)
        if model.list.isSearching, model.overlay == nil {
            pen.frame.cursor = Position(row: row, column: min(caret, columns.upperBound - 1))
        }
    }

    private static func emptiness(_ model: Model) -> Phrase {
        switch model.directory {
        case .loading: Phrase("회원 목록을 불러오는 중입니다.", "The members are being loaded.")
        case .failed(let reason):
            Phrase(
                "회원 목록을 읽지 못했습니다. F5 를 누르면 다시 읽습니다. \(reason.korean)",
                "The members could not be read. F5 tries again. \(reason.english)")
        case .loaded:
            Phrase(
                "회원 목록이 비어 있습니다. kona members import FILE.csv 로 가져오거나 n 을 눌러 회원번호로 추가하세요.",
                "There are no members yet. Import them with kona members import FILE.csv, or press n to add one by ID.")
        }
    }

    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}

extension Range<Int> {
    /// The range without a margin on both sides.
    func inset(by margin: Int) -> Range<Int> {
        lowerBound + margin..<Swift.max(lowerBound + margin, upperBound - margin)
    }
}
