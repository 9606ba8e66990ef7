import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The dictionary of response codes: what each means, what to do next, what to say; the team's own ones are marked.
///
/// Codes that the log has seen and nobody knows stand at its end.
struct CodesPage: Overlay {
    /// What is searched for.
    private(set) var query = TextField()
    /// The place of the selected code among those found.
    private(set) var row = 0
    private let codes: [CodeLine]

    /// Opens the dictionary at the code that the screen shows, where it shows one.
    init(in model: Model) {
        codes = CodeReport(model.station.codes, seen: model.log.entries.seenCodes).lines.map { CodeLine($0) }
        guard let (code, api) = model.codeInHand else { return }
        let own = codes.firstIndex { $0.line.code == code && $0.line.api == api }
        row = own ?? codes.firstIndex { $0.line.code == code } ?? 0
    }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        let page = areas(model).list.size.rows
        switch key.code {
        case .escape, .enter: model.dismiss()
        case .character("c") where key.modifiers == .control: model.dismiss()
        case .up: select(row - 1)
        case .down: select(row + 1)
        case .pageUp: select(row - page)
        case .pageDown: select(row + page)
        case .character("p") where key.modifiers == .control: select(row - 1)
        case .character("n") where key.modifiers == .control: select(row + 1)
        case .function where model.command(for: key) == .plain: return model.run(.plain)
        case .function where model.command(for: key) == .help: model.present(HelpPage(hints: hints(model)))
        default: search { $0.edit(key) }
        }
        return []
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        search {
            $0.insert(text)
            return true
        }
        return true
    }

    mutating func scroll(by rows: Int, in model: Model) { select(row + rows) }

    private mutating func select(_ row: Int) {
        self.row = max(0, min(row, found.count - 1))
    }

    /// Changes what is searched for; the selected code stays selected where it is found.
    private mutating func search(_ edit: (inout TextField) -> Bool) {
        let before = selected
        guard edit(&query) else { return }
        row = before.flatMap { found.firstIndex(of: $0) } ?? 0
    }

    /// The codes that the search finds.
    var found: [CodeLine] {
        let words = query.text.lowercased().split(separator: " ").map { String($0) }
        return words.isEmpty ? codes : codes.filter { $0.contains(words) }
    }

    /// The selected code.
    var selected: CodeLine? { found.indices.contains(row) ? found[row] : nil }

    func hints(_ model: Model) -> [KeyHint] {
        [KeyHint("↑↓", Phrase("선택", "Select")), .close] + model.keyHints([.pageDown, .plain, .help])
    }

    func plainLines(_ model: Model) -> [String]? {
        found.flatMap { $0.details(model.language).map { $0.plainText(model.language) } + [""] }
    }

    // MARK: Drawing

    /// The field, the list below it, and below a rule what is known of the selected code.
    private func areas(_ model: Model) -> (field: Rectangle, list: Rectangle, rule: Int, details: Rectangle) {
        let inside = Box.page(in: model).inset(by: 1)
        let (row, column, columns) = (inside.origin.row, inside.origin.column + 1, max(0, inside.size.columns - 2))
        let room = max(0, inside.size.rows - 2)
        let details = min(9, room * 3 / 5)
        func rows(_ start: Int, _ count: Int) -> Rectangle {
            Rectangle(row: row + start, column: column, columns: columns, rows: max(0, count))
        }
        let list = room - details
        return (rows(0, 1), rows(1, list), row + 1 + list, rows(2 + list, details))
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let area = Box.page(in: model)
        let language = model.language
        _ = pen.box(area, title: Phrase("응답코드 사전", "Response codes")[language], style: .overlay)
        let (field, list, rule, details) = areas(model)
        let start = pen.write("/", row: field.origin.row, columns: field.columnRange, style: .fieldLabel)
        pen.field(query, row: field.origin.row, columns: start..<field.columnRange.upperBound, hasCaret: true)
        let found = found
        let top = max(0, min(row - list.size.rows / 2, found.count - list.size.rows))
        for (offset, code) in found.dropFirst(top).prefix(list.size.rows).enumerated() {
            code.draw(row: list.origin.row + offset, columns: list.columnRange, isSelected: top + offset == row, &pen)
        }
        guard let selected else {
            pen.write(
                Phrase("찾는 코드가 없습니다.", "No code matches."), row: list.origin.row, columns: list.columnRange, style: .dim
            )
            return
        }
        pen.section(
            selected.line.code.rawValue, note: "\(row + 1)/\(found.count)", row: rule, columns: details.columnRange,
            style: .title)
        PageView.draw(
            PageView.wrapped(selected.details(language), columns: details.size.columns, pen), details, &pen)
    }
}

extension Model {
    /// The code that the place in hand shows, and the API that answered with it.
    fileprivate var codeInHand: (code: ResponseCode, api: String)? {
        if let entry = exchangeInHand { return entry.status.map { ($0.code, entry.api) } }
        return list.selected?.attempt?.answer?.status.map { ($0.code, API.autoRechargeRegistration.name) }
    }
}

extension [JournalEntry] {
    /// The codes of the answers among them, by code and API.
    fileprivate var seenCodes: [SeenCode] {
        Dictionary(grouping: filter { $0.status != nil }) { "\($0.status?.code.rawValue ?? "") \($0.api)" }
            .sorted { $0.key < $1.key }
            .compactMap { _, entries in
                guard let last = entries.last, let status = last.status else { return nil }
                return SeenCode(
                    code: status.code, api: last.api, count: entries.count, lastSeen: last.time,
                    message: status.message)
            }
    }
}
