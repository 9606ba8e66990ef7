import MemberDesk
import TerminalKit
import Wording

/// Typing a reason: where reasons are a closed list, a digit in the empty field chooses one.
struct ReasonField: Sendable, Equatable {
    /// What was typed so far.
    private(set) var field = TextField()
    /// The list to choose from; empty where any text is a reason.
    private let codes: [ReasonCodes.Code]
    private let reasons: ReasonCodes

    /// Begins an empty field at a station.
    init(_ station: Station) {
        reasons = station.gate.reasons
        codes = station.gate.level == .practice ? [] : station.gate.reasons.codes
    }

    /// The reason.
    var text: String {
        let text = field.text.drop(while: \.isWhitespace)
        return String(text.reversed().drop { $0.isWhitespace || $0 == ":" }.reversed())
    }

    /// What keeps it from being taken; `nil` where it can be.
    var fault: Phrase? {
        if text.isEmpty { return .reasonMissing }
        return codes.isEmpty ? nil : reasons.fault(of: text).map { .reasonFault($0) }
    }

    /// Takes a key of editing.
    mutating func edit(_ key: Key) {
        if field.isEmpty, let number = key.text?.wholeNumberValue, codes.indices.contains(number - 1) {
            field.insert("\(codes[number - 1].name): ")
            return
        }
        _ = field.edit(key)
    }

    /// Takes a pasted text.
    mutating func insert(_ text: String) { field.insert(text) }

    /// The list, a line for people to choose from; `nil` where there is none.
    func list(_ language: Language) -> String? {
        guard !codes.isEmpty else { return nil }
        return codes.enumerated().map { index, code in
            "\(index + 1) \(Phrase(code.korean, code.english)[language])"
        }.joined(separator: "  ")
    }
}

extension Phrase {
    static let reasonMissing = Phrase("사유를 입력하세요.", "Enter the reason.")
}
