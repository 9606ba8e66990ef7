public import Konaplate

/// What is to be deleted for good because its time is over.
public struct Purge: Hashable, Sendable {
    /// The kinds of record that can go, each by itself.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Attempts that are not open, with the readings that they made worthless.
        case attempts
        /// Exchanges, but for those about members with an open attempt.
        case journal
    }

    /// The shortest time that anything is kept.
    public static let shortestAge = Duration.seconds(30 * 86_400)

    /// What was begun before goes.
    public let boundary: Timestamp
    /// What goes.
    public let kinds: Set<Kind>
    /// Why, for the audit.
    public let reason: String

    /// Describes a purge.
    public init(before boundary: Timestamp, kinds: Set<Kind>, reason: String) {
        self.boundary = boundary
        self.kinds = kinds
        self.reason = reason
    }
}

/// How much a purge deletes.
public struct PurgeCount: Hashable, Sendable {
    /// Attempts.
    public var attempts = 0
    /// Readings.
    public var readings = 0
    /// Exchanges.
    public var exchanges = 0
    /// Whether every trace is gone from the files, too; not so while another process still reads the old log.
    public var isErased = true

    /// Counts nothing.
    public init() {}
}
