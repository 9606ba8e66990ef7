/// The kind of platform that a profile leads to; it sets the banner and the guards.
public enum ProfileEnvironment: String, Sendable, CaseIterable {
    /// The platform's shared sandbox, or our own on this machine.
    case sandbox
    /// User acceptance test.
    case uat
    /// System integration.
    case si
    /// Real members and real money.
    case production
}

/// Where the audit chain is anchored outside of the state.
public enum AuditAnchor: Equatable, Sendable {
    /// The system log.
    case syslog
    /// A file that only grows.
    case file(path: String)
}

/// The response codes that the platform's public pages do not print.
public struct ProfileResponseCodes: Equatable, Sendable {
    /// The code of "bank account is not registered".
    public let accountNotRegistered: String
    /// The code of "bank account for auto recharge is already registered".
    public let alreadyRegistered: String

    /// Makes the codes; what is not given is our default.
    public init(accountNotRegistered: String = "002_021", alreadyRegistered: String = "002_022") {
        self.accountNotRegistered = accountNotRegistered
        self.alreadyRegistered = alreadyRegistered
    }
}
