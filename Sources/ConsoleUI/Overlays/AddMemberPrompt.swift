import Konaplate
import TerminalKit
import Wording

/// The member ID of a member to be added.
struct AddMemberPrompt: Overlay {
    private(set) var field = TextField()

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        switch key.code {
        case .escape:
            model.dismiss()
            return []
        case .character("c") where key.modifiers == .control:
            model.dismiss()
            return []
        case .enter:
            guard let memberID = try? MemberID(text: field.text) else {
                model.say(.warning, .invalidMemberID)
                return []
            }
            model.dismiss()
            model.inFlight[.addMember(memberID)] = model.now
            return [.desk(.addMember(memberID))]
        default:
            _ = field.edit(key)
            return []
        }
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        field.insert(text)
        return true
    }

    func hints(_ model: Model) -> [KeyHint] { [KeyHint("Enter", Phrase("조회", "Look up")), .cancel] }

    func draw(_ model: Model, _ pen: inout Pen) {
        let inside = pen.box(
            Box.centred(columns: 50, rows: 5, in: model), title: Phrase("회원 추가", "Add a member")[model.language],
            style: .cardBorder)
        let row = inside.origin.row
        let columns = inside.columnRange.inset(by: 1)
        let start = pen.write(Phrase.memberID[model.language] + "  ", row: row, columns: columns, style: .fieldLabel)
        pen.field(field, row: row, columns: start..<columns.upperBound, hasCaret: true)
        QuestionView.drawButtons(
            [.cancelButton, Phrase("Enter 조회", "Enter Look up")], row: row + 2, columns: columns, &pen)
    }
}
