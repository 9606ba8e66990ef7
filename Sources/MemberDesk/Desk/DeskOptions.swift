public import Konaplate

/// What a desk is opened with besides its profile.
public struct DeskOptions: Sendable {
    /// The state root; the profile's state is a folder in it.
    public var stateRoot: String
    /// Who works at it.
    public var agent: String
    /// Whether it may only look.
    public var isReadOnly: Bool
    /// How personal data is shown.
    public var masking: MaskingPolicy
    /// The clock.
    public var now: @Sendable () -> Timestamp

    /// Makes options.
    public init(
        stateRoot: String, agent: String, isReadOnly: Bool = false, masking: MaskingPolicy = .standard,
        now: @escaping @Sendable () -> Timestamp = { .now() }
    ) {
        self.stateRoot = stateRoot
        self.agent = agent
        self.isReadOnly = isReadOnly
        self.masking = masking
        self.now = now
    }
}
