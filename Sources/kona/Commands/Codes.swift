import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona codes`: what is known of response codes, and which ones nobody knows.
struct Codes: ReportingCommand {
    static let configuration = CommandConfiguration(
        "codes", Phrase("응답코드의 의미와 다음 할 일을 표시합니다.", "Show what response codes mean and what to do next."),
        discussion: Phrase(
            """
            코드를 쓰면 그 코드만 표시합니다. 설정의 response_codes_file에 팀의 문구를 더할 수 있습니다. 통신 로그에 나왔지만 아무도 \
            모르는 코드는 끝에 표시합니다.

            예: kona codes 002_022
            """,
            """
            With a code, only that one. A team adds its own texts with response_codes_file in the configuration. Codes \
            that came in an answer and that nobody knows stand at the end.

            Example: kona codes 002_022
            """))

    @Argument(help: ArgumentHelp("응답코드입니다.", "The response code."), transform: Self.code)
    var code: ResponseCode?

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print it."))
    var output = ObjectFormat.table

    @OptionGroup var global: GlobalOptions

    func perform() async throws -> ExitStatus {
        try await Workplace.with(global, for: .state) { workplace in
            let settings = workplace.settings
            let report = CodeReport(workplace.codes, seen: try await workplace.desk.seenCodes(), code)
            guard !report.lines.isEmpty else {
                throw CommandFailure(.usage, .nobodyKnows(code))
            }
            CodePrinter(format: output, language: settings.language).print(report, isWhole: code == nil)
            return .done
        }
    }

    private static func code(_ text: String) throws -> ResponseCode {
        let code = ResponseCode(rawValue: text)
        guard code.isWellFormed else {
            throw ValidationError("응답코드는 002_013 형식입니다.", "A response code has the form 002_013.")
        }
        return code
    }
}

extension Phrase {
    fileprivate static func nobodyKnows(_ code: ResponseCode?) -> Phrase {
        let name = code?.rawValue ?? ""
        return Phrase(
            "모르는 응답코드입니다: \(name). 통신 로그에도 나온 적이 없습니다.",
            "nobody knows the response code \(name), and no answer has had it")
    }
}
