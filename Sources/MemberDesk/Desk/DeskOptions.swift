import Glibc
public import Konaplate

/// What a desk is opened with besides its profile.
public struct DeskOptions: Sendable {
    /// The state root; the profile's state is a folder in it.
    public var stateRoot: String
    /// Who works at it.
    public var agent: String
    /// The user of the machine: two names of one user are one person.
    public var uid: UInt32 = getuid()
    /// The reasons that are taken for what the audit wants explained.
    public var reasons = ReasonCodes.standard
    /// Who runs the process, and where; without it the audit has no sessions.
    public var context: AuditContext?
    /// Whether it may only read.
    public var isReadOnly: Bool
    /// The home of the user, where it is noted which folder has production's state; without it nothing is.
    public var home: String?
    /// Whether nobody else may use the state for as long as this desk is open.
    public var isAlone = false
    /// How personal data is shown.
    public var masking: MaskingPolicy
    /// Told of each step of a registration while it is taken, so that tests can end the process there.
    public var onStep: @Sendable (RegistrationStep) -> Void
    /// The clocks.
    public var clock: DeskClock
    /// Where the work of a batch runs; `nil` for the default executor, whose timer wakes an idle process for good.
    public var executor: (any TaskExecutor)?
    /// Where its requests get their correlation IDs from.
    public var correlationIDs = CorrelationIDSource()
    /// What an exchange is said to have taken, told what it took: a recording says the same every time.
    public var exchangeTime: @Sendable (Duration) -> Duration = { $0 }
    /// The APIs that may be called.
    public var catalogue = API.catalogue

    /// Makes options.
    public init(
        stateRoot: String, agent: String, context: AuditContext? = nil, isReadOnly: Bool = false,
        masking: MaskingPolicy = .standard,
        onStep: @escaping @Sendable (RegistrationStep) -> Void = { _ in }, clock: DeskClock = .system
    ) {
        self.onStep = onStep
        self.stateRoot = stateRoot
        self.agent = agent
        self.context = context
        self.isReadOnly = isReadOnly
        self.masking = masking
        self.clock = clock
    }

    /// The time of day.
    public var now: @Sendable () -> Timestamp {
        { [clock] in clock.now().wall }
    }
}
