import ArgumentParser
import Wording

/// `kona log`: the journal of exchanges.
struct Log: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "log",
        Phrase(
            "통신 로그를 표시하거나, 감사 기록을 검증하고 내보냅니다.",
            "Show the journal of exchanges; verify, export and count the audit."),
        subcommands: [LogShow.self, LogVerify.self, LogExport.self, LogReport.self], defaultSubcommand: LogShow.self)
}
