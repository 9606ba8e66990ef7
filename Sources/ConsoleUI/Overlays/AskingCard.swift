import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// A card that asks for a text first, mostly why, and then for a choice by its number; Enter never chooses.
protocol AskingCard: Overlay {
    /// The text.
    var asked: AskedText { get set }
    /// What can be chosen, from 1.
    var choices: [Phrase] { get }
    /// The member that it is about, where it is about one.
    var noticeMember: MemberID? { get }
    /// What is said where another key is pressed than that of a choice.
    var onlyDigits: Phrase { get }
    /// What stands in its border.
    func title(_ model: Model) -> Phrase
    /// What it says above its field.
    func lines(_ model: Model) -> [PageLine]
    /// Does what was chosen.
    mutating func choose(_ index: Int, in model: inout Model) -> [Effect]
}

extension AskingCard {
    var noticeMember: MemberID? { nil }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] { takeKey(key, in: &model) }

    /// Takes a key of the text or of the choice.
    mutating func takeKey(_ key: Key, in model: inout Model) -> [Effect] {
        if key.code == .escape || key == .control("c") {
            model.dismiss()
            return []
        }
        if model.opensHelp(key, hints(model)) { return [] }
        guard !asked.isTyping else {
            guard key.code == .enter || key.code == .tab else {
                asked.edit(key)
                return []
            }
            if let fault = asked.accept() { model.say(.warning, fault, about: noticeMember) }
            return []
        }
        guard let digit = key.text?.wholeNumberValue, choices.indices.contains(digit - 1) else {
            model.say(.info, onlyDigits, about: noticeMember)
            return []
        }
        return choose(digit - 1, in: &model)
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        guard asked.isTyping else { return false }
        asked.insert(text)
        return true
    }

    func hints(_ model: Model) -> [KeyHint] {
        asked.isTyping
            ? [KeyHint("Enter", Phrase("다음", "Next")), .cancel]
            : choices.enumerated().map { KeyHint("\($0.offset + 1)", $0.element) } + [.cancel]
    }

    func spoken(_ model: Model) -> Spoken {
        let lines = allLines(model).map { $0.plainText(model.language) }.filter { !$0.isEmpty }
        guard !asked.isTyping else { return .question(lines, prompt: asked.label) }
        let prompt =
            switch choices.count {
            case 1: Phrase("1", "1")
            case 2: Phrase("1 또는 2", "1 or 2")
            default: Phrase("1~\(choices.count)", "1 to \(choices.count)")
            }
        return .question(answers(model), prompt: prompt)
    }

    /// What it says, with the reasons to choose from.
    private func allLines(_ model: Model) -> [PageLine] {
        lines(model) + (asked.list(model.language).map { [.gap, .text($0, .dim)] } ?? [])
    }

    /// The buttons, three in a row: four have no room in one of a small screen.
    private var buttonRows: [[Phrase]] {
        let buttons =
            [Phrase.cancelButton]
            + choices.enumerated().map { offset, title in
                Phrase("\(offset + 1) \(title.korean)", "\(offset + 1) \(title.english)")
            }
        return stride(from: 0, to: buttons.count, by: 3).map { Array(buttons[$0..<min($0 + 3, buttons.count)]) }
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let columns = min(64, model.size.columns)
        let buttons = buttonRows
        let below = 1 + buttons.count
        // Free lines go first where rows are scarce.
        let room = Box.rowsForBoxes(model) - 2 - below
        let all = allLines(model)
        let candidates = [all + [.gap], all, all.filter { $0 != .gap }]
            .map { PageView.wrapped($0, columns: columns - 4, pen) }
        let rows = candidates.first { $0.count <= room } ?? candidates[2]
        let (row, text) = pen.card(rows, below: below, title: title(model), columns: columns, in: model)
        let start = pen.write(asked.label[model.language] + "  ", row: row, columns: text, style: .fieldLabel)
        pen.field(asked.field, row: row, columns: start..<text.upperBound, hasCaret: asked.isTyping)
        guard !asked.isTyping else {
            return QuestionView.drawButtons(
                [.cancelButton, .nextButton], row: row + 1, columns: text, &pen)
        }
        for (offset, buttons) in buttons.enumerated() {
            QuestionView.drawButtons(buttons, row: row + 1 + offset, columns: text, &pen)
        }
    }
}

extension Model {
    /// A member as a card shows it: the number, and the masked name.
    func cardName(_ memberID: MemberID) -> String {
        let name = list.summary(memberID)?.member.name.map { station.masking.name($0) }
        return [memberID.description, name].compactMap { $0 }.joined(separator: "  ")
    }
}
