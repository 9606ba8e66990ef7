import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What of the log is written to a file, how, and where.
struct ExportCard: Overlay {
    /// What is written.
    enum Scope: CaseIterable {
        /// The lines on the screen.
        case shown
        /// What the filter lets pass.
        case filtered
        /// The whole journal.
        case all
    }

    /// What the keys change.
    enum Row: CaseIterable {
        case scope
        case format
        case path
    }

    private(set) var scope = Scope.filtered
    private(set) var format = LogExport.Format.ndjson
    private(set) var path = TextField()
    private(set) var row = Row.scope
    /// Whether the file's name was typed, so that the format does not change it.
    private var isNamed = false
    private let startedAt: Timestamp
    private let shown: [JournalEntry]

    init(in model: Model) {
        startedAt = model.now
        let height = Layout(model).logRows
        shown = model.log.rows(height: height).dropFirst(model.log.top).prefix(height).compactMap { row in
            if case .entry(let index) = row { model.log.visible[index] } else { nil }
        }
        path.replace(name)
    }

    /// A name that says when it was written, beside which the next one has room.
    private var name: String {
        let digits = (startedAt.date + startedAt.timeOfDay).filter(\.isNumber)
        return "~/kona-log-\(digits.prefix(8))-\(digits.suffix(6)).\(format.rawValue)"
    }

    // MARK: Keys

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        switch key.code {
        case .escape: model.dismiss()
        case .character("c") where key.modifiers == .control: model.dismiss()
        case .enter: return write(&model)
        case .tab: move(key.modifiers.contains(.shift) ? -1 : 1)
        case .up: move(-1)
        case .down: move(1)
        case .function where model.command(for: key) == .help: model.present(HelpPage(hints: hints(model)))
        default: change(key)
        }
        return []
    }

    private mutating func move(_ step: Int) {
        row = row.neighbour(step)
    }

    private mutating func change(_ key: Key) {
        switch (row, key.code) {
        case (.path, _): if path.edit(key) { isNamed = true }
        case (.scope, .left): scope = scope.neighbour(-1)
        case (.scope, .right), (.scope, .character(" ")): scope = scope.neighbour(1)
        case (.format, .left): setFormat(format.neighbour(-1))
        case (.format, .right), (.format, .character(" ")): setFormat(format.neighbour(1))
        default: break
        }
    }

    private mutating func setFormat(_ format: LogExport.Format) {
        self.format = format
        if !isNamed { path.replace(name) }
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        guard row == .path else { return false }
        path.insert(text)
        isNamed = true
        return true
    }

    private func write(_ model: inout Model) -> [Effect] {
        guard model.inFlight[.exportLog] == nil else { return [] }
        guard !path.text.allSatisfy(\.isWhitespace) else {
            model.say(.warning, .fileMissing)
            return []
        }
        let content: LogExport.Content =
            switch scope {
            case .shown: .entries(shown)
            case .filtered: .entries(model.log.visible)
            case .all: .journal
            }
        model.inFlight[.exportLog] = model.now
        let export = LogExport(
            content: content, format: format, path: path.text,
            memberID: scope == .all ? nil : model.log.filter.memberID)
        return [.desk(.export(export))]
    }

    // MARK: Drawing

    func hints(_ model: Model) -> [KeyHint] {
        [
            KeyHint("Enter", Phrase("저장", "Write")), KeyHint("↑↓", Phrase("항목", "Row")),
            KeyHint("←→", Phrase("바꾸기", "Change")), .cancel,
        ]
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let area = Box.centred(columns: 64, rows: 9, in: model)
        let inside = pen.box(area, title: Phrase("로그 내보내기", "Export the log")[model.language], style: .cardBorder)
        pen.frame.cursor = nil
        let columns = inside.columnRange.inset(by: 1)
        let first = inside.origin.row
        drawChoices(
            .scope, Scope.allCases.map { ($0 == scope, text($0, model)) }, row: first, columns, model, &pen)
        drawChoices(
            .format, LogExport.Format.allCases.map { ($0 == format, $0.title) }, row: first + 1, columns, model, &pen)
        let start = drawName(.path, row: first + 2, columns, &pen)
        pen.field(path, row: first + 2, columns: start..<columns.upperBound, hasCaret: row == .path)
        let rest = max(0, inside.rowRange.upperBound - 1 - (first + 4))
        pen.wrap(
            Phrase.exportsMasked[model.language], row: first + 4, columns: columns, rows: min(2, rest), style: .dim)
        QuestionView.drawButtons(
            [.cancelButton, Phrase("Enter 저장", "Enter Write")], row: inside.rowRange.upperBound - 1,
            columns: columns, &pen)
    }

    private func drawName(_ row: Row, row line: Int, _ columns: Range<Int>, _ pen: inout Pen) -> Int {
        let names: [Phrase] = Row.allCases.map(\.title)
        let width = names.map { pen.columns(of: $0[pen.language]) }.max() ?? 0
        let sign = row == self.row ? ">" : " "
        pen.write(
            "\(sign) \(row.title[pen.language])", row: line, columns: columns,
            style: row == self.row ? .titleFocused : .fieldLabel)
        if row == self.row { pen.frame.cursor = Position(row: line, column: columns.lowerBound) }
        return min(columns.lowerBound + width + 4, columns.upperBound)
    }

    private func drawChoices(
        _ row: Row, _ choices: [(isChosen: Bool, text: String)], row line: Int, _ columns: Range<Int>, _ model: Model,
        _ pen: inout Pen
    ) {
        var column = drawName(row, row: line, columns, &pen)
        for (isChosen, text) in choices {
            column = pen.write(
                isChosen ? "[\(text)]" : " \(text) ", row: line, columns: column..<max(column, columns.upperBound),
                style: isChosen ? .chip : .default)
            column = min(column + 1, columns.upperBound)
        }
    }

    private func text(_ scope: Scope, _ model: Model) -> String {
        switch scope {
        case .shown: Phrase("보이는 \(shown.count)건", "shown (\(shown.count))")[model.language]
        case .filtered:
            Phrase("거른 \(model.log.visible.count)건", "filtered (\(model.log.visible.count))")[model.language]
        case .all: Phrase("전체 기록", "all")[model.language]
        }
    }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
    /// The case so many places on; behind the last comes the first.
    fileprivate func neighbour(_ step: Int) -> Self {
        let all = Self.allCases
        let index = all.firstIndex(of: self) ?? 0
        return all[(index + step + all.count) % all.count]
    }
}

extension ExportCard.Row {
    fileprivate var title: Phrase {
        switch self {
        case .scope: Phrase("범위", "What")
        case .format: Phrase("형식", "Format")
        case .path: Phrase("파일", "File")
        }
    }
}

extension LogExport.Format {
    fileprivate var title: String {
        switch self {
        case .ndjson: "JSON Lines"
        case .csv: "CSV"
        }
    }
}

extension Phrase {
    /// Where an export went.
    static func exported(_ count: Int, to path: String) -> Phrase {
        Phrase(
            "통신 기록 \(count)건을 저장했습니다: \(path)", "\(count) \(count == 1 ? "entry" : "entries") written to \(path)")
    }

    fileprivate static let fileMissing = Phrase("파일 이름을 입력하세요.", "Enter the name of a file.")
    fileprivate static let exportsMasked = Phrase(
        "개인정보는 가린 채 저장하고 감사 기록에 남깁니다.", "Personal data stays masked; the export is audited.")
}
