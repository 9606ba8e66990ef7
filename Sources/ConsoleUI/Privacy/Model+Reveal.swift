import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Shows a value for a few seconds, unless nobody who asked for it looks any more.
    mutating func show(_ value: Personal, _ field: RevealableField, of memberID: MemberID) {
        inFlight[.reveal(memberID)] = nil
        guard list.selection == memberID, hasFocus, curtain == nil, ending == nil else {
            return say(.info, .notShown, about: memberID)
        }
        revealed = Revealed(
            memberID: memberID, field: field, value: value, until: now.advanced(by: Revealed.time))
    }

    /// Hides what is revealed when its time is over, or when something else is looked at.
    mutating func hideRevealed() {
        guard let revealed else { return }
        if revealed.until <= now || revealed.memberID != list.selection || !hasFocus || ending != nil {
            self.revealed = nil
        }
    }
}

extension Revealed {
    /// The value with its name and how long it is still shown.
    func line(_ model: Model) -> String {
        let seconds = max(0, (until.milliseconds - model.now.milliseconds + 999) / 1000)
        let hides = Phrase("\(seconds)초 후 가립니다", "hidden in \(seconds) s")[model.language]
        return "\(memberID)  \(field.title[model.language]): \(value.exposed)  (\(hides))"
    }
}

extension RevealableField {
    /// The value's name.
    var title: Phrase {
        switch self {
        case .name: .name
        case .mobile: .mobile
        case .loginID: .loginID
        case .account: Phrase("계좌번호", "Account number")
        }
    }
}

extension Phrase {
    static let nothingToReveal = Phrase("이 회원에게 없는 정보입니다.", "This member has no such value.")
    fileprivate static let notShown = Phrase("다른 창으로 이동하여 표시하지 않았습니다.", "Not shown, as you had turned away.")
}
