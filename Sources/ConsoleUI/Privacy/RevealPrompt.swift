import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Revealing a value of a member: first why, then which.
struct RevealPrompt: Overlay {
    /// The member.
    let memberID: MemberID
    /// Why; it goes into the audit.
    private(set) var reason = TextField()
    /// Whether keys go into the reason.
    private(set) var isTypingReason = true

    init(memberID: MemberID) {
        self.memberID = memberID
    }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        if key.code == .escape || key == .control("c") {
            model.dismiss()
            return []
        }
        guard !isTypingReason else {
            guard key.code == .enter || key.code == .tab else {
                _ = reason.edit(key)
                return []
            }
            if reason.text.allSatisfy(\.isWhitespace) {
                model.say(.warning, .revealNeedsReason, about: memberID)
            } else {
                isTypingReason = false
            }
            return []
        }
        let fields = RevealableField.allCases
        guard let digit = key.text?.wholeNumberValue, fields.indices.contains(digit - 1) else {
            model.say(.info, .digitReveals, about: memberID)
            return []
        }
        model.dismiss()
        model.inFlight[.reveal(memberID)] = model.now
        return [.desk(.reveal(memberID, fields[digit - 1], reason: reason.text))]
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        guard isTypingReason else { return false }
        reason.insert(text)
        return true
    }

    func hints(_ model: Model) -> [KeyHint] {
        isTypingReason
            ? [KeyHint("Enter", Phrase("다음", "Next")), .cancel]
            : choices.map { KeyHint($0.key, $0.field.title) } + [.cancel]
    }

    private var choices: [(key: String, field: RevealableField)] {
        RevealableField.allCases.enumerated().map { ("\($0.offset + 1)", $0.element) }
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let language = model.language
        let columns = min(64, model.size.columns)
        let name = model.list.summary(memberID)?.member.name.map { model.station.masking.name($0) }
        let lines: [PageLine] = [
            .field(.memberID, [memberID.description, name].compactMap { $0 }.joined(separator: "  ")), .gap,
            .text(Phrase.revealIsAudited[language], .card),
        ]
        let rows = PageView.wrapped(lines, columns: columns - 4, pen)
        let area = Box.centred(columns: columns, rows: rows.count + 6, in: model)
        let inside = pen.box(area, title: Phrase.revealTitle[language], style: .cardBorder)
        pen.frame.cursor = nil
        let text = inside.columnRange.inset(by: 1)
        PageView.draw(
            rows,
            Rectangle(
                row: inside.origin.row, column: text.lowerBound, columns: text.count,
                rows: max(0, inside.size.rows - 3)), &pen)
        let row = inside.rowRange.upperBound - 3
        let start = pen.write(Phrase("사유", "Reason")[language] + "  ", row: row, columns: text, style: .fieldLabel)
        pen.field(reason, row: row, columns: start..<text.upperBound, hasCaret: isTypingReason)
        guard !isTypingReason else {
            return QuestionView.drawButtons(
                [Phrase("Esc 취소", "Esc Cancel"), Phrase("Enter 다음", "Enter Next")], row: row + 1, columns: text, &pen)
        }
        let buttons = choices.map { choice in
            Phrase("\(choice.key) \(choice.field.title.korean)", "\(choice.key) \(choice.field.title.english)")
        }
        // Four buttons have no room in a row of a small screen.
        QuestionView.drawButtons(
            [Phrase("Esc 취소", "Esc Cancel")] + buttons.prefix(2), row: row + 1, columns: text, &pen)
        QuestionView.drawButtons(Array(buttons.dropFirst(2)), row: row + 2, columns: text, &pen)
    }
}

extension Phrase {
    fileprivate static let revealTitle = Phrase("가린 정보 보기", "Show a masked value")
    fileprivate static let revealIsAudited = Phrase(
        "한 가지를 10초 동안 보여 줍니다. 사유와 함께 감사 기록에 남습니다.",
        "One value is shown for ten seconds. It is audited, with the reason.")
    fileprivate static let revealNeedsReason = Phrase("사유를 입력하세요.", "Enter the reason.")
    fileprivate static let digitReveals = Phrase(
        "볼 항목의 번호를 누르세요. Esc를 누르면 취소됩니다.", "Press the number of the value. Esc cancels.")
}
