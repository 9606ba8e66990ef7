import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona log [show]`: exchanges with response codes and correlation IDs.
struct LogShow: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show exchanges with their response codes and correlation IDs.",
        discussion: "Example: kona log --output ndjson --follow --user-id 50000000001")

    @OptionGroup var global: GlobalOptions

    @Flag(name: .long, help: "Keep printing every change, also those of other processes.")
    var follow = false

    @Option(name: .customLong("user-id"), help: "Only this member's.", transform: MemberID.argument)
    var userID: MemberID?

    @Option(
        name: .customLong("correlation-id"),
        help: ArgumentHelp("Only the one with this correlation ID.", valueName: "id"))
    var correlationID: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Only from this time on: 2026-11-22, 2026-11-22T14:00:00 (Korean time).", valueName: "time"))
    var since: String?

    @Option(name: .long, help: "Only this many, the newest ones.")
    var limit: Int?

    @Option(name: .long, help: "How to print them.")
    var output = ListFormat.table

    func validate() throws {
        if let since, Timestamp(argument: since) == nil {
            throw ValidationError("--since takes a date or a date and time: 2026-11-22, 2026-11-22T14:00:00+09:00.")
        }
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up.") }
        if follow, output == .json || output == .csv {
            throw ValidationError("--follow prints lines as they come: use --output ndjson or table.")
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
        // The bell is heard before the first reading, so that nothing between the two is missed.
        let bell = follow ? try await desk.bell() : nil
        let (entries, newest) = try await desk.journal(filter)
        print(entries, language: workplace.settings.language)
        guard let bell else { return }
        var following = filter
        following.limit = nil
        var revision = newest
        for await _ in bell {
            let changes = try await desk.journalChanges(following, after: revision)
            for entry in changes { print(entry, language: workplace.settings.language) }
            revision = changes.map(\.revision).max() ?? revision
        }
    }

    private func print(_ entries: [JournalEntry], language: Language) {
        if follow {
            for entry in entries { print(entry, language: language) }
            return
        }
        ListPrinter(format: output).print(
            entries, json: \.json,
            header: [
                "time", "api", "userId", "httpStatus", "code", "result", "reason", "durationMs", "correlationId",
                "cause",
            ],
            titles: [
                Phrase.time[language], "API", Phrase.memberID[language], "HTTP", Phrase.responseCode[language], "ms",
                Phrase.correlationID[language], Phrase("원인", "Cause")[language],
            ],
            row: output == .csv ? \.fields : { $0.cells(language) })
    }

    private func print(_ entry: JournalEntry, language: Language) {
        switch output {
        case .ndjson: StandardOutput.print(entry.json)
        case .table, .json, .csv:
            StandardOutput.print(entry.cells(language).filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }
}

extension JournalEntry {
    /// Time, API, member, HTTP status, verdict, duration, correlation ID and cause, for people.
    fileprivate func cells(_ language: Language) -> [String] {
        [
            "\(time.date) \(time.preciseTimeOfDay)", api, memberID?.description ?? subject ?? "-",
            httpStatus.map { String($0) } ?? "-",
            // A code beside an outcome that nobody knows is no verdict.
            outcome?.reasonWord.map { "!\($0)" } ?? status?.code.rawValue ?? resultWord,
            milliseconds, correlationID.rawValue, cause.map { Phrase.cause($0)[language] } ?? "",
        ]
    }

    /// The same and the result in fields of their own, for programs.
    fileprivate var fields: [String] {
        [
            time.iso8601, api, memberID?.description ?? "", httpStatus.map { String($0) } ?? "",
            status?.code.rawValue ?? "", resultWord, outcome?.reasonWord ?? "", milliseconds, correlationID.rawValue,
            [cause?.word, cause?.detail].compactMap { $0 }.joined(separator: " "),
        ]
    }

    private var milliseconds: String { duration.map { "\($0.tenthsOfMilliseconds)" } ?? "" }
}
