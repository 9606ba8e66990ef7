import ArgumentParser
import Glibc
import MemberDesk
import Wording

/// `kona log verify`: checks the audit's chain, and the state against it and against its anchor.
struct LogVerify: ReportingCommand {
    static let configuration = CommandConfiguration(
        "verify",
        Phrase(
            "감사 기록과, 감사 기록이 증명하는 등록과 통신 기록이 그대로인지 검증합니다.",
            "Verify the audit's chain and the attempts, exchanges and settlements for which it answers."),
        discussion: Phrase(
            """
            --anchor를 쓰면 설정의 audit_anchor에 남긴 것과도 비교합니다. 새로 만든 감사 기록, 잘린 끝, 지운 폴더, 이전 사본을 찾습니다. \
            syslog에 남겼다면 그 로그 파일을 --anchor-file로 지정하세요.

            예: kona log verify --anchor-file /var/log/auth.log
            """,
            """
            With --anchor it is also compared with what audit_anchor of the configuration has kept: a chain that was made \
            anew, an end that was cut off, a deleted folder, an older copy. Where that is syslog, name the log's file with \
            --anchor-file.

            Example: kona log verify --anchor-file /var/log/auth.log
            """))

    @Flag(
        name: .long,
        help: ArgumentHelp("audit_anchor의 파일과도 비교합니다.", "Compare with the file of audit_anchor, too."))
    var anchor = false

    @Option(
        name: .long,
        help: ArgumentHelp("audit_anchor가 남긴 행이 있는 파일입니다.", "A file with the lines that audit_anchor has kept."),
        completion: .file())
    var anchorFile: String?

    @OptionGroup var global: GlobalOptions

    func perform() async throws -> ExitStatus {
        try await Workplace.with(global, for: .verification) { workplace in
            let (desk, language) = (workplace.desk, workplace.settings.language)
            var sentences: [Phrase] = []
            if let name = try await desk.alteredLayout() { sentences.append(.alteredLayout(name)) }
            if let finding = try await desk.auditFinding() { sentences.append(.auditFinding(finding)) }
            if let file = try anchorPath(desk.profile), let finding = try await anchorFinding(file, desk) {
                sentences.append(.anchorFinding(finding))
            }
            guard let last = sentences.popLast() else {
                StandardError.print(Phrase.auditIsWhole[language])
                return .done
            }
            for sentence in sentences { StandardError.print("kona: \(sentence[language])") }
            throw CommandFailure(.malformedInput, last)
        }
    }

    private func anchorFinding(_ file: String, _ desk: Desk) async throws -> AnchorFinding? {
        guard access(file, R_OK) == 0 else {
            throw CommandFailure(.missingInput, .noAnchorFile(file))
        }
        do {
            return try await desk.anchorFinding(in: file)
        } catch let failure as AnchorFailure {
            throw CommandFailure(.missingInput, .noAnchorFile("\(failure.path): \(failure.reason)"))
        }
    }

    /// The file to compare with; `nil` where none was asked for.
    private func anchorPath(_ profile: Profile) throws(CommandFailure) -> String? {
        if let anchorFile { return anchorFile }
        guard anchor else { return nil }
        guard case .file(let path) = profile.auditAnchor else {
            throw CommandFailure(.usage, profile.auditAnchor == nil ? .noAnchorConfigured : .anchorIsSyslog)
        }
        return path
    }
}

extension Phrase {
    fileprivate static let auditIsWhole = Phrase("감사 기록이 온전합니다.", "the audit is intact")

    fileprivate static func alteredLayout(_ name: String) -> Phrase {
        Phrase(
            "상태의 데이터베이스가 kona가 만든 구조와 다릅니다: \(name). 누군가 직접 고쳤습니다. 파일을 보존하고 알리세요.",
            "the state's database is not laid out as kona does it: \(name). Somebody changed it by hand. Keep the file and report it."
        )
    }

    fileprivate static func noAnchorFile(_ name: String) -> Phrase {
        Phrase(
            "\(name): 읽을 수 없습니다. audit_anchor가 남긴 파일을 지정하세요.",
            "\(name): cannot be read; name the file that audit_anchor has kept")
    }

    fileprivate static let noAnchorConfigured = Phrase(
        "프로필에 audit_anchor가 없습니다.", "the profile has no audit_anchor")

    fileprivate static let anchorIsSyslog = Phrase(
        "audit_anchor가 syslog입니다. 로그 파일을 --anchor-file로 지정하세요.",
        "audit_anchor is syslog: name the log's file with --anchor-file")
}
