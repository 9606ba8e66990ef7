import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The card on which an attempt is settled by hand.
enum OverrideCardView {
    static func draw(_ card: OverrideCard, _ model: Model, _ pen: inout Pen) {
        let language = model.language
        let area = OverlayView.centred(columns: 64, rows: 13, in: model.size)
        let inside = pen.box(
            area, title: Phrase("수기 확정", "Settle by hand")[language], isFocused: true, style: .cardBorder)
        var writer = FieldWriter(inside, language: language)
        writer.gap()
        let name = model.directory.content?.summary(card.attempt.memberID)?.member.name
        let member = [card.attempt.memberID.description, name.map { model.station.masking.name($0) }]
        writer.field(.memberID, member.compactMap { $0 }.joined(separator: "  "), style: .value, &pen)
        writer.field(
            .registration, "\(card.attempt.startedAt.date) \(card.attempt.startedAt.timeOfDay)  \(card.attempt.agent)",
            style: .value, &pen)
        writer.field(.correlationID, card.attempt.correlationID.rawValue, style: .value, &pen)
        writer.gap()
        writer.sentences(
            Phrase(
                "서버에는 보내지 않고 기록만 확정합니다. 되돌릴 수 없고 감사 기록에 남습니다.",
                "Nothing is sent; only the record is settled. It cannot be undone, and it is audited.")[language], &pen)
        let columns = inside.columnRange.inset(by: 1)
        let row = inside.rowRange.upperBound - 3
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
