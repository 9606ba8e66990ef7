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
        let droppable: [(PageLine) -> Bool] = [
            { $0 == .gap }, { $0.isField(.sends) }, { $0.isField(.environment) }, { $0.style == .say },
        ]
        let rows =
            (0...droppable.count).lazy.map { count in
                wrapped(whole.filter { line in !droppable.prefix(count).contains { $0(line) } })
            }.first { $0.count <= room } ?? wrapped(whole.filter { line in !droppable.contains { $0(line) } })
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
            (objection == nil ? .sentences(Phrase.card[language], .card) : [])
            + (model.station.requiresConsent ? .sentences(Phrase.consentQuestion[language], .card) : [])
        return (objection.map { [.gap] + Self.warning($0, language) } ?? [])
            + [
                .gap, .field(.memberID, member.joined(separator: "  ")),
                .field(
                    .rechargeAccount, summary.reading?.rechargeAccount?.displayText ?? Phrase.none[language], .masked),
                .field(.environment, "\(model.station.environment.rawValue)  \(model.station.host)"),
                .field(.sends, "as-rcg-svc/ars/register  userId \(memberID)", .dim),
            ]
            + [.gap] + sentences + [.gap]
    }

    /// What speaks against it, and what to say to the member instead.
    private static func warning(_ objection: Phrase, _ language: Language) -> [PageLine] {
        [.text("! " + objection.forAgent(language), .cardWarning, indent: 2)]
            + (objection.memberLine(language).map { [.text($0, .say)] } ?? [])
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
