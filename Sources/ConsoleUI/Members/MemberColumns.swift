import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The columns of the member list, by the class of the screen's width.
///
/// Where columns are scarce the member ID gives way before the mobile number: the detail pane shows it whole.
struct MemberColumns {
    /// A column.
    private enum Column: CaseIterable {
        case memberID, name, mobile, state, bank, lastAttempt, agent
    }

    private static let nameWidth = 10
    private static let mobileWidth = 13
    /// The digits that tell members apart at a glance, behind the mark that something is left out.
    private static let shortIDDigits = 6

    private let marker: Range<Int>
    /// The column of the marks, where there are any.
    private let mark: Range<Int>?
    private let ranges: [(column: Column, range: Range<Int>)]
    private let hasShortID: Bool

    /// The columns that the list takes.
    static func width(_ width: Layout.Width, _ model: Model) -> Int {
        columns(width).reduce(markerWidth(model)) { $0 + self.width(of: $1, hasShortID: width <= .narrow, model) + 1 }
    }

    /// The columns before the first value: that of the selection, and that of the marks where anybody is marked.
    private static func markerWidth(_ model: Model) -> Int {
        model.list.marks.isEmpty && model.list.marks.range == nil ? 1 : 2
    }

    private static func columns(_ width: Layout.Width) -> [Column] {
        width >= .wide ? Column.allCases : [.memberID, .name, .mobile, .state]
    }

    private static func width(of column: Column, hasShortID: Bool, _ model: Model) -> Int {
        switch column {
        case .memberID: hasShortID ? shortIDDigits + 1 : max(11, model.list.page?.idWidth ?? 0)
        case .name: nameWidth
        case .mobile: mobileWidth
        case .state: model.language == .korean ? 10 : 12
        case .bank: 8
        case .lastAttempt: 8
        case .agent: 8
        }
    }

    /// Places the columns; what there is no room for goes from the end, the state never.
    init(_ area: Rectangle, _ model: Model) {
        let end = area.columnRange.upperBound
        let all = Self.columns(Layout.Width(columns: model.size.columns))
        func total(_ columns: [Column], _ hasShortID: Bool) -> Int {
            columns.reduce(Self.markerWidth(model)) { $0 + Self.width(of: $1, hasShortID: hasShortID, model) + 1 }
        }
        var columns = all
        while columns.count > 4, total(columns, true) > area.size.columns { columns.removeLast() }
        if total(columns, true) > area.size.columns { columns.removeAll { $0 == .mobile } }
        hasShortID = total(columns, false) > area.size.columns + 1
        marker = area.origin.column..<area.origin.column + 1
        var start = area.origin.column + Self.markerWidth(model)
        mark = start > marker.upperBound ? marker.upperBound..<start : nil
        var ranges: [(column: Column, range: Range<Int>)] = []
        for column in columns {
            let width = Self.width(of: column, hasShortID: hasShortID, model)
            ranges.append((column, min(start, end)..<min(start + width, end)))
            start += width + 1
        }
        self.ranges = ranges
    }

    func drawHeader(row: Int, _ model: Model, _ pen: inout Pen) {
        for (column, range) in ranges {
            let name: Phrase =
                switch column {
                case .memberID: hasShortID ? Phrase("번호", "ID") : .memberID
                case .name: .name
                case .mobile: .mobile
                case .state: Phrase("자동충전", "Auto")
                case .bank: Phrase("은행", "Bank")
                case .lastAttempt: Phrase("최근", "Last")
                case .agent: .agent
                }
            pen.write(name, row: row, columns: range, style: .columnHeader)
        }
    }

    func draw(
        _ summary: MemberSummary, _ model: Model, row: Int, mark sign: String, isSelected: Bool, isFocused: Bool,
        _ pen: inout Pen
    ) {
        let style: StyleName? = isSelected ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : nil
        if let style, let last = ranges.last {
            pen.frame.fill(
                Rectangle(
                    row: row, column: marker.lowerBound, columns: last.range.upperBound - marker.lowerBound, rows: 1),
                style: style)
            pen.write(">", row: row, columns: marker, style: style)
        }
        if let mark { pen.write(sign, row: row, columns: mark, style: style ?? .mark) }
        for (column, range) in ranges {
            let (text, ownStyle) = content(column, summary, model)
            pen.write(text, row: row, columns: range, style: style ?? ownStyle)
        }
        if isSelected, pen.frame.cursor == nil { pen.frame.cursor = Position(row: row, column: marker.lowerBound) }
    }

    private func content(_ column: Column, _ summary: MemberSummary, _ model: Model) -> (String, StyleName) {
        let masking = model.station.masking
        switch column {
        case .memberID:
            let digits = summary.id.description
            guard hasShortID, digits.utf8.count > Self.shortIDDigits + 1 else { return (digits, .default) }
            return ("…" + digits.suffix(Self.shortIDDigits), .default)
        case .name: return (summary.member.name.map { masking.name($0) } ?? "-", .masked)
        case .mobile: return (summary.member.mobile.map { masking.mobile($0) } ?? "-", .masked)
        case .state:
            if let own = model.batchWord(of: summary) { return (own.word[model.language], own.style) }
            let sign = StateSign(model.state(of: summary), model)
            return ("\(sign.sign) \(sign.word)", sign.style)
        case .bank:
            return (summary.reading?.rechargeAccount.flatMap { BankName.short($0, model.language) } ?? "", .default)
        case .lastAttempt: return (summary.attempt.map { $0.startedAt.shortTime(readAt: model.now) } ?? "", .dim)
        case .agent: return (summary.attempt?.agent ?? "", .dim)
        }
    }
}

extension Timestamp {
    /// The time of day where it was today, else the day.
    fileprivate func shortTime(readAt now: Timestamp) -> String {
        date == now.date ? timeOfDay : String(date.dropFirst(5))
    }
}
