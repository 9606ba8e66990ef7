import ConsoleUI
import Konaplate
import KonaplateSandbox
import MemberDesk
import Synchronization
import TerminalKit
import Wording

/// A sandbox and throw-away states on which scenes are played, one after the other.
final class DemonstrationStage: Sendable {
    /// What the screen says instead of this machine's address: a name that nobody has.
    static let host = "konaplate.example:443"
    /// How long the server may still be at work after a lost answer: as long as four captions take.
    private static let settle = Duration.seconds(35)

    let settings: Settings
    /// The sandbox of all scenes.
    let server: SandboxServer
    private let profile: Profile
    private let folder: TemporaryFolder
    private let appearance: ConsoleOptions
    private let clock: any SceneClock
    private let openings = Mutex(0)
    /// What the sandbox saw in the scenes before, by their numbers.
    private let seen = Mutex<(scene: Int?, records: [Int: [WireRecord]])>((nil, [:]))

    private init(
        _ settings: Settings, _ appearance: ConsoleOptions, _ server: SandboxServer, _ profile: Profile,
        _ folder: TemporaryFolder, _ clock: any SceneClock
    ) {
        self.settings = settings
        self.appearance = appearance
        self.server = server
        self.profile = profile
        self.folder = folder
        self.clock = clock
    }

    /// Lends a stage and clears it away afterwards.
    static func with<Value: Sendable>(
        _ options: DemonstrationOptions, _ appearance: ConsoleOptions, clock: any SceneClock,
        _ body: @Sendable (DemonstrationStage) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let settings = try Settings(options.choices(stateDir: folder.path))
        let (sandbox, server) = try await BuiltInSandbox.demonstration(clock: clock)
        let profile = sandbox.connection.profile(
            named: Settings.builtInName, timeout: StagedClock.timeout, settle: Self.settle)
        let result: Result<Value, any Error>
        do {
            result = .success(
                try await body(DemonstrationStage(settings, appearance, server, profile, folder, clock)))
        } catch {
            result = .failure(error)
        }
        await sandbox.leave()
        return try result.get()
    }

    /// Brings the sandbox back to its beginning and opens the desks of a scene on an empty state.
    func open(_ scene: Scene) async throws -> [StagedDesk] {
        keepSeen(next: scene)
        try await server.reset()
        let opening = openings.withLock { openings in
            openings += 1
            return openings
        }
        let correlationIDs = clock is StagedClock ? Self.countedCorrelationIDs(scene) : CorrelationIDSource()
        var desks: [StagedDesk] = []
        for agent in scene.agents {
            var options = try settings.deskOptions(for: profile)
            options.stateRoot = "\(folder.path)/\(opening)"
            options.agent = agent
            options.correlationIDs = correlationIDs
            options.clock = clock.deskClock
            options.exchangeTime = { [clock] in clock.exchangeTime($0) }
            let desk = try await Desk(profile: profile, environment: settings.environment, options: options)
            try await desk.begin()
            let session = ConsoleSession(
                desk: desk, station: station(desk), keymap: .standard,
                theme: try settings.theme(appearance.theme))
            desks.append(StagedDesk(agent: agent, desk: desk, session: session))
        }
        return desks
    }

    /// What went over the wire in the scenes so far, by their numbers.
    func exchanges(_ entries: [Int: [JournalEntry]]) -> [Int: [Transcript.Exchange]] {
        keepSeen(next: nil)
        let records = seen.withLock { $0.records }
        let connection = server.connection
        let address = connection.baseURL.hasSuffix("/open-api") ? String(connection.baseURL.dropLast(9)) : ""
        return entries.reduce(into: [:]) { exchanges, scene in
            exchanges[scene.key] = scene.value.map { entry in
                let record = records[scene.key]?.last { $0.correlationID == entry.correlationID }
                return Transcript.Exchange(
                    entry: entry, record: record,
                    curl: record?.curl(server: address, accessKey: connection.accessKey))
            }
        }
    }

    /// Keeps what the sandbox saw in the present scene, before it forgets it.
    private func keepSeen(next scene: Scene?) {
        let records = server.requests.compactMap { WireRecord($0.json) }
        seen.withLock { seen in
            if let number = seen.scene { seen.records[number] = records }
            seen.scene = scene?.number
        }
    }

    /// What is played, and how it looks.
    ///
    /// Scripts press the keys that the program has by itself; those of a configuration do not count.
    func playing(_ scenes: [Scene], first: Int, playsOn: Bool) throws -> DemonstrationClient.Options {
        var options = DemonstrationClient.Options(
            scenes: scenes, playsOn: playsOn, theme: try settings.theme(appearance.theme), language: settings.language)
        options.first = first
        options.usesASCII = usesASCII
        options.widthPolicy = widthPolicy
        return options
    }

    /// How wide the terminal draws ambiguous characters.
    var widthPolicy: WidthPolicy { WidthPolicy(ambiguous: settings.configuration?.ambiguousWidth ?? 1) }

    private var usesASCII: Bool { appearance.ascii || settings.configuration?.ascii ?? false }

    private func station(_ desk: Desk) -> Station {
        var station = Station(
            desk: desk, language: settings.language, isDemo: true, usesASCII: usesASCII, widthPolicy: widthPolicy,
            codes: settings.codes.knowing(desk.profile.responseCodes))
        station.host = Self.host
        // A curtain would fall while somebody explains.
        station.curtainDelay = nil
        return station
    }

    /// Random parts that are the same for every recording of a scene.
    private static func countedCorrelationIDs(_ scene: Scene) -> CorrelationIDSource {
        let count = Mutex(UInt32(scene.number))
        return CorrelationIDSource {
            count.withLock { count in
                count &+= 0x9E37_79B9
                return (count ^ count >> 15) &* 0x85EB_CA6B >> 4
            }
        }
    }
}
