import ArgumentParser
import Konaplate
import KonaplateSandbox
import MemberDesk
import Synchronization
import Wording

/// `kona sandbox [serve]`: serves the wire on loopback.
struct SandboxServe: ReportingCommand {
    static let configuration = CommandConfiguration(
        "serve",
        Phrase(
            "실제 통신 규격의 샌드박스를 이 컴퓨터에서 실행합니다.", "Serve a sandbox that speaks the real wire protocol on loopback."),
        discussion: Phrase(
            """
            준비되면 주소를 출력합니다. 로그는 표준 오류의 NDJSON입니다. 키는 시작할 때마다 새로 만들며, --state를 쓰면 보관합니다.

            예: kona sandbox --port 0 --connection-file sandbox.json
            """,
            """
            Prints the base URL once it listens. Its log is NDJSON on standard error. Keys are new at every start, \
            except with --state.

            Example: kona sandbox --port 0 --connection-file sandbox.json
            """))

    @Option(name: .long, help: ArgumentHelp("이 루프백 주소에서 받습니다.", "Listen on this loopback address."))
    var host = "127.0.0.1"

    @Option(name: .long, help: ArgumentHelp("이 포트에서 받습니다. 0은 빈 포트를 고릅니다.", "Listen on this port; 0 takes a free one."))
    var port = 8080

    @Option(
        name: .long,
        help: ArgumentHelp("시험 회원 10명을 포함한 회원 수입니다.", "Serve this many members, including the ten test members."))
    var members = SandboxDefaults.memberCount

    @Option(name: .long, help: ArgumentHelp("나머지 회원을 이 수로 만듭니다.", "Generate the other members from this number."))
    var seed = SandboxDefaults.seed

    @Option(
        name: .long,
        help: ArgumentHelp("키, 회원, 등록을 이 파일에 보관합니다.", "Keep keys, members and registrations in this file."),
        completion: .file())
    var state: String?

    @Option(
        name: .long, help: ArgumentHelp("클라이언트에 필요한 것을 이 파일에 씁니다.", "Write what a client needs to this file."),
        completion: .file())
    var connectionFile: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "회원을 `kona members import`용 파일로 씁니다.", "Write the members to this file, ready for `kona members import`."),
        completion: .file())
    var roster: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 TOML 파일에 적힌 지연, 오류, 끊김을 일으킵니다.", "Cause the delays, errors and lost connections of this TOML file."),
        completion: .file())
    var scenario: String?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "끝날 때 시나리오가 기대한 호출이 왔는지 확인하고, 아니면 1로 끝냅니다.",
            "At the end check whether the calls that the scenario expects came; if not, end with 1."))
    var verify = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "strict(기본)는 엄격하게 확인하고, faithful은 관찰된 특이 동작을 따르고, literal은 문서에 인쇄된 대로 응답합니다.",
            "strict (the default) checks all, faithful has the oddities that were observed, literal answers as the pages print."
        ))
    var mode = SandboxMode.strict

    @Option(
        name: .long,
        help: ArgumentHelp(
            "요청 시각이 이 초보다 많이 다르면 거절합니다. 0은 확인하지 않습니다. strict의 기본은 300입니다.",
            "Refuse a time that is off by more seconds than this; 0 does not check it. 300 where strict.",
            valueName: "seconds"))
    var clockSkew: Int?

    @Option(name: .long, help: .language)
    var lang: Language?

    func validate() throws {
        if let clockSkew, !(0...86_400).contains(clockSkew) {
            throw ValidationError("--clock-skew는 0부터 86400까지입니다.", "--clock-skew is from 0 to 86400.")
        }
        if verify, scenario == nil {
            throw ValidationError(
                "--verify에는 기대하는 호출을 적은 --scenario가 필요합니다.", "--verify needs a --scenario that expects calls.")
        }
    }

    func perform() async throws -> ExitStatus {
        let scenario = try scenario.map { try Scenario(contentsOf: $0) } ?? Scenario()
        guard !verify || !scenario.expectsNothing else {
            throw CommandFailure(
                .malformedInput, "시나리오에 [[expect]]가 없어 확인할 것이 없습니다.",
                "the scenario has no [[expect]], so there is nothing to verify")
        }
        let verdict = SandboxVerdict()
        // Being stopped is how a sandbox ends.
        _ = try await Interruption.watching {
            verdict.set(try await serve(scenario))
            return .done
        }
        return verdict.status
    }

    /// - Returns: Whether what was to be verified holds.
    private func serve(_ scenario: Scenario) async throws -> ExitStatus {
        // It holds keys, and says which members there are.
        if let state {
            try TrustedFile.require(state, isPrivate: true)
            try TrustedFile.require("\(state).lock")
        }
        let skew = clockSkew ?? (mode == .strict ? 300 : 0)
        let server = try await SandboxServer.start(
            SandboxOptions(
                host: host, port: port, memberCount: members, seed: seed, stateFile: state, scenario: scenario,
                mode: mode, allowedClockSkew: skew > 0 ? .seconds(skew) : nil, log: { StandardError.print($0) }))
        do {
            if let connectionFile {
                try ConnectionFile(server.connection, file: connectionFile).write(to: connectionFile)
            }
            if let roster { try await Self.writeRoster(of: server.connection, to: roster) }
        } catch {
            await server.stop()
            throw error
        }
        StandardOutput.print(server.connection.baseURL)
        await Self.untilCancelled()
        await server.stop()
        guard verify else { return .done }
        let unmet = server.unmetExpectations
        for (place, sentence) in unmet {
            StandardError.print("kona: \(place): \(Phrase(sentence.korean, sentence.english).atStart)")
        }
        return unmet.isEmpty ? .done : .refused
    }

    /// Fetches the roster as any client does, and writes it.
    private static func writeRoster(of connection: SandboxConnection, to path: String) async throws {
        let transport = try HTTPTransport(TransportSettings(baseURL: connection.baseURL))
        let roster = await transport.sandboxRoster(accessKey: connection.accessKey)
        await transport.shutDown()
        guard let roster else {
            throw CommandFailure(.defect, "샌드박스가 자신의 회원 목록을 내주지 않습니다", "the sandbox does not give out its own roster")
        }
        try OutputFile.write(roster, to: path)
    }

    private static func untilCancelled() async {
        let (never, continuation) = AsyncStream.makeStream(of: Never.self)
        for await _ in never {}
        withExtendedLifetime(continuation) {}
    }
}

/// How a sandbox ended, told by the task that served it.
private final class SandboxVerdict: Sendable {
    private let value = Mutex(ExitStatus.done)

    var status: ExitStatus { value.withLock { $0 } }

    func set(_ status: ExitStatus) {
        value.withLock { $0 = status }
    }
}

extension SandboxMode: ExpressibleByArgument {}
