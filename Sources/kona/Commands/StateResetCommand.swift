import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona state reset`: sets a profile's state aside and begins a new one.
struct StateResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Set the state aside and begin a new one.",
        discussion: """
            For a state that has lost its content and of which there is no newer copy. Registrations without a known
            outcome are not known to the new state: check them at Konaplate before you register those members again.
            What is there is kept in a folder beside it. No other kona may use the state meanwhile.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    mutating func run() async throws {
        guard yes || Question.canBeAsked else {
            throw CommandFailure(
                .usage, "확인할 단말기가 없습니다. 묻지 않고 새로 시작하려면 --yes 를 붙이세요.",
                "there is no terminal to ask on; add --yes to start anew without a question")
        }
        let settings = try Settings(global)
        let profile = try await Workplace.profile(settings)
        let reset = try StateReset(profile, stateRoot: settings.stateRoot)
        if !yes {
            let question = Phrase.resetQuestion(reset.path)[settings.language]
            guard try await Question(settings.language).confirms(question) else {
                throw CommandFailure(.refusedHere, .declined)
            }
        }
        let now = Timestamp.now()
        let aside = try reset.perform(time: now.transactionTime(in: .kst))
        try await Workplace.with(global, for: .state) { workplace in
            try await workplace.desk.record(.reset(aside: aside))
        }
        StandardError.print(Phrase.stateReset(aside)[settings.language])
    }
}

extension Phrase {
    fileprivate static func resetQuestion(_ path: String) -> Phrase {
        Phrase(
            "\(path): 상태를 따로 옮기고 새로 시작합니다. 결과를 확인하지 못한 건은 새 상태에서 알 수 없습니다.",
            "\(path): the state is set aside and a new one begins, which knows of no open registration.")
    }

    fileprivate static func stateReset(_ aside: String?) -> Phrase {
        guard let aside else { return Phrase("새로 시작합니다.", "A new state has begun.") }
        return Phrase(
            "새로 시작합니다. 이전 상태는 \(aside) 에 있습니다.", "A new state has begun. The old one is in \(aside).")
    }
}
