package import Konaplate

/// How a sandbox is served.
package struct SandboxOptions: Sendable {
    /// The loopback address to listen on.
    package var host: String
    /// The port; 0 takes a free one.
    package var port: Int
    /// The number of members, where no state file says otherwise.
    package var memberCount: Int
    /// The seed of the generated members, where no state file says otherwise.
    package var seed: UInt64
    /// The file that keeps keys and registrations; `nil` forgets them at the end.
    package var stateFile: String?
    /// The APIs that are served: those with a handler, and those that only read.
    package var catalogue: [API]
    /// The delay of the member whose registration is answered late.
    package var slowAnswer: Duration
    /// What it does out of the ordinary.
    package var scenario: Scenario
    /// Which of the platform's faces it shows.
    package var mode: SandboxMode
    /// How far a request's time may be from the server's; `nil` does not check it.
    package var allowedClockSkew: Duration?
    /// The time in which the head of a request has to be there.
    package var headTimeout: Duration
    /// The seed of the IDs and secrets of new keys, for a recording; `nil` makes random ones.
    package var keySeed: UInt64?
    /// The clock.
    package var now: @Sendable () -> Timestamp = { .now() }
    /// Where the server's tasks run; `nil` is the default executor, whose timer wakes an idle process every second.
    package var executor: (any TaskExecutor)?
    /// Told of each request that was kept, taken apart, before its answer leaves.
    package var onRequest: (@Sendable (RequestExplanation) -> Void)?
    /// Takes the log, one JSON object a call, without the line break.
    package var log: @Sendable (String) -> Void

    /// Describes a sandbox.
    package init(
        host: String = "127.0.0.1", port: Int = 0, memberCount: Int = SandboxDefaults.memberCount,
        seed: UInt64 = SandboxDefaults.seed, stateFile: String? = nil, catalogue: [API] = API.catalogue,
        slowAnswer: Duration = SandboxDefaults.slowAnswer, scenario: Scenario = Scenario(),
        mode: SandboxMode = .strict, allowedClockSkew: Duration? = nil,
        headTimeout: Duration = SandboxDefaults.headTimeout, executor: (any TaskExecutor)? = nil,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.host = host
        self.port = port
        self.memberCount = memberCount
        self.seed = seed
        self.stateFile = stateFile
        self.catalogue = catalogue
        self.slowAnswer = slowAnswer
        self.scenario = scenario
        self.mode = mode
        self.allowedClockSkew = allowedClockSkew
        self.headTimeout = headTimeout
        self.executor = executor
        self.log = log
    }
}
