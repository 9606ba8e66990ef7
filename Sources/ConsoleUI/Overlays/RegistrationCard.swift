import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The question before a registration: who, where, what is sent, what cannot be undone.
struct RegistrationCard: Overlay {
    /// Keys that were typed before a person can have seen the card are not meant for it.
    static let delay: Duration = .milliseconds(300)

    /// What was known of the member when the card was opened.
    let summary: MemberSummary
    /// When the facts were read that a person decides by here.
    let decidedAt: BootTime
    /// When it became visible.
    private(set) var shownAt: Timestamp
    /// How it is confirmed.
    let confirmation: Confirmation
    /// What the newest reading says against it.
    let objection: Phrase?
    /// The reference of the consent, where one is needed.
    private(set) var consent = TextField()
    /// Whether keys go into the consent.
    private(set) var isTypingConsent: Bool
    /// The digits typed so far, where digits confirm.
    private(set) var digits = TextField()

    /// How a registration is confirmed; Enter never does.
    enum Confirmation: Sendable, Equatable {
        /// `y` or `1`.
        case letter
        /// The last four digits of the member ID.
        case lastDigits(String)
    }

    /// Opens the card of a member.
    ///
    /// Digits confirm where real money may move, and where the reading speaks against it: nothing that a hand does by
    /// habit registers a member who is registered already.
    init(summary: MemberSummary, station: Station, decidedAt: BootTime, now: Timestamp) {
        self.summary = summary
        self.decidedAt = decidedAt
        shownAt = now
        objection = Self.objection(to: summary)
        confirmation =
            station.gate.level == .practice && objection == nil
            ? .letter : .lastDigits(String(summary.id.description.suffix(4)))
        isTypingConsent = station.requiresConsent
    }

    /// The member.
    var memberID: MemberID { summary.id }

    /// Whether keys are taken.
    func acceptsKeys(at now: Timestamp) -> Bool {
        now.duration(since: shownAt) >= Self.delay
    }

    /// Counts as new from now on.
    mutating func show(at now: Timestamp) { shownAt = now }

    mutating func moveClock(by step: Duration) { shownAt = shownAt.advanced(by: step) }

    func deadline(in model: Model) -> Timestamp? {
        acceptsKeys(at: model.now) ? nil : shownAt.advanced(by: Self.delay)
    }

    private static func objection(to summary: MemberSummary) -> Phrase? {
        if summary.contradictsItself { return .contradiction }
        return switch summary.reading?.state {
        case .registered?: .alreadyRegistered
        case .noAccount?: .accountNotRegistered
        case .needed?, .unknown?, nil: nil
        }
    }
}

extension RegistrationCard {
    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        guard acceptsKeys(at: model.now) else { return [] }
        if key.code == .escape || key == .control("c") { return cancel(&model) }
        if model.keymap.command(for: key, in: .overlay) == .help, key.text == nil {
            model.present(HelpPage(hints: hints(model)))
            return []
        }
        if isTypingConsent { return typeConsent(key, &model) }
        switch confirmation {
        case .letter:
            if key.text == "y" || key.text == "1" { return confirm(&model) }
            if key.text == "n" || key.text == "2" { return cancel(&model) }
            model.say(.info, key.isHangul ? .hangulOnCard : .letterConfirms, about: memberID)
        case .lastDigits(let wanted): return typeDigit(key, wanted, &model)
        }
        return []
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        guard isTypingConsent, acceptsKeys(at: model.now) else { return false }
        consent.insert(text)
        return true
    }

    private mutating func typeConsent(_ key: Key, _ model: inout Model) -> [Effect] {
        guard key.code == .enter || key.code == .tab else {
            _ = consent.edit(key)
            return []
        }
        guard let reference = ConsentReference(consent.text) else {
            model.say(.warning, .consentMissing, about: memberID)
            return []
        }
        if let fault = model.station.gate.consent.fault(of: reference) {
            model.say(.warning, .consentFault(fault), about: memberID)
        } else {
            isTypingConsent = false
        }
        return []
    }

    private mutating func typeDigit(_ key: Key, _ wanted: String, _ model: inout Model) -> [Effect] {
        if let text = key.text {
            guard text.isASCII, text.isNumber else {
                model.say(.info, .digitsConfirm, about: memberID)
                return []
            }
            digits.insert(String(text))
        } else if key.code == .enter {
            model.say(.info, .digitsConfirm, about: memberID)
        } else {
            _ = digits.edit(key)
        }
        guard digits.characters.count >= wanted.count else { return [] }
        if digits.text == wanted { return confirm(&model) }
        digits.clear()
        model.say(.warning, .wrongDigits, about: memberID)
        return []
    }

    private func cancel(_ model: inout Model) -> [Effect] {
        model.dismiss()
        model.say(.info, .cancelled, about: memberID)
        return []
    }

    private func confirm(_ model: inout Model) -> [Effect] {
        model.dismiss()
        // The time may be over since the card was opened.
        if let refusal = model.gateRefusal(for: memberID), refusal == .notAllowed {
            model.say(.warning, .refusal(refusal, at: model.now), about: memberID)
            return [.desk(.decide(.prepareRegistration(memberID)))]
        }
        model.inFlight[.register(memberID)] = model.now
        return [
            .desk(.register(memberID, consent: consent.isEmpty ? nil : consent.text, decidedAt: decidedAt))
        ]
    }
}

extension Key {
    /// Whether it is a Hangul letter or syllable: the input method is on.
    var isHangul: Bool {
        text.map { ("가"..."힣").contains($0) || HangulKeys.latin(for: $0) != nil } ?? false
    }
}

extension Phrase {
    fileprivate static let letterConfirms = Phrase(
        "y 또는 1을 누르면 등록되고 Esc를 누르면 취소됩니다. Enter로는 등록되지 않습니다.",
        "y or 1 registers, Esc cancels. Enter never registers.")
    fileprivate static let hangulOnCard = Phrase(
        "한글 입력 상태입니다. 1을 누르면 등록되고 2나 Esc를 누르면 취소됩니다.",
        "Hangul input is on: 1 registers, 2 or Esc cancels.")
    fileprivate static let digitsConfirm = Phrase(
        "회원번호 끝 4자리 숫자를 입력하세요. Esc를 누르면 취소됩니다.",
        "Type the last four digits of the member ID. Esc cancels.")
}
