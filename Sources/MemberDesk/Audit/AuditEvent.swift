public import Konaplate

/// Something that an agent did, for the audit: money rule 8.
public struct AuditEvent: Hashable, Sendable {
    /// What was done.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// A member's data or accounts were looked at.
        case look
        /// The directory was searched or listed.
        case search
        /// A masked value was revealed.
        case reveal
        /// Something was copied for use elsewhere.
        case copy
        /// A list or a screen was written out.
        case export
        /// Members were added to the directory.
        case `import`
        /// A registration was put on disk, about to be sent.
        case register
        /// A registration's outcome.
        case outcome
        /// A registration was refused here.
        case refusal
        /// An unknown attempt was settled by the platform's answer.
        case settle
        /// An unknown attempt was settled by a person.
        case override
    }

    /// What was done.
    public let action: Action
    /// The member, where it is about one.
    public let memberID: MemberID?
    /// The rest: a reason, an outcome, a correlation ID.
    ///
    /// Never personal data.
    public let detail: String?

    /// Makes an event.
    public init(_ action: Action, memberID: MemberID? = nil, detail: String? = nil) {
        self.action = action
        self.memberID = memberID
        self.detail = detail
    }
}
