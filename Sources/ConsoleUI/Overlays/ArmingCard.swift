import MemberDesk
import TerminalKit
import Wording

/// Allowing registrations in production: first why, then yes.
struct ArmingCard: Overlay {
    /// Why; it goes into the audit.
    private(set) var reason: ReasonField
    /// Whether keys go into the reason.
    private(set) var isTypingReason = true

    /// Opens the card at a station.
    init(_ station: Station) {
        reason = ReasonField(station)
    }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        if key.code == .escape || key == .control("c") {
            model.dismiss()
            return []
        }
        guard !isTypingReason else {
            guard key.code == .enter || key.code == .tab else {
                reason.edit(key)
                return []
            }
            if let fault = reason.fault {
                model.say(.warning, fault)
            } else {
                isTypingReason = false
            }
            return []
        }
        guard key.text == "1" else {
            model.say(.info, .digitAllows)
            return []
        }
        model.dismiss()
        model.inFlight[.arm] = model.now
        return [.desk(.arm(Arming.usual, reason: reason.text))]
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        guard isTypingReason else { return false }
        reason.insert(text)
        return true
    }

    func hints(_ model: Model) -> [KeyHint] {
        isTypingReason
            ? [KeyHint("Enter", Phrase("다음", "Next")), .cancel] : [KeyHint("1", Phrase("허용", "Allow")), .cancel]
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let language = model.language
        let columns = min(64, model.size.columns)
        let minutes = Arming.usual.components.seconds / 60
        let lines: [PageLine] =
            [
                .field(.environment, "\(model.station.environment.rawValue)  \(model.station.host)"),
                .field(.agent, model.station.agent), .gap,
            ] + .sentences(Phrase.allows(minutes: minutes)[language], .cardWarning)
            + (reason.list(language).map { [.gap, .text($0, .dim)] } ?? [])
        let rows = PageView.wrapped(lines, columns: columns - 4, pen)
        let area = Box.centred(columns: columns, rows: rows.count + 5, in: model)
        let inside = pen.box(area, title: Phrase("운영 등록 허용", "Allow registration")[language], style: .cardBorder)
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
            [
                Phrase("Esc 취소", "Esc Cancel"),
                isTypingReason ? Phrase("Enter 다음", "Enter Next") : Phrase("1 허용", "1 Allow"),
            ], row: row + 1, columns: text, &pen)
    }
}

extension Phrase {
    fileprivate static let digitAllows = Phrase(
        "1을 누르면 허용됩니다. Enter로는 허용되지 않습니다.", "1 allows it. Enter never does.")
    fileprivate static func allows(minutes: Int64) -> Phrase {
        Phrase(
            "실제 회원의 계좌를 등록할 수 있게 됩니다. \(minutes)분 뒤에 저절로 끝나고, F9로 먼저 끝낼 수 있습니다. 감사 기록에 남습니다.",
            "Real members' accounts can be registered then. It ends by itself after \(minutes) minutes, or before with F9. It is audited."
        )
    }
}
