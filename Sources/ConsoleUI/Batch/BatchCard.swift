import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The question before marked members are registered: how many, where, who is left out, what cannot be undone.
///
/// It comes twice: before the first member, who is registered alone, and with that outcome before all others.
struct BatchCard: Overlay {
    /// What a person decides by.
    let facts: BatchFacts
    /// What came of the member before, where this console has registered one.
    let outcome: Phrase?
    /// When it became visible.
    private(set) var shownAt: Timestamp
    /// How it is confirmed: as the registration of the member who is the next would be.
    let confirmation: RegistrationCard.Confirmation
    /// The digits typed so far, where digits confirm.
    private(set) var digits = TextField()

    init(_ facts: BatchFacts, next: MemberID, outcome: Phrase?, station: Station, now: Timestamp) {
        self.facts = facts
        self.outcome = outcome
        shownAt = now
        confirmation =
            station.environment == .sandbox ? .letter : .lastDigits(String(next.description.suffix(4)))
    }

    /// Whether the first member is to be registered alone.
    var isFirst: Bool { facts.reached == 0 && facts.members.count > 1 }

    /// Whether keys are taken.
    func acceptsKeys(at now: Timestamp) -> Bool { now.duration(since: shownAt) >= RegistrationCard.delay }

    /// Counts as new from now on.
    mutating func show(at now: Timestamp) { shownAt = now }

    mutating func moveClock(by step: Duration) { shownAt = shownAt.advanced(by: step) }

    func deadline(in model: Model) -> Timestamp? {
        acceptsKeys(at: model.now) ? nil : shownAt.advanced(by: RegistrationCard.delay)
    }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        guard acceptsKeys(at: model.now) else { return [] }
        if key.code == .escape || key == .control("c") {
            model.dismiss()
            model.say(.info, model.batch == nil ? .cancelled : .batchLater(model.key(of: .registerMarked)))
            return []
        }
        if model.keymap.command(for: key, in: .overlay) == .help, key.text == nil {
            model.present(HelpPage(hints: hints(model)))
            return []
        }
        if model.batch != nil, key.code == .delete {
            model.dismiss()
            return model.dropBatch()
        }
        switch confirmation {
        case .letter:
            if key.text == "y" || key.text == "1" { return confirm(&model) }
            model.say(.info, key.isHangul ? .hangulOnCard : .letterConfirms)
            return []
        case .lastDigits(let wanted): return typeDigit(key, wanted, &model)
        }
    }

    private mutating func typeDigit(_ key: Key, _ wanted: String, _ model: inout Model) -> [Effect] {
        if let text = key.text {
            guard text.isASCII, text.isNumber else {
                model.say(.info, .digitsConfirm)
                return []
            }
            digits.insert(String(text))
        } else if key.code == .enter {
            model.say(.info, .digitsConfirm)
        } else {
            _ = digits.edit(key)
        }
        guard digits.characters.count >= wanted.count else { return [] }
        if digits.text == wanted { return confirm(&model) }
        digits.clear()
        model.say(.warning, .wrongDigits)
        return []
    }

    private func confirm(_ model: inout Model) -> [Effect] {
        model.dismiss()
        return model.carryOutBatch(facts, isFirst: isFirst)
    }
}

extension Phrase {
    fileprivate static let letterConfirms = Phrase(
        "y 또는 1을 누르면 등록되고 Esc를 누르면 취소됩니다. Enter로는 등록되지 않습니다.",
        "y or 1 registers, Esc cancels. Enter never registers.")
    fileprivate static let hangulOnCard = Phrase(
        "한글 입력 상태입니다. 1을 누르면 등록되고 Esc를 누르면 취소됩니다.", "Hangul input is on: 1 registers, Esc cancels.")
    fileprivate static let digitsConfirm = Phrase(
        "다음 회원의 회원번호 끝 4자리 숫자를 입력하세요. Esc를 누르면 취소됩니다.",
        "Type the last four digits of the next member's ID. Esc cancels.")

    fileprivate static func batchLater(_ key: String?) -> Phrase {
        guard let key else { return Phrase("나머지는 등록하지 않았습니다.", "The others were not registered.") }
        return Phrase(
            "나머지는 등록하지 않았습니다. 이어서 처리하려면 누르세요: \(key)", "The others were not registered. \(key) goes on with them.")
    }
}
