import MemberDesk
import TerminalKit
import Wording

/// A text that a card asks for before its choice: why, or the reference of a consent.
///
/// Where reasons are a closed list, a digit in the empty field chooses one.
struct AskedText: Sendable, Equatable {
    /// What is taken.
    private enum Rule: Sendable, Equatable {
        /// A reason of a list; of an empty list any. Without need it may be left out.
        case reason(ReasonCodes, isNeeded: Bool)
        /// The reference of a consent.
        case consent(ConsentRules)
    }

    /// What was typed so far.
    private(set) var field = TextField()
    /// Whether keys go into it.
    private(set) var isTyping = true
    private let rule: Rule

    private init(_ rule: Rule) {
        self.rule = rule
    }

    /// Asks for a reason, as the gate at a station takes it.
    static func reason(_ station: Station, isNeeded: Bool = true) -> AskedText {
        let codes = station.gate.level == .practice ? [] : station.gate.reasons.codes
        return AskedText(.reason(ReasonCodes(codes), isNeeded: isNeeded))
    }

    /// Asks for a reason in anybody's own words.
    static let freeReason = AskedText(.reason(ReasonCodes([]), isNeeded: true))

    /// Asks for the reference of a consent, as the gate at a station takes it.
    static func consent(_ station: Station) -> AskedText { AskedText(.consent(station.gate.consent)) }

    /// What was typed, without what is around it.
    var text: String {
        let text = field.text.drop(while: \.isWhitespace)
        return String(text.reversed().drop { $0.isWhitespace || $0 == ":" }.reversed())
    }

    /// The name of the field.
    var label: Phrase {
        switch rule {
        case .reason(_, isNeeded: true): Phrase("사유", "Reason")
        case .reason(_, isNeeded: false): Phrase("사유(선택)", "Reason (optional)")
        case .consent: .consentReference
        }
    }

    /// Goes on to the choice.
    /// - Returns: What keeps the text from being taken; `nil` where it is.
    mutating func accept() -> Phrase? {
        if let fault { return fault }
        isTyping = false
        return nil
    }

    /// Goes back to the text.
    mutating func ask() { isTyping = true }

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

    private var codes: [ReasonCodes.Code] {
        if case .reason(let reasons, _) = rule { reasons.codes } else { [] }
    }

    private var fault: Phrase? {
        switch rule {
        case .reason(let reasons, let isNeeded):
            if text.isEmpty { return isNeeded ? .reasonMissing : nil }
            return reasons.codes.isEmpty ? nil : reasons.fault(of: text).map { .reasonFault($0) }
        case .consent(let rules):
            guard let reference = ConsentReference(text) else { return .consentMissing }
            return rules.fault(of: reference).map { .consentFault($0) }
        }
    }
}

extension Phrase {
    static let reasonMissing = Phrase("사유를 입력하세요.", "Enter the reason.")
}
