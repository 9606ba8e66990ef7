import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// Opens the card on which the selected member's attempt is settled by hand.
    mutating func openOverride() -> [Effect] {
        guard let attempt = selectedOpenAttempt else { return [] }
        overlay = .override(OverrideCard(attempt: attempt))
        return []
    }

    /// Takes a key on that card; Enter only goes on, a digit says what became of the attempt.
    mutating func take(_ key: Key, _ card: OverrideCard) -> [Effect] {
        var card = card
        if key.code == .escape {
            overlay = nil
            return []
        }
        guard !card.isTypingReason else {
            if key.code == .enter || key.code == .tab {
                if card.reason.text.allSatisfy(\.isWhitespace) {
                    say(.warning, .reasonMissing)
                } else {
                    card.isTypingReason = false
                }
            } else {
                _ = card.reason.edit(key)
            }
            overlay = .override(card)
            return []
        }
        guard key.text == "1" || key.text == "2" else { return [] }
        overlay = nil
        inFlight[.check(card.attempt.id)] = now
        return [.override(card.attempt, isRegistered: key.text == "1", reason: card.reason.text)]
    }
}

extension Phrase {
    fileprivate static let reasonMissing = Phrase("사유를 입력하세요.", "Enter the reason.")
}
