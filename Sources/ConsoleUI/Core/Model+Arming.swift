import Konaplate
import MemberDesk
import Wording

extension Model {
    /// How long registrations in production are still allowed; `nil` where they are not.
    package var secondsArmed: Int64? {
        guard let armedUntil, armedUntil > now else { return nil }
        return (armedUntil.milliseconds - now.milliseconds + 999) / 1000
    }

    /// Whether registrations in production can be allowed here, or allowed no longer.
    var arming: Availability {
        guard station.needsArming else { return .disabled(.refusal(.nothingToAllow, at: now)) }
        guard !station.isReadOnly else { return .disabled(.readOnly) }
        return inFlight[.arm] == nil ? .enabled : .disabled(.stillSending)
    }

    /// Asks for the reason, or takes back what is allowed.
    mutating func switchArming() -> [Effect] {
        guard secondsArmed != nil else {
            present(ArmingCard(station))
            return []
        }
        inFlight[.arm] = now
        return [.desk(.disarm)]
    }

    /// Takes what came of it.
    mutating func takeArming(_ duration: Duration?) {
        inFlight[.arm] = nil
        armedUntil = duration.map { now.advanced(by: $0) }
        say(.info, duration.map { .armed(minutes: $0.components.seconds / 60) } ?? .disarmed)
    }

    /// Says that the time is over; from now on the gate refuses.
    mutating func endArming() {
        guard let armedUntil, armedUntil <= now else { return }
        self.armedUntil = nil
        say(.warning, .armingIsOver)
    }
}

extension Phrase {
    fileprivate static func armed(minutes: Int64) -> Phrase {
        Phrase("운영 등록을 \(minutes)분 동안 허용합니다.", "Registration in production is allowed for \(minutes) minutes.")
    }
    fileprivate static let disarmed = Phrase(
        "운영 등록 허용을 끝냈습니다.", "Registration in production is no longer allowed.")
    fileprivate static let armingIsOver = Phrase(
        "운영 등록 허용 시간이 끝났습니다. 다시 허용하려면 F9를 누르세요.",
        "The time for registrations in production is over. F9 allows them again.")
}
