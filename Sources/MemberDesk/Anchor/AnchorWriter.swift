import Glibc

/// Where lines are kept that nobody can take back.
protocol AnchorWriter: Sendable {
    /// Adds a line, for good when it returns.
    func append(_ line: String) throws(AnchorFailure)
}

/// Why the anchor outside of the state cannot be written.
public struct AnchorFailure: Error, Hashable, Sendable {
    /// The file, or the socket of the system's log.
    public let path: String
    /// What the system said.
    public let reason: String

    /// Describes a failure.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The newest failure of the system.
    init(system path: String) {
        self.init(path: path, reason: String(cString: strerror(errno)))
    }
}
