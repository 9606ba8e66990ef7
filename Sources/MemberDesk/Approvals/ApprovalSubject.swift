public import Konaplate

/// What takes a second person in production, down to its exact content: another content is another matter.
public enum ApprovalSubject: Hashable, Sendable {
    /// Settling an attempt by hand.
    case override(Attempt.ID, MemberID, isRegistered: Bool)
    /// Registering the members of a file, by the hash of its bytes.
    case bulk(fileHash: String, rows: Int)
    /// Writing out what the state keeps, as its options describe it.
    case export(String)

    /// The word for what it is.
    public var kind: String {
        switch self {
        case .override: "override"
        case .bulk: "bulk"
        case .export: "export"
        }
    }

    /// The content, which the approval is bound to and which its approver reads.
    public var content: String {
        switch self {
        case .override(let id, let memberID, let isRegistered):
            "attempt \(id), member \(memberID), \(isRegistered ? "registered" : "notRegistered")"
        case .bulk(let fileHash, let rows): "SHA-256 \(fileHash), \(rows) rows"
        case .export(let what): what
        }
    }
}
