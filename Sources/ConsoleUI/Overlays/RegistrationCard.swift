import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The question before a registration: who, where, what is sent, what cannot be undone.
struct RegistrationCard: ConfirmingCard {
    /// What was known of the member when the card was opened.
    let summary: MemberSummary
    /// When the facts were read that a person decides by here.
    let decidedAt: BootTime
    /// How it is confirmed.
    var confirming: ConfirmingField
    /// What the newest reading says against it.
    let objection: Phrase?
    /// The reference of the consent, where one is needed.
    private(set) var consent = TextField()
    /// Whether keys go into the consent.
    private(set) var isTypingConsent: Bool

    private static let words = ConfirmingField.Words(
        whose: Phrase("회원번호", "the member ID"),
        digits: Phrase(
            "회원번호 끝 4자리 숫자를 입력하세요. Esc를 누르면 취소됩니다.",
            "Type the last four digits of the member ID. Esc cancels."),
        hasNo: true)

    /// Opens the card of a member.
    ///
    /// Digits confirm where real money may move, and where the reading speaks against it: nothing that a hand does by
    /// habit registers a member who is registered already.
    init(summary: MemberSummary, station: Station, decidedAt: BootTime, now: Timestamp) {
        self.summary = summary
        self.decidedAt = decidedAt
        objection = Self.objection(to: summary)
        let isHarmless = station.gate.level == .practice && objection == nil
        confirming = ConfirmingField(isHarmless ? .letter : .lastDigits(of: summary.id), Self.words, now: now)
        isTypingConsent = station.requiresConsent
    }

    /// The member.
    var memberID: MemberID { summary.id }

    var noticeMember: MemberID? { memberID }

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
        if model.opensHelp(key, hints(model)) { return [] }
        if isTypingConsent { return typeConsent(key, &model) }
        return takeConfirmation(key, &model)
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

    func cancel(_ model: inout Model) -> [Effect] {
        model.dismiss()
        model.say(.info, .cancelled, about: memberID)
        return []
    }

    func confirm(_ model: inout Model) -> [Effect] {
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
