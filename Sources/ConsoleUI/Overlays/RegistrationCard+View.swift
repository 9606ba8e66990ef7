import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension RegistrationCard {
    func hints(_ model: Model) -> [KeyHint] {
        if isTypingConsent { return [KeyHint("Enter", Phrase("다음", "Next")), .cancel] }
        return [confirming.hint, .cancel, model.keyHint(.help)].compactMap { $0 }
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let columns = min(68, model.size.columns)
        let measure = pen
        func wrapped(_ lines: [PageLine]) -> [PageView.Row] { PageView.wrapped(lines, columns: columns - 4, measure) }
        let fields = confirmationRows(model)
        // The most that there is room for: free lines go first, then what the screen shows anyway.
        let room = Box.rowsForBoxes(model) - 2 - fields
        let whole = lines(model)
        let candidates = [
            whole, whole.filter { $0 != .gap }, whole.filter { $0 != .gap && !$0.isField(.sends) },
            whole.filter { $0 != .gap && !$0.isField(.sends) && !$0.isField(.environment) },
        ].map(wrapped)
        let rows = candidates.first { $0.count <= room } ?? candidates[3]
        let area = Box.centred(columns: columns, rows: min(rows.count + 1, room) + fields + 2, in: model)
        let title = objection == nil ? Phrase.registrationTitle : .registerAgain
        let inside = pen.box(area, title: title[model.language], style: .cardBorder)
        let text = Rectangle(
            row: inside.origin.row, column: inside.origin.column + 1, columns: max(0, inside.size.columns - 2),
            rows: max(0, inside.size.rows - fields))
        pen.frame.cursor = nil
        PageView.draw(rows, text, &pen)
        drawConfirmation(model, inside, &pen)
    }

    func lines(_ model: Model) -> [PageLine] {
        let language = model.language
        let masking = model.station.masking
        let member = [memberID.description, summary.member.name.map { masking.name($0) }].compactMap { $0 }
        let sentences: [PageLine] =
            .sentences(Phrase.card[language], .card)
            + (model.station.requiresConsent ? .sentences(Phrase.consentQuestion[language], .card) : [])
        return (objection.map { [.gap, .text("! " + $0[language], .cardWarning, indent: 2)] } ?? [])
            + [
                .gap, .field(.memberID, member.joined(separator: "  ")),
                .field(
                    .rechargeAccount, summary.reading?.rechargeAccount?.displayText ?? Phrase.none[language], .masked),
                .field(.environment, "\(model.station.environment.rawValue)  \(model.station.host)"),
                .field(.sends, "as-rcg-svc/ars/register  userId \(memberID)", .dim),
            ]
            + [.gap] + sentences + [.gap]
    }

    private func confirmationRows(_ model: Model) -> Int {
        confirming.rows + (model.station.requiresConsent ? 1 : 0)
    }

    private func drawConfirmation(_ model: Model, _ inside: Rectangle, _ pen: inout Pen) {
        let columns = inside.columnRange.inset(by: 1)
        var row = inside.rowRange.upperBound - confirmationRows(model)
        if model.station.requiresConsent {
            let start = pen.write(
                Phrase.consentReference[model.language] + "  ", row: row, columns: columns, style: .fieldLabel)
            pen.field(consent, row: row, columns: start..<columns.upperBound, hasCaret: isTypingConsent)
            row += 1
        }
        confirming.draw(row: row, columns: columns, letter: .registerButton, isWaiting: isTypingConsent, &pen)
    }
}

extension Phrase {
    static let registerAgain = Phrase("등록하지 마세요", "Do not register")
    fileprivate static let sends = Phrase("보낼 내용", "Sends")
    static let consentReference = Phrase("동의 번호 (녹취, 상담)", "Consent (recording, ticket)")
    fileprivate static let registerButton = Phrase("y 등록", "y Register")
}
