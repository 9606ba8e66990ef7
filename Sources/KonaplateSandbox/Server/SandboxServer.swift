import HummingbirdCore
package import Konaplate
import Logging
import NIOCore
import NIOPosix
package import StrictText
import Synchronization

/// A server on loopback that speaks the platform's wire protocol.
package final class SandboxServer: Sendable {
    /// What a client needs to talk to it.
    package let connection: SandboxConnection
    /// The number of members that it has.
    package let memberCount: Int

    private let server: Server<HTTP1Channel>
    private let running: Task<Void, any Error>
    private let delays: AnswerDelays
    private let scenario: ScenarioEngine
    private let check: RequestCheck
    private let resetting: SandboxReset
    private let log: @Sendable (String) -> Void
    private let stateFile: StateFile?
    private let stopping = Mutex<Task<Void, Never>?>(nil)

    /// Starts a sandbox; when this returns, it listens.
    /// - Throws: ``SandboxError``. A state file that cannot be used is left as it is.
    package static func start(_ options: SandboxOptions) async throws(SandboxError) -> SandboxServer {
        let address = try ListeningAddress(options)
        guard SandboxDefaults.memberCounts.contains(options.memberCount) else {
            throw .invalidOption(.members)
        }
        let state = try await SandboxState.open(options)
        let delays = AnswerDelays()
        let check = RequestCheck(
            keys: state.keys, served: ServedAPI.table(options.catalogue),
            rules: WireRules(mode: options.mode, allowedClockSkew: options.allowedClockSkew))
        let store = RegistrationStore(state.document, file: state.file)
        let history = RequestHistory()
        let clock = SandboxClock(options.now)
        let scenario = ScenarioEngine(options.scenario)
        let reset = SandboxReset(store: store, clock: clock, scenario: scenario, history: history)
        let handler = RequestHandler(
            check: check, directory: state.directory, clock: clock, scenario: scenario, store: store,
            delays: delays, slowAnswer: options.slowAnswer, history: history,
            control: ControlPlane(
                accessKey: state.keys.accessKey,
                routes: [.roster(state.directory), .openAPI(check.served)]
                    + ControlPlane.Route.requests(history, check)
                    + ControlPlane.Route.scenario(scenario, options.catalogue)
                    + ControlPlane.Route.state(store, clock, reset)),
            onRequest: options.onRequest, log: options.log)

        let (ports, port) = AsyncStream<Int>.makeStream()
        let server = Server(
            childChannelSetup: HTTP1Channel(
                responder: { request, writer, channel in try await handler.handle(request, writer, channel) },
                configuration: .init(
                    additionalChannelHandlers: [HeadDeadline(TimeAmount(options.headTimeout))],
                    idleTimeout: TimeAmount(SandboxDefaults.idleTimeout),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: SandboxDefaults.maximumHeadSize,
                        maxHeaderListSize: SandboxDefaults.maximumHeadSize,
                        maxHeaderFieldCount: SandboxDefaults.maximumHeaderCount))),
            configuration: ServerConfiguration(address: .hostname(address.host, port: address.port)),
            onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            // The sandbox has a log of its own; the server's would go to standard output.
            logger: Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() })
        let running = Task(executorPreference: options.executor) {
            defer { port.finish() }
            try await server.run()
        }
        guard let listeningPort = await ports.first(where: { _ in true }) else {
            state.file?.release()
            throw await address.failure(of: running)
        }
        let sandbox = SandboxServer(
            connection: state.keys.connection(baseURL: address.baseURL(port: listeningPort)), state: state,
            server: server, running: running, delays: delays, scenario: scenario, check: check, reset: reset,
            log: options.log)
        options.log(sandbox.startEntry(seed: state.directory.seed, keepsState: state.file != nil))
        return sandbox
    }

    private init(
        connection: SandboxConnection, state: SandboxState, server: Server<HTTP1Channel>,
        running: Task<Void, any Error>, delays: AnswerDelays, scenario: ScenarioEngine, check: RequestCheck,
        reset: SandboxReset, log: @escaping @Sendable (String) -> Void
    ) {
        self.connection = connection
        memberCount = state.directory.count
        self.server = server
        self.running = running
        self.delays = delays
        self.scenario = scenario
        self.check = check
        self.resetting = reset
        self.log = log
        stateFile = state.file
    }

    /// The expectations of the scenario that are not met, as sentences with their places.
    package var unmetExpectations: [(place: TextPlace, sentence: API.Text)] {
        scenario.unmet.map { ($0.expectation.place, $0.sentence) }
    }

    /// What it keeps of the newest requests, the oldest first, each taken apart.
    package var requests: [RequestExplanation] {
        resetting.history.all.map { RequestExplanation($0, by: check) }
    }

    /// Begins anew without ending: nobody has registered, the clock is right, no request is kept.
    package func reset() async throws {
        try await resetting.run()
    }

    /// Stops listening, sends the answers in flight (late ones at once) and ends.
    package func stop() async {
        let task = stopping.withLock { stopping in
            let task = stopping ?? Task { await self.end() }
            stopping = task
            return task
        }
        await task.value
    }

    private func end() async {
        delays.stop()
        let deadline = Task { [running] in
            try await Task.sleep(for: SandboxDefaults.stopTimeout)
            // Closes what a client keeps open without reading.
            running.cancel()
        }
        // Both fail only where the server has ended already.
        try? await server.shutdownGracefully()
        try? await running.value
        deadline.cancel()
        stateFile?.release()
        log(LifecycleEntry.stop.line(at: .now()))
    }

    private func startEntry(seed: UInt64, keepsState: Bool) -> String {
        LifecycleEntry.start(
            baseURL: connection.baseURL, memberCount: memberCount, seed: seed, keepsState: keepsState
        ).line(at: .now())
    }
}
