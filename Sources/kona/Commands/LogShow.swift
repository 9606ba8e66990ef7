import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona log [show]`: exchanges with response codes and correlation IDs.
struct LogShow: ReportingCommand {
    static let configuration = CommandConfiguration(
        "show",
        Phrase("통신 로그를 응답코드, 추적번호와 함께 표시합니다.", "Show exchanges with their response codes and correlation IDs."),
        discussion: Phrase(
            "예: kona log --output ndjson --follow --user-id 50000000001",
            "Example: kona log --output ndjson --follow --user-id 50000000001"))

    @Flag(
        name: .long,
        help: ArgumentHelp("다른 프로세스의 기록까지 새 기록을 계속 출력합니다.", "Keep printing changes, also those of other processes."))
    var follow = false

    @Option(
        name: .customLong("user-id"), help: ArgumentHelp("이 회원의 기록만 표시합니다.", "Only this member's."),
        transform: MemberID.argument)
    var userID: MemberID?

    @Option(
        name: .customLong("correlation-id"),
        help: ArgumentHelp("이 추적번호의 기록만 표시합니다.", "Only the one with this correlation ID.", valueName: "id"))
    var correlationID: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 시각(한국 시각)부터 표시합니다: 2026-11-22, 2026-11-22T14:00:00",
            "Only from this time on (Korean time): 2026-11-22, 2026-11-22T14:00:00", valueName: "time"))
    var since: String?

    @Option(name: .long, help: ArgumentHelp("최신 기록을 이 수만큼만 표시합니다.", "Only this many, the newest ones."))
    var limit: Int?

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print them."))
    var output = ListFormat.table

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let since, Timestamp(argument: since) == nil { throw ValidationError.since }
        if let limit, limit < 1 {
            throw ValidationError("--limit에는 1 이상의 수를 쓰세요.", "--limit takes a number from 1 up.")
        }
        if follow, output == .json || output == .csv {
            throw ValidationError(
                "--follow는 한 줄씩 출력합니다. --output ndjson이나 table을 쓰세요.",
                "--follow prints lines as they come: use --output ndjson or table.")
        }
    }

    func perform() async throws -> ExitStatus {
        try await Interruption.watching {
            try await Workplace.with(global, for: .state) {
                try await show(at: $0)
                return .done
            }
        }
    }

    private func show(at workplace: Workplace) async throws {
        let desk = workplace.desk
        let filter = JournalFilter(
            memberID: userID, correlationID: correlationID.map { CorrelationID(rawValue: $0) },
            since: since.flatMap { Timestamp(argument: $0) }, limit: limit)
        if !follow, limit == nil, output == .ndjson || output == .csv { return try await printPages(filter, desk) }
        // The bell is heard before the first reading, so that nothing between the two is missed.
        let bell = follow ? try await desk.bell() : nil
        let (entries, newest) = try await desk.journal(filter)
        print(entries, workplace)
        guard let bell else { return }
        var following = filter
        following.limit = nil
        var revision = newest
        for await _ in bell {
            let changes = try await desk.journalChanges(following, after: revision)
            for entry in changes { print(entry, workplace) }
            revision = changes.map(\.revision).max() ?? revision
        }
    }

    /// Prints what programs read line by line, without holding all of it.
    private func printPages(_ filter: JournalFilter, _ desk: Desk) async throws {
        if output == .csv { ListPrinter.print(csv: JournalEntry.csvHeader) }
        try await desk.forEachJournalPage(filter) { entries in
            for entry in entries {
                if output == .csv { ListPrinter.print(csv: entry.csvFields) } else { StandardOutput.print(entry.json) }
            }
        }
    }

    private func print(_ entries: [JournalEntry], _ workplace: Workplace) {
        let language = workplace.settings.language
        if follow {
            for entry in entries { print(entry, workplace) }
            return
        }
        ListPrinter(format: output).print(
            entries, json: \.json,
            header: JournalEntry.csvHeader,
            titles: [
                Phrase.time[language], "API", Phrase.memberID[language], "HTTP", Phrase.responseCode[language], "ms",
                Phrase.correlationID[language], Phrase("의미, 원인", "Meaning, cause")[language],
            ],
            row: { output == .csv ? $0.csvFields : $0.cells(workplace) })
    }

    private func print(_ entry: JournalEntry, _ workplace: Workplace) {
        switch output {
        case .ndjson: StandardOutput.print(entry.json)
        case .table, .json, .csv:
            StandardOutput.print(entry.cells(workplace).filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }
}

extension JournalEntry {
    /// Time, API, member, HTTP status, verdict, duration, correlation ID, and what a refusal's code means or why there is no
    /// answer, for people.
    fileprivate func cells(_ workplace: Workplace) -> [String] {
        let language = workplace.settings.language
        let meaning = status?.code == .success ? nil : workplace.codes.meaning(of: self)
        return [
            "\(time.date) \(time.preciseTimeOfDay)", api, memberID?.description ?? subject ?? "-",
            httpStatus.map { String($0) } ?? "-",
            // A code beside an outcome that nobody knows is no verdict.
            outcome?.reasonWord.map { "!\($0)" } ?? status?.code.rawValue ?? resultWord,
            milliseconds, correlationID.rawValue, (cause.map { Phrase.cause($0) } ?? meaning)?[language] ?? "",
        ]
    }

    private var milliseconds: String { duration.map { "\($0.tenthsOfMilliseconds)" } ?? "" }
}
