import ArgumentParser
import FoundationEssentials
import Konaplate
import KonaplateSandbox
import MemberDesk
import StrictText
import Wording

/// `kona sandbox explain`: takes a request apart that a running sandbox got.
struct SandboxExplain: ReportingCommand {
    static let configuration = CommandConfiguration(
        "explain",
        Phrase(
            "샌드박스가 받은 요청을 헤더, 토큰, JWE로 나누어 설명하고 잘못된 점을 찾습니다.",
            "Take a request that a sandbox got apart: headers, token and JWE, and what is wrong with it."),
        discussion: Phrase(
            """
            추적번호를 쓰면 그 요청을, latest를 쓰면 마지막 요청을 설명합니다. 최근 요청만 메모리에 남아 있습니다.

            예: kona sandbox explain latest --connection sandbox.json
            """,
            """
            Takes the correlation ID of a request, or `latest`. A sandbox keeps its newest requests in memory.

            Example: kona sandbox explain latest --connection sandbox.json
            """))

    @Argument(
        help: ArgumentHelp("추적번호나 latest입니다.", "The correlation ID, or latest.", valueName: "correlation-id"))
    var id: String

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print it."))
    var output = ObjectFormat.table

    @Option(name: .long, help: .connection, completion: .file())
    var connection: String?

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard !id.isEmpty, id.utf8.allSatisfy({ $0.isBareKeyByte }) else {
            throw ValidationError(
                "추적번호는 영문자, 숫자, 하이픈으로 되어 있습니다.", "A correlation ID has letters, digits and hyphens only.")
        }
    }

    func perform() async throws -> ExitStatus {
        let settings = try Settings(options.choices(connection: connection))
        let file = try Self.connectionFile(connection, stateRoot: settings.stateRoot())
        let transport = try HTTPTransport(TransportSettings(baseURL: file.baseURL.description))
        let format = output == .json ? "json" : "text"
        let answer = await transport.answer(
            besideAPI: "/sandbox/requests/\(id)?output=\(format)&lang=\(settings.language.rawValue)",
            headers: [(HeaderName.accessKey, file.accessKey.exposed)], limit: 1 << 22)
        await transport.shutDown()
        guard let answer else { throw CommandFailure(.notSent, .sandboxIsGone) }
        let text = String(decoding: answer.body, as: UTF8.self)
        switch answer.httpStatus {
        case 200: break
        case 401: throw CommandFailure(.configuration, .otherSandbox)
        default: throw CommandFailure(.missingInput, .noSuchRequest(id))
        }
        switch output {
        case .json: StandardOutput.print(try JSON(text: text))
        case .table: StandardOutput.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        }
        return .done
    }

    /// The file that was named, or the one of the built-in sandbox that another process serves.
    private static func connectionFile(_ path: String?, stateRoot: String) throws -> ConnectionFile {
        if let path { return try ConnectionFile(contentsOf: path) }
        let files = try BuiltInSandboxFiles(stateRoot: stateRoot)
        guard let file = try? ConnectionFile(contentsOf: files.connection), file.isListening else {
            throw CommandFailure(.notSent, .sandboxIsGone)
        }
        return file
    }
}

extension Phrase {
    fileprivate static let sandboxIsGone = Phrase(
        "실행 중인 샌드박스가 없습니다. kona sandbox --connection-file FILE로 시작하고 --connection FILE을 쓰세요.",
        "no sandbox answers; start one with kona sandbox --connection-file FILE and name it with --connection FILE")
    fileprivate static let otherSandbox = Phrase(
        "연결 파일의 키를 샌드박스가 받지 않습니다. 실행 중인 샌드박스가 쓴 연결 파일을 지정하세요.",
        "the sandbox does not take the key of the connection file; name the file that the running sandbox wrote")

    fileprivate static func noSuchRequest(_ id: String) -> Phrase {
        Phrase(
            "\(id): 샌드박스에 그런 요청이 남아 있지 않습니다. GET /sandbox/requests로 목록을 볼 수 있습니다.",
            "\(id): the sandbox has no such request, or no longer; GET /sandbox/requests lists what it has")
    }
}
