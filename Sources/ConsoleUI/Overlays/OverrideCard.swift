import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Settling an attempt by hand: first why, then what became of it.
struct OverrideCard: Overlay {
    /// The attempt.
    let attempt: Attempt
    /// The member as the card shows it.
    private let member: String
    /// Why it is settled by hand; it goes into the audit.
    private(set) var reason: ReasonField
    /// Whether keys go into the reason.
    private(set) var isTypingReason = true

    /// Opens the card of an attempt.
    init(attempt: Attempt, in model: Model) {
        self.attempt = attempt
        reason = ReasonField(model.station)
        let name = model.list.summary(attempt.memberID)?.member.name.map { model.station.masking.name($0) }
        member = [attempt.memberID.description, name].compactMap { $0 }.joined(separator: "  ")
    }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        if key.code == .escape || key == .control("c") {
            model.dismiss()
            return []
        }
        if model.keymap.command(for: key, in: .overlay) == .help, key.text == nil {
            model.present(HelpPage(hints: hints(model)))
            return []
        }
        guard !isTypingReason else {
            guard key.code == .enter || key.code == .tab else {
                reason.edit(key)
                return []
            }
            if let fault = reason.fault {
                model.say(.warning, fault, about: attempt.memberID)
            } else {
                isTypingReason = false
            }
            return []
        }
        guard key.text == "1" || key.text == "2" else {
            model.say(.info, .digitSettles, about: attempt.memberID)
            return []
        }
        model.dismiss()
        model.inFlight[.check(attempt.id)] = model.now
        return [.desk(.override(attempt, isRegistered: key.text == "1", reason: reason.text))]
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        guard isTypingReason else { return false }
        reason.insert(text)
        return true
    }

    /// What was settled meanwhile has nothing to settle by hand.
    mutating func follow(_ model: inout Model) {
        guard !model.openAttempts.contains(where: { $0.id == attempt.id }) else { return }
        model.dismiss { ($0 as? OverrideCard)?.attempt.id == attempt.id }
        model.say(.info, .settledMeanwhile, about: attempt.memberID)
    }

    func hints(_ model: Model) -> [KeyHint] {
        isTypingReason
            ? [KeyHint("Enter", Phrase("다음", "Next")), .cancel]
            : [KeyHint("1", Phrase("등록완료", "Registered")), KeyHint("2", .notRegisteredChoice), .cancel]
    }

    /// What the card says above its field.
    func lines(_ model: Model) -> [PageLine] {
        [
            .field(.memberID, member),
            .field(.registration, "\(attempt.startedAt.date) \(attempt.startedAt.timeOfDay)  \(attempt.agent)"),
            .field(.correlationID, attempt.correlationID.rawValue), .gap,
        ] + .sentences(Phrase.settlesRecordOnly[model.language], .card)
            + (reason.list(model.language).map { [.gap, .text($0, .dim)] } ?? [])
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let language = model.language
        let columns = min(64, model.size.columns)
        let rows = PageView.wrapped(lines(model), columns: columns - 4, pen)
        let area = Box.centred(columns: columns, rows: rows.count + 5, in: model)
        let inside = pen.box(area, title: Phrase("수기 확정", "Settle by hand")[language], style: .cardBorder)
        pen.frame.cursor = nil
        let text = inside.columnRange.inset(by: 1)
        PageView.draw(
            rows,
            Rectangle(
                row: inside.origin.row, column: text.lowerBound, columns: text.count,
                rows: max(0, inside.size.rows - 2)), &pen)
        let row = inside.rowRange.upperBound - 2
        let start = pen.write(Phrase("사유", "Reason")[language] + "  ", row: row, columns: text, style: .fieldLabel)
        pen.field(reason.field, row: row, columns: start..<text.upperBound, hasCaret: isTypingReason)
        QuestionView.drawButtons(
            isTypingReason
                ? [Phrase("Esc 취소", "Esc Cancel"), Phrase("Enter 다음", "Enter Next")]
                : [
                    Phrase("Esc 취소", "Esc Cancel"), Phrase("1 등록완료", "1 Registered"),
                    Phrase("2 등록되지 않음", "2 Not registered"),
                ], row: row + 1, columns: text, &pen)
    }
}

extension Phrase {
    fileprivate static let digitSettles = Phrase(
        "1을 누르면 등록완료로, 2를 누르면 등록되지 않음으로 확정됩니다. Enter로는 확정되지 않습니다.",
        "1 settles it as registered, 2 as not registered. Enter never settles.")
    fileprivate static let notRegisteredChoice = Phrase("등록되지 않음", "Not registered")
    fileprivate static let settledMeanwhile = Phrase(
        "그 사이 결과가 확정되었습니다.", "It has been settled in the meantime.")
    fileprivate static let settlesRecordOnly = Phrase(
        "서버에는 보내지 않고 기록만 확정합니다. 되돌릴 수 없고 감사 기록에 남습니다.",
        "Nothing is sent; only the record is settled. It cannot be undone, and it is audited.")
}
