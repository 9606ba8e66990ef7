import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona state reset`: sets a profile's state aside and begins a new one.
struct StateResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "reset", Phrase("상태 파일을 따로 옮기고 새로 시작합니다.", "Set the state aside and begin a new one."),
        discussion: Phrase(
            """
            상태 파일이 내용을 잃었고 더 새로운 사본도 없을 때 사용합니다. 새 상태는 결과를 알 수 없는 등록을 모릅니다. 그 회원을 다시 \
            등록하기 전에 Konaplate에서 확인하세요. 있던 파일은 옆 폴더에 남습니다. 그동안 다른 kona가 이 상태를 쓰고 있으면 안 됩니다.
            """,
            """
            For a state that has lost its content and of which there is no newer copy. The new state does not know of \
            registrations whose outcome is unknown: check them at Konaplate before you register those members again. \
            What is there is kept in a folder beside it. No other kona may use the state meanwhile.
            """))

    @Flag(name: .long, help: ArgumentHelp("묻지 않습니다.", "Do not ask."))
    var yes = false

    @OptionGroup var global: GlobalOptions

    mutating func run() async throws {
        guard yes || Question.canBeAsked else {
            throw CommandFailure(
                .usage, "확인할 단말기가 없습니다. 묻지 않고 새로 시작하려면 --yes를 붙이세요.",
                "there is no terminal to ask on; add --yes to start anew without asking")
        }
        let settings = try Settings(global)
        if settings.isReadOnly { throw CommandFailure(.refusedHere, .readOnlyReset) }
        let profile = try await Workplace.profile(settings)
        try await Self.requireNothingOpen(global, settings)
        let reset = try StateReset(profile, stateRoot: settings.stateRoot(for: profile))
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

    /// Refuses where the state can be read and holds what has to be settled: a new one would not know of it.
    private static func requireNothingOpen(_ global: GlobalOptions, _ settings: Settings) async throws {
        let open: [Attempt]
        do {
            open = try await Workplace.with(global, for: .state) { try await $0.desk.openAttempts() }
        } catch is StateError {
            // It cannot be read, which is what this command is for.
            return
        }
        guard !open.isEmpty else { return }
        throw CommandFailure(.refusedHere, .stillOpen(open.map(\.memberID)))
    }
}

extension Phrase {
    fileprivate static func stillOpen(_ members: [MemberID]) -> Phrase {
        let list = members.prefix(5).map(\.description).joined(separator: ", ") + (members.count > 5 ? ", …" : "")
        return Phrase(
            "확인할 건이 \(members.count)건 있습니다: \(list). 먼저 kona reconcile로 결과를 확인하세요.",
            members.count == 1
                ? "1 registration has to be settled first (kona reconcile): \(list)"
                : "\(members.count) registrations have to be settled first (kona reconcile): \(list)")
    }

    fileprivate static let readOnlyReset = Phrase(
        "조회 전용입니다. 상태를 새로 시작할 수 없습니다.", "This is read-only. The state cannot be started anew.")

    fileprivate static func resetQuestion(_ path: String) -> Phrase {
        Phrase(
            "\(path): 상태를 따로 옮기고 새로 시작합니다. 결과를 확인하지 못한 건은 새 상태에서 알 수 없습니다.",
            "\(path): the state is set aside and a new one begins, which knows of no open registration.")
    }

    fileprivate static func stateReset(_ aside: String?) -> Phrase {
        guard let aside else { return Phrase("새로 시작합니다.", "A new state has begun.") }
        return Phrase(
            "새로 시작합니다. 이전 상태는 \(aside)에 있습니다.", "A new state has begun. The old one is in \(aside).")
    }
}
