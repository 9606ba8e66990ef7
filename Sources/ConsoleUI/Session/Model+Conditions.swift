import Konaplate
import MemberDesk
import TerminalKit

extension Model {
    /// Whether nothing is under way and nothing will be by itself.
    var isSettled: Bool {
        isIdle && list.status != .loading && checks.isEmpty && senderLooks.isEmpty && stateRetry == nil
    }

    /// Whether a condition comes by itself although nothing is under way.
    func isComing(_ condition: ConsoleScript.Condition) -> Bool {
        switch condition {
        case .idle: true
        case .card: cardAcceptsKeys != nil
        case .outcome: false
        }
    }

    /// Whether what a script waits for is there.
    func satisfies(_ condition: ConsoleScript.Condition) -> Bool {
        switch condition {
        case .idle:
            return cardAcceptsKeys ?? true && isIdle && list.status != .loading
        case .card: return cardAcceptsKeys ?? false
        case .outcome(let word):
            guard let attempt = list.selected?.attempt else { return false }
            // A card asks about another registration than the newest one.
            return cardAcceptsKeys == nil && attempt.outcomeWord == word && inFlight[.register(attempt.memberID)] == nil
        }
    }
}
