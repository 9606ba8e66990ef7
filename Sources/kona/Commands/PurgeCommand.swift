import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona purge`: deletes what is older than it has to be kept.
struct PurgeCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        "purge",
        Phrase(
            "보관 기간이 지난 등록 시도와 통신 기록을 완전히 삭제합니다.",
            "Delete attempts and exchanges for good that are older than they have to be kept."),
        discussion: Phrase(
            """
            확인하지 못한 등록과 그 회원의 통신 기록은 삭제하지 않습니다. 감사 기록은 그대로 남으며, 무엇이 삭제되었는지 증명합니다.

            예: kona purge --older-than 365d --journal --reason '보관 기간 1년' --dry-run
            """,
            """
            Open attempts, and exchanges about their members, are never deleted. The audit stays whole, and answers for \
            what was deleted.

            Example: kona purge --older-than 365d --journal --reason 'kept for a year' --dry-run
            """))

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 일수보다 오래된 것을 삭제합니다(30d 이상).", "What is older than so many days, 30d at least.", valueName: "365d"))
    var olderThan: String

    @Flag(name: .long, help: ArgumentHelp("등록 시도를 삭제합니다.", "Delete attempts."))
    var attempts = false

    @Flag(name: .long, help: ArgumentHelp("통신 기록을 삭제합니다.", "Delete the journal of exchanges."))
    var journal = false

    @Option(name: .long, help: ArgumentHelp("삭제하는 사유입니다. 감사에 남습니다.", "Why; it is audited.", valueName: "text"))
    var reason: String

    @Flag(name: .long, help: ArgumentHelp("세기만 하고 삭제하지 않습니다.", "Only count."))
    var dryRun = false

    @Flag(name: .long, help: ArgumentHelp("묻지 않습니다.", "Do not ask."))
    var yes = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if age.map({ $0 < Purge.shortestAge }) ?? true {
            throw ValidationError(
                "--older-than에는 30d 이상의 일수를 쓰세요: 365d", "--older-than takes a number of days from 30d up: 365d.")
        }
        if !attempts, !journal {
            throw ValidationError(
                "--attempts나 --journal로 무엇을 삭제할지 쓰세요.", "Say what to delete: --attempts, --journal, or both.")
        }
    }

    func perform() async throws -> ExitStatus {
        guard dryRun || yes || Question.canBeAsked else {
            throw CommandFailure(
                .usage, "확인할 단말기가 없습니다. 묻지 않고 삭제하려면 --yes를 붙이세요.",
                "there is no terminal to ask on; add --yes to delete without asking")
        }
        return try await Interruption.watching {
            try await Workplace.with(global, for: .state) { try await purge(at: $0) }
        }
    }

    private func purge(at workplace: Workplace) async throws -> ExitStatus {
        let (desk, language) = (workplace.desk, workplace.settings.language)
        let kinds = Set(([.attempts] as [Purge.Kind]).filter { _ in attempts } + (journal ? [.journal] : []))
        let boundary = desk.options.now().advanced(by: .zero - (age ?? Purge.shortestAge))
        let purge = Purge(before: boundary, kinds: kinds, reason: reason)
        let planned = try await desk.purge(purge, isDryRun: true)
        if dryRun {
            StandardOutput.print(Phrase.wouldBePurged(planned, boundary)[language])
            return .done
        }
        if !yes {
            guard try await Question(language).confirms(Phrase.wouldBePurged(planned, boundary)[language]) else {
                throw CommandFailure(.refusedHere, .nothingPurged)
            }
        }
        let done = try await desk.purge(purge, isDryRun: false)
        StandardOutput.print(Phrase.purged(done)[language])
        if !done.isErased { StandardError.print(Phrase.tracesLeft[language]) }
        return .done
    }

    private var age: Duration? {
        guard olderThan.hasSuffix("d"), let days = Int(olderThan.dropLast()), days > 0, days < 100_000 else {
            return nil
        }
        return .seconds(days * 86_400)
    }
}

extension Phrase {
    fileprivate static func wouldBePurged(_ count: PurgeCount, _ boundary: Timestamp) -> Phrase {
        Phrase(
            "\(boundary.date) 이전: 등록 시도 \(count.attempts)건, 계좌 조회 결과 \(count.readings)건, 통신 \(count.exchanges)건을 삭제합니다. 되돌릴 수 없습니다.",
            "Before \(boundary.date): \(count.attempts) attempt(s), \(count.readings) reading(s) and \(count.exchanges) exchange(s) will be deleted for good."
        )
    }

    fileprivate static func purged(_ count: PurgeCount) -> Phrase {
        Phrase(
            "등록 시도 \(count.attempts)건, 계좌 조회 결과 \(count.readings)건, 통신 \(count.exchanges)건을 삭제했습니다.",
            "\(count.attempts) attempt(s), \(count.readings) reading(s) and \(count.exchanges) exchange(s) were deleted."
        )
    }

    fileprivate static let nothingPurged = Phrase("삭제하지 않았습니다.", "Nothing was deleted.")

    fileprivate static let tracesLeft = Phrase(
        "다른 kona가 상태를 읽고 있어 파일에 흔적이 남았습니다. 모두 끝낸 뒤 다시 실행하세요.",
        "Another kona is reading the state, so traces are left in its files: end it and run this again.")
}
