/// What a process can find out about itself, as plain values.
public struct ProcessFacts: Sendable {
    /// The real user ID.
    public var userID: UInt32
    /// The effective user ID.
    public var effectiveUserID: UInt32
    /// The user ID of the login; `nil` where the kernel keeps none.
    public var loginUserID: UInt32?
    /// The machine's name.
    public var host: String
    /// The terminal of the standard streams.
    public var terminal: String?
    /// The environment.
    public var environment: [String: String]
    /// The login of a user ID.
    public var loginName: @Sendable (UInt32) -> String?

    /// Describes a process.
    public init(
        userID: UInt32, effectiveUserID: UInt32, loginUserID: UInt32? = nil, host: String, terminal: String? = nil,
        environment: [String: String] = [:], loginName: @escaping @Sendable (UInt32) -> String?
    ) {
        self.userID = userID
        self.effectiveUserID = effectiveUserID
        self.loginUserID = loginUserID
        self.host = host
        self.terminal = terminal
        self.environment = environment
        self.loginName = loginName
    }
}
