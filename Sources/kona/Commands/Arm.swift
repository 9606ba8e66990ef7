import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona arm`: allows this agent to register in production for a time.
struct Arm: ReportingCommand {
    static let configuration = CommandConfiguration(
        "arm",
        Phrase("운영 등록을 정해진 시간 동안 허용합니다.", "Allow registrations in production for a time."),
        discussion: Phrase(
            """
            운영 프로필에서는 상담원이 먼저 허용해야 등록할 수 있습니다. 허용은 상담원과 프로필마다 따로이고 최대 12시간이며, 등록할 때마다 \
            확인합니다. 시간이 끝나거나 컴퓨터를 다시 시작하면 끝납니다. 시계를 되돌려도 늘어나지 않습니다. 감사 기록에 남습니다. 옵션 없이 \
            실행하면 남은 시간을 보여 줍니다.

            예: kona arm --minutes 30 --reason "정기 등록"
            예: kona arm --off
            """,
            """
            In production nothing is registered by an agent who has not allowed it before: for each agent and profile \
            apart, for at most 12 hours, and checked for every attempt. It ends with its time or with a restart of the \
            machine; a clock that is set back does not lengthen it. It is audited. Without options it tells how long is \
            left.

            Example: kona arm --minutes 30 --reason "scheduled registrations"
            Example: kona arm --off
            """))

    @Option(name: .long, help: ArgumentHelp("허용할 시간(분)입니다. 1~720.", "For how many minutes, 1 to 720.", valueName: "n"))
    var minutes: Int?

    @Option(name: .long, help: ArgumentHelp("허용하는 사유입니다.", "Why it is allowed.", valueName: "text"))
    var reason: String?

    @Flag(name: .long, help: ArgumentHelp("허용을 끝냅니다.", "Allow it no longer."))
    var off = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if off, minutes != nil || reason != nil {
            throw ValidationError("--off는 혼자 쓰세요.", "--off stands alone.")
        }
        guard let minutes else {
            if reason != nil {
                throw ValidationError("--reason은 --minutes와 함께 쓰세요.", "--reason needs --minutes.")
            }
            return
        }
        guard (1...720).contains(minutes) else {
            throw ValidationError("--minutes는 1부터 720(12시간)까지입니다.", "--minutes is 1 to 720, which are 12 hours.")
        }
        guard let reason, !reason.allSatisfy(\.isWhitespace) else {
            throw ValidationError(
                "--minutes에는 --reason TEXT가 필요합니다. 감사에 남습니다.",
                "--minutes takes --reason TEXT, which goes into the audit.")
        }
    }

    func perform() async throws -> ExitStatus {
        try await Workplace.with(global, for: .state) { workplace in
            let desk = workplace.desk
            let language = workplace.settings.language
            guard desk.profile.guardLevel == .production else { throw GateRefusal.nothingToAllow }
            if off {
                let wasAllowed = try await desk.disarm()
                StandardError.print((wasAllowed ? Phrase.armedNoLonger : .notArmed)[language])
                return .done
            }
            if let minutes, let reason { try await desk.arm(for: .seconds(60 * minutes), reason: reason) }
            guard let rest = try await desk.armedFor() else {
                StandardError.print(Phrase.notArmed[language])
                return .refusedHere
            }
            let end = desk.options.now().advanced(by: rest)
            StandardError.print(Phrase.armed(until: end, profile: desk.profile, agent: desk.options.agent)[language])
            return .done
        }
    }
}

extension Phrase {
    fileprivate static func armed(until end: Timestamp, profile: Profile, agent: String) -> Phrase {
        Phrase(
            "운영 등록을 \(end.timeOfDay)까지 허용합니다. 프로필 \(profile.name), 상담원 \(agent).",
            "Registration in production is allowed until \(end.timeOfDay): profile \(profile.name), agent \(agent).")
    }

    fileprivate static let armedNoLonger = Phrase(
        "운영 등록 허용을 끝냈습니다.", "Registration in production is no longer allowed.")
    fileprivate static let notArmed = Phrase(
        "운영 등록이 허용되어 있지 않습니다.", "Registration in production is not allowed.")
}
