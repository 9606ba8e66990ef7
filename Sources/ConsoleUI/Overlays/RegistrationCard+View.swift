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
        func rows(without count: Int) -> [PageView.Row] {
            wrapped(whole.filter { line in !droppable.prefix(count).contains { $0(line) } })
        }
        let rows =
            (0..<droppable.count).lazy.map { rows(without: $0) }.first { $0.count <= room }
            ?? rows(without: droppable.count)
        let (row, text) = pen.card(
            rows + [.pieces([])], below: fields, title: objection == nil ? .registrationTitle : .registerAgain,
            columns: columns, in: model)
        drawConfirmation(model, row: row, columns: text, &pen)
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

    private func drawConfirmation(_ model: Model, row first: Int, columns: Range<Int>, _ pen: inout Pen) {
        var row = first
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
