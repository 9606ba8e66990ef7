import MemberDesk
import TerminalKit
import Wording

/// Allowing registrations in production: first why, then yes.
struct ArmingCard: AskingCard {
    /// Why; it goes into the audit.
    var asked: AskedText

    /// Opens the card at a station.
    init(_ station: Station) {
        asked = .reason(station)
    }

    var choices: [Phrase] { [Phrase("허용", "Allow")] }

    var onlyDigits: Phrase { .digitAllows }

    func title(_ model: Model) -> Phrase { Phrase("운영 등록 허용", "Allow registration") }

    func lines(_ model: Model) -> [PageLine] {
        [
            .field(.environment, "\(model.station.environment.rawValue)  \(model.station.host)"),
            .field(.agent, model.station.agent), .gap,
        ]
            + .sentences(Phrase.allows(minutes: Arming.usual.components.seconds / 60)[model.language], .cardWarning)
    }

    func choose(_ index: Int, in model: inout Model) -> [Effect] {
        model.dismiss()
        model.inFlight[.arm] = model.now
        return [.desk(.arm(Arming.usual, reason: asked.text))]
    }
}

extension Phrase {
    fileprivate static let digitAllows = Phrase(
        "1을 누르면 허용됩니다. Enter로는 허용되지 않습니다.", "1 allows it. Enter never does.")
    fileprivate static func allows(minutes: Int64) -> Phrase {
        Phrase(
            "실제 회원의 계좌를 등록할 수 있게 됩니다. \(minutes)분 뒤에 저절로 끝나고, F9로 먼저 끝낼 수 있습니다. 감사 기록에 남습니다.",
            "Real members' accounts can be registered then. It ends by itself after \(minutes) minutes, or before with F9. It is audited."
        )
    }
}
