import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The question before marked members are registered: how many, where, who is left out, what cannot be undone.
///
/// It comes twice: before the first member, who is registered alone, and with that outcome before all others.
struct BatchCard: ConfirmingCard {
    /// What a person decides by.
    let facts: BatchFacts
    /// What came of the member before, where this console has registered one.
    let outcome: Phrase?
    /// How it is confirmed: as the registration of the member who is the next would be.
    var confirming: ConfirmingField

    private static let words = ConfirmingField.Words(
        whose: Phrase("다음 회원번호", "the next ID"),
        digits: Phrase(
            "다음 회원의 회원번호 끝 4자리 숫자를 입력하세요. Esc를 누르면 취소됩니다.",
            "Type the last four digits of the next member's ID. Esc cancels."),
        hasNo: false)

    init(_ facts: BatchFacts, next: MemberID, outcome: Phrase?, station: Station, now: Timestamp) {
        self.facts = facts
        self.outcome = outcome
        confirming = ConfirmingField(
            station.gate.level == .practice ? .letter : .lastDigits(of: next), Self.words, now: now)
    }

    /// Notices are about the batch, whoever is the next.
    var noticeMember: MemberID? { nil }

    /// Whether the first member is to be registered alone.
    var isFirst: Bool { facts.reached == 0 && facts.members.count > 1 }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        guard acceptsKeys(at: model.now) else { return [] }
        if key.code == .escape || key == .control("c") { return cancel(&model) }
        if model.opensHelp(key, hints(model)) { return [] }
        if model.batch != nil, key.code == .delete {
            model.dismiss()
            return model.dropBatch()
        }
        return takeConfirmation(key, &model)
    }

    func cancel(_ model: inout Model) -> [Effect] {
        model.dismiss()
        model.say(.info, model.batch == nil ? .cancelled : .batchLater(model.key(of: .registerMarked)))
        return []
    }

    func confirm(_ model: inout Model) -> [Effect] {
        model.dismiss()
        return model.carryOutBatch(facts, isFirst: isFirst)
    }
}

extension Phrase {
    fileprivate static func batchLater(_ key: String?) -> Phrase {
        guard let key else { return Phrase("나머지는 등록하지 않았습니다.", "The others were not registered.") }
        return Phrase(
            "나머지는 등록하지 않았습니다. 이어서 처리하려면 누르세요: \(key)", "The others were not registered. \(key) goes on with them.")
    }
}
