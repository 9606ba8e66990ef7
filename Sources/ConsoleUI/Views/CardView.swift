import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The card before a registration: who, where, what is sent, what cannot be undone.
///
/// The focus is on Cancel.
enum CardView {
    static func draw(_ card: RegistrationCard, _ model: Model, _ pen: inout Pen) {
        let language = model.language
        let summary = model.directory.content?.summary(card.memberID)
        let warning = warning(summary)
        let confirmationRows = 1 + (model.station.requiresConsent ? 1 : 0) + card.confirmation.rows
        let rows =
            (language == .korean ? 11 : 13) + (warning == nil ? 0 : 1) + (model.station.requiresConsent ? 1 : 0)
            + confirmationRows
        let area = OverlayView.centred(columns: 68, rows: rows, in: model.size)
        let title = Phrase("자동충전 계좌 등록", "Register for auto recharge")[language]
        let inside = pen.box(area, title: title, isFocused: true, style: .cardBorder)
        // What confirms is always whole; where rows are scarce, the free lines go first.
        let room = Rectangle(
            row: inside.origin.row, column: inside.origin.column, columns: inside.size.columns,
            rows: inside.size.rows - confirmationRows)
        var writer = FieldWriter(room, language: language, isDense: area.size.rows < rows)
        let name = summary?.member.name.map { model.station.masking.name($0) }
        writer.gap()
        writer.field(
            .memberID, [card.memberID.description, name].compactMap { $0 }.joined(separator: "  "), style: .value, &pen)
        let account = summary?.reading?.rechargeAccount?.displayText
        writer.field(.rechargeAccount, account ?? Phrase.none[language], style: .masked, &pen)
        writer.field(
            .environment, "\(model.station.environment.rawValue)  \(model.station.host)", style: .value, &pen)
        writer.field(
            Phrase("보낼 내용", "Sends"), "as-rcg-svc/ars/register  userId \(card.memberID)", style: .dim, &pen)
        writer.gap()
        writer.sentences(Phrase.card[language], &pen)
        if let warning { writer.warning("! " + warning[language], &pen) }
        if model.station.requiresConsent { writer.sentences(Phrase.consentQuestion[language], &pen) }
        drawConfirmation(card, model, inside, &pen)
    }

    /// What the reading says against it.
    ///
    /// The agent may know better, so it is a warning and not a refusal.
    private static func warning(_ summary: MemberSummary?) -> Phrase? {
        if summary?.contradictsItself ?? false { return .contradiction }
        return switch summary?.reading?.state {
        case .registered?: Phrase("조회 결과 이미 등록되어 있습니다.", "The reading says that it is registered already.")
        case .noAccount?: Phrase("조회 결과 등록된 충전계좌가 없습니다.", "The reading shows no recharge account.")
        case .needed?, .unknown?, nil: nil
        }
    }

    private static func drawConfirmation(
        _ card: RegistrationCard, _ model: Model, _ inside: Rectangle, _ pen: inout Pen
    ) {
        let language = model.language
        let columns = inside.columnRange.inset(by: 1)
        let buttonRow = inside.rowRange.upperBound - 1
        pen.frame.cursor = nil
        var column = columns.lowerBound
        if model.station.requiresConsent {
            let row = buttonRow - 1 - card.confirmation.rows
            let label = Phrase("동의 번호 (녹취, 상담)", "Consent (recording, ticket)")[language] + "  "
            let start = pen.write(label, row: row, columns: columns, style: .fieldLabel)
            let end = pen.write(card.consent.text, row: row, columns: start..<columns.upperBound, style: .field)
            pen.write(" ", row: row, columns: end..<columns.upperBound, style: .field)
            if card.isTypingConsent {
                let before = String(card.consent.characters.prefix(card.consent.caret))
                pen.frame.cursor = Position(
                    row: row, column: min(start + pen.columns(of: before), columns.upperBound - 1))
                pen.write(
                    Phrase("Enter 다음    Esc 취소", "Enter next    Esc cancel"), row: buttonRow, columns: columns,
                    style: .dim)
                return
            }
        }
        let cancel = Phrase("취소", "Cancel")[language]
        switch card.confirmation {
        case .letter:
            column = pen.write(
                "[ \(cancel) ]", row: buttonRow, columns: columns, style: .cardButtonFocused)
            let confirm = Phrase("y 등록", "y Register")[language]
            pen.write(
                "  \(confirm)", row: buttonRow, columns: column..<columns.upperBound, style: .cardButton)
            pen.frame.cursor = Position(row: buttonRow, column: columns.lowerBound + 2)
        case .lastDigits(let digits):
            let label =
                Phrase("회원번호 끝 \(digits.count)자리", "Last \(digits.count) digits of the member ID")[language] + "  "
            column = pen.write(label, row: buttonRow - 1, columns: columns, style: .fieldLabel)
            let typed =
                card.digits.text + String(repeating: "_", count: max(0, digits.count - card.digits.characters.count))
            pen.write(typed, row: buttonRow - 1, columns: column..<columns.upperBound, style: .field)
            pen.frame.cursor = Position(row: buttonRow - 1, column: column + card.digits.caret)
            pen.write(
                "[ \(cancel) ]  " + Phrase.typeDigits[language], row: buttonRow, columns: columns,
                style: .cardButtonFocused)
        }
    }
}

extension RegistrationCard.Confirmation {
    /// The rows that it takes above the buttons.
    fileprivate var rows: Int {
        switch self {
        case .letter: 0
        case .lastDigits: 1
        }
    }
}

extension Phrase {
    fileprivate static let typeDigits = Phrase(
        "회원번호 끝 4자리를 입력하면 등록됩니다.", "Typing the last four digits registers.")
}
