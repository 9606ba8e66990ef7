import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Draws what lies over the panes.
enum OverlayView {
    static func draw(_ model: Model, _ pen: inout Pen) {
        switch model.overlay {
        case nil: break
        case .card(let card)?: CardView.draw(card, model, &pen)
        case .help(let scroll)?: HelpView.draw(model, scroll: scroll, &pen)
        case .exchange(let entry, let scroll)?:
            PageView.draw(ExchangePage.lines(entry, model), title: entry.api, scroll: scroll, model, &pen)
        case .correlationID(let correlationID)?: drawCorrelationID(correlationID, model, &pen)
        case .ticketNote(let note)?: drawTicketNote(note, model, &pen)
        case .quitQuestion?: drawQuestion(model, &pen)
        case .palette(let palette)?: PaletteView.draw(palette, model, &pen)
        case .openAttempts(let selected)?: OpenAttemptsView.draw(model, selected: selected, &pen)
        case .history(let memberID, let attempts, let scroll)?:
            let title = Phrase("회원 \(memberID) 등록 이력", "Registrations of member \(memberID)")[model.language]
            PageView.draw(HistoryPage.lines(attempts, model), title: title, scroll: scroll, model, &pen)
        case .override(let card)?: OverrideCardView.draw(card, model, &pen)
        case .addMember(let field)?: drawAddMember(field, model, &pen)
        }
    }

    /// A centred box of a size that fits.
    static func centred(columns: Int, rows: Int, in size: Size) -> Rectangle {
        let columns = min(columns, size.columns)
        let rows = min(rows, size.rows - 2)
        return Rectangle(
            row: max(1, (size.rows - rows) / 2), column: (size.columns - columns) / 2, columns: columns, rows: rows)
    }

    /// The place of a page: everything between the banner and the notices, so that nothing of the panes shows through.
    static func page(in size: Size) -> Rectangle {
        Rectangle(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 3))
    }

    /// A text alone on lines without borders, ready to be selected.
    private static func drawTicketNote(_ note: String, _ model: Model, _ pen: inout Pen) {
        let area = page(in: model.size)
        pen.frame.fill(area)
        let columns = area.columnRange.inset(by: 2)
        pen.wrap(note, row: area.origin.row + 1, columns: columns, rows: area.size.rows - 1, style: .value)
        pen.frame.cursor = Position(row: area.origin.row + 1, column: columns.lowerBound)
    }

    /// The correlation ID alone on a line without borders, so that a double click takes it and nothing else.
    private static func drawCorrelationID(_ correlationID: CorrelationID, _ model: Model, _ pen: inout Pen) {
        let area = Rectangle(
            row: model.size.rows / 2 - 1, column: 0, columns: model.size.columns, rows: 3)
        pen.frame.fill(area)
        pen.write(
            correlationID.rawValue, row: area.origin.row + 1, columns: area.columnRange.inset(by: 2), style: .value)
        pen.frame.cursor = Position(row: area.origin.row + 1, column: 2)
    }

    /// What is asked before the console ends although something is open.
    static func quitQuestion(_ model: Model) -> Phrase {
        model.isSending ? .quitWhileSending : .quitQuestion(model.checks.count)
    }

    private static func drawQuestion(_ model: Model, _ pen: inout Pen) {
        let question = quitQuestion(model)
        let inside = pen.box(
            centred(columns: 58, rows: 7, in: model.size), title: Phrase("종료", "Quit")[model.language],
            isFocused: true, style: .cardBorder)
        let columns = inside.columnRange.inset(by: 2)
        pen.wrap(question[model.language], row: inside.origin.row + 1, columns: columns, rows: 2, style: .cardWarning)
        pen.write(
            Phrase("y 종료    다른 키 돌아가기", "y quit    any other key goes back"),
            row: inside.origin.row + 4, columns: columns, style: .dim)
        pen.frame.cursor = nil
    }

    private static func drawAddMember(_ field: TextField, _ model: Model, _ pen: inout Pen) {
        let inside = pen.box(
            centred(columns: 50, rows: 5, in: model.size), title: Phrase("회원 추가", "Add a member")[model.language],
            isFocused: true, style: .cardBorder)
        let row = inside.origin.row + 1
        let columns = inside.columnRange.inset(by: 2)
        let start = pen.write(Phrase.memberID[model.language] + "  ", row: row, columns: columns, style: .fieldLabel)
        let end = pen.write(field.text, row: row, columns: start..<columns.upperBound, style: .field)
        pen.write(" ", row: row, columns: end..<columns.upperBound, style: .field)
        pen.write(
            Phrase("Enter 조회    Esc 닫기", "Enter look up    Esc close"), row: row + 1, columns: columns, style: .dim)
        pen.frame.cursor = Position(row: row, column: min(start + field.caret, columns.upperBound - 1))
    }
}
