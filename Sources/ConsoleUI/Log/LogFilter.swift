package import Konaplate
package import MemberDesk
import Wording

/// Which exchanges the log pane shows: those that meet every condition.
///
/// A filter is a value with a text of its own, which is what the prompt takes and what can be kept.
package struct LogFilter: Sendable, Hashable {
    /// Something that an exchange has to be.
    package enum Condition: Sendable, Hashable {
        /// Trouble: refused, not sent or unknown.
        case errors
        /// About this member.
        case member(MemberID)
        /// Answered with a code that begins like this.
        case code(String)
        /// Answered with an HTTP status that begins with these digits.
        case status(String)
        /// Ended like this.
        case result(Result)
        /// With this word in what the log knows of it, whatever its case.
        case text(String)
    }

    /// How an exchange ends.
    package enum Result: String, Sendable, Hashable, CaseIterable {
        /// Answered with success.
        case success
        /// Answered with another code.
        case refused
        /// No byte left.
        case notSent
        /// Nobody knows.
        case unknown
        /// It is under way.
        case sending
    }

    /// The conditions in the order in which they were given.
    package private(set) var conditions: [Condition] = []

    /// Makes a filter; without conditions everything passes.
    package init(_ conditions: [Condition] = []) {
        for condition in conditions { add(condition) }
    }

    /// Whether everything passes.
    package var isEmpty: Bool { conditions.isEmpty }

    /// The member that it is about, where it is about one.
    package var memberID: MemberID? {
        for case .member(let memberID) in conditions { return memberID }
        return nil
    }

    /// The filter without its words, which may be names.
    package var withoutWords: LogFilter {
        LogFilter(conditions.filter { if case .text = $0 { false } else { true } })
    }

    /// Adds a condition, unless it is there.
    package mutating func add(_ condition: Condition) {
        if !conditions.contains(condition) { conditions.append(condition) }
    }

    /// Adds a condition, or takes it away where it is there.
    package mutating func toggle(_ condition: Condition) {
        if conditions.contains(condition) { conditions.removeAll { $0 == condition } } else { add(condition) }
    }

    /// Takes the last condition away.
    package mutating func removeLast() {
        _ = conditions.popLast()
    }

    /// Whether an exchange passes.
    package func matches(_ entry: JournalEntry) -> Bool {
        conditions.allSatisfy { $0.matches(entry) }
    }
}

extension LogFilter.Condition {
    fileprivate func matches(_ entry: JournalEntry) -> Bool {
        switch self {
        case .errors: entry.isTrouble
        case .member(let memberID): entry.memberID == memberID
        case .code(let code): entry.status?.code.rawValue.hasPrefix(code) ?? false
        case .status(let digits): entry.httpStatus.map { String($0).hasPrefix(digits) } ?? false
        case .result(let result): LogFilter.Result(entry.outcome) == result
        case .text(let text): entry.contains(text.lowercased())
        }
    }
}

extension LogFilter.Result {
    /// How an exchange ended.
    fileprivate init(_ outcome: Outcome<Done>?) {
        self =
            switch outcome {
            case nil: .sending
            case .success: .success
            case .refused: .refused
            case .notSent: .notSent
            case .unknown: .unknown
            }
    }
}

extension JournalEntry {
    /// Whether a text, in lower case, stands in what a line of the log or its exchange says in a word.
    ///
    /// Headers and bodies are left out: almost every word is in all of them.
    fileprivate func contains(_ text: String) -> Bool {
        let words = [
            api, memberID?.description, subject, correlationID.rawValue, responseCorrelationID?.rawValue,
            status?.code.rawValue, status?.message, outcome?.reasonWord, cause?.word, agent,
        ]
        return words.contains { $0?.lowercased().contains(text) ?? false }
    }

    /// Whether somebody should look at it.
    package var isTrouble: Bool {
        switch outcome {
        case nil, .success: false
        case .refused, .notSent, .unknown: true
        }
    }
}
