import Konaplate

/// How careful a desk is, by what stands at the other end of its profile.
public enum GuardLevel: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// A sandbox: nothing real can move.
    case practice
    /// What could be a real system: it is asked like production, without being allowed first.
    case trial
    /// Real members and real money: read-only until somebody has allowed it for a time.
    case production

    /// Orders the levels by how careful they are.
    public static func < (left: GuardLevel, right: GuardLevel) -> Bool { left.rawValue < right.rawValue }
}

extension GuardLevel {
    /// How careful a desk is of a server.
    ///
    /// A loopback address from a configuration is no sandbox of ours, whatever the configuration says: a tunnel could
    /// stand there.
    /// - Parameters:
    ///   - environment: What the profile says that it is.
    ///   - baseURL: Where it is.
    ///   - isConnection: Whether a sandbox of ours said so itself, by its connection file.
    init(_ environment: ProfileEnvironment, at baseURL: BaseURL, isConnection: Bool) {
        self =
            switch environment {
            case .sandbox: isConnection || !baseURL.isLoopback ? .practice : .trial
            case .uat, .si: .trial
            case .production: .production
            }
    }
}

extension Profile {
    /// How careful a desk of this profile is.
    public var guardLevel: GuardLevel { GuardLevel(environment, at: baseURL, isConnection: isConnection) }
}
