import Konaplate
import MemberDesk
import TerminalKit

/// The card on which an attempt is settled by hand.
enum OverrideCardView {
    static func draw(_ card: OverrideCard, _ model: Model, _ pen: inout Pen) {
        let language = model.language
        let area = OverlayView.centred(columns: 64, rows: 10, in: model.size)
        let inside = pen.box(
            area, title: Phrase("수기 확정", "Settle by hand")[language], isFocused: true, style: .cardBorder)
        var writer = FieldWriter(inside, language: language)
        writer.gap()
        writer.field(.memberID, card.attempt.memberID.description, style: .value, &pen)
        writer.field(
            .registration, "\(card.attempt.startedAt.date) \(card.attempt.startedAt.timeOfDay)  \(card.attempt.agent)",
            style: .value, &pen)
        writer.field(.correlationID, card.attempt.correlationID.rawValue, style: .value, &pen)
        let columns = inside.columnRange.inset(by: 1)
        let row = inside.origin.row + 5
        let start = pen.write(
            Phrase("사유", "Reason")[language] + "  ", row: row, columns: columns, style: .fieldLabel)
        let end = pen.write(card.reason.text, row: row, columns: start..<columns.upperBound, style: .field)
        pen.write(" ", row: row, columns: end..<columns.upperBound, style: .field)
        let choice =
            card.isTypingReason
            ? Phrase("Enter 다음    Esc 취소", "Enter next    Esc cancel")
            : Phrase("1 등록완료    2 등록되지 않음    Esc 취소", "1 registered    2 not registered    Esc cancel")
        pen.write(choice, row: inside.rowRange.upperBound - 1, columns: columns, style: .cardButton)
        let before = String(card.reason.characters.prefix(card.reason.caret))
        pen.frame.cursor =
            card.isTypingReason
            ? Position(row: row, column: min(start + pen.columns(of: before), columns.upperBound - 1)) : nil
    }
}
