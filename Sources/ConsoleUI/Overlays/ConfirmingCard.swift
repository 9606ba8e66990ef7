import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// A card whose last question is whether to do what cannot be taken back.
protocol ConfirmingCard: Overlay {
    /// How it is confirmed.
    var confirming: ConfirmingField { get set }
    /// The member that it is about, where it is about one.
    var noticeMember: MemberID? { get }
    /// Does it.
    func confirm(_ model: inout Model) -> [Effect]
    /// Leaves it undone.
    func cancel(_ model: inout Model) -> [Effect]
}

extension ConfirmingCard {
    /// Whether keys are taken.
    func acceptsKeys(at now: Timestamp) -> Bool { confirming.acceptsKeys(at: now) }

    mutating func moveClock(by step: Duration) { confirming.show(at: confirming.shownAt.advanced(by: step)) }

    func deadline(in model: Model) -> Timestamp? { confirming.deadline(at: model.now) }

    /// Takes a key of the last question.
    mutating func takeConfirmation(_ key: Key, _ model: inout Model) -> [Effect] {
        switch confirming.take(key) {
        case .confirmed: return confirm(&model)
        case .declined: return cancel(&model)
        case .unfinished: break
        case .wrong(let kind, let phrase): model.say(kind, phrase, about: noticeMember)
        }
        return []
    }

    /// Takes a line of the line dialogue as the answer to the last question.
    mutating func answerConfirmation(_ line: String, in model: inout Model) -> [Effect] {
        guard acceptsKeys(at: model.now) else {
            model.say(.warning, .typedAhead, about: noticeMember)
            return []
        }
        switch confirming.way {
        case .letter where line.count == 1: return handle(.character(line.first ?? " "), in: &model)
        case .lastDigits(let wanted) where line.count == wanted.count && line.allSatisfy(\.isNumber):
            return line.flatMap { handle(.character($0), in: &model) }
        case .letter, .lastDigits: return handle(Key(.enter), in: &model)
        }
    }

    /// What the line dialogue asks for.
    var confirmationPrompt: Phrase {
        switch confirming.way {
        case .letter: .letterPrompt(hasNo: confirming.hasNo)
        case .lastDigits(let wanted): .digitsPrompt(wanted.count)
        }
    }
}

extension Model {
    /// Makes cards that could not be seen new to whoever sees them now: their keys are not taken at once.
    mutating func showCardsAnew() {
        for index in overlays.indices {
            guard var card = overlays[index].value as? any ConfirmingCard else { continue }
            card.confirming.show(at: now)
            overlays[index].value = card
        }
    }

    /// Whether the card on top takes keys; `nil` where there is none.
    var cardAcceptsKeys: Bool? { (overlays.last?.value as? any ConfirmingCard)?.acceptsKeys(at: now) }
}
