import ArgumentParser
import FoundationEssentials
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona log export`: rows of the audit for somebody outside.
struct LogExport: ReportingCommand {
    static let configuration = CommandConfiguration(
        "export",
        Phrase("감사 기록을 내보냅니다. 사유를 남깁니다.", "Export the audit and access log; the reason for it is audited."),
        discussion: Phrase(
            """
            누가, 어디서, 누구의 무엇을 보고 바꿨는지 한 행씩 내보냅니다. 사유에 적힌 긴 번호는 가립니다. 검색어는 감사 기록에 없습니다.

            예: kona log export --output csv --file audit.csv --since 2026-11-01 --reason '정기 점검'
            """,
            """
            One row for each thing that was done: who, from where, about whom. Long numbers in reasons are masked; what \
            was searched for is not in the audit.

            Example: kona log export --output csv --file audit.csv --since 2026-11-01 --reason 'monthly review'
            """))

    /// How rows are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case ndjson, csv
    }

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to write them."))
    var output = Format.ndjson

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 파일(0600)에 씁니다. 없으면 표준 출력입니다.",
            "Write them to this file (mode 0600) instead of standard output."),
        completion: .file())
    var file: String?

    @Flag(name: .long, help: ArgumentHelp("이미 있는 파일을 바꿉니다.", "Replace a file that is there."))
    var force = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 시각(한국 시각)부터 내보냅니다.", "Only from this time on (Korean time): 2026-11-22, 2026-11-22T14:00:00",
            valueName: "time"))
    var since: String?

    @Option(
        name: .customLong("user-id"), help: ArgumentHelp("이 회원의 기록만 내보냅니다.", "Only what is about this member."),
        transform: MemberID.argument)
    var userID: MemberID?

    @Option(name: .long, help: ArgumentHelp("내보내는 사유입니다. 감사에 남습니다.", "Why; it is audited.", valueName: "text"))
    var reason: String

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let since, Timestamp(argument: since) == nil { throw ValidationError.since }
        if force, file == nil {
            throw ValidationError("--force는 --file과 함께 쓰세요.", "--force goes with --file.")
        }
    }

    func perform() async throws -> ExitStatus {
        try await Interruption.watching {
            try await Workplace.with(global, for: .state) { workplace in
                // Asked for before anything is handed out, so that nothing is audited that did not happen.
                if let file { try OutputFile.requireFree(file, force: force) }
                let entries = try await workplace.desk.exportAudit(
                    AuditFilter(since: since.flatMap { Timestamp(argument: $0) }, memberID: userID), reason: reason)
                try write(entries)
                StandardError.print(Phrase.exported(entries.count)[workplace.settings.language])
                return .done
            }
        }
    }

    private func write(_ entries: [AuditEntry]) throws {
        guard let file else {
            for line in lines(entries) { StandardOutput.print(line) }
            return
        }
        let text = lines(entries).map { "\($0)\n" }.joined()
        try OutputFile.writePrivately(Array(text.utf8), to: file, force: force)
    }

    private func lines(_ entries: [AuditEntry]) -> [String] {
        switch output {
        case .ndjson: return entries.map(\.json.text)
        case .csv:
            let writer = CSVWriter(lineBreak: .lf)
            return ([AuditEntry.fieldNames] + entries.map(\.fields)).map { String(writer.line($0).dropLast()) }
        }
    }
}

extension Phrase {
    fileprivate static func exported(_ count: Int) -> Phrase {
        Phrase("감사 기록 \(count)행을 내보냈습니다.", count == 1 ? "1 row was exported." : "\(count) rows were exported.")
    }
}
