import Konaplate

/// Which project a state belongs to, so that a renamed profile cannot mix two projects' members.
struct StateIdentity: Sendable {
    let aspID: String
    let baseURL: String

    /// The owner that a profile makes.
    ///
    /// A sandbox with a connection file takes another port at each start; its keys tell that it is the same one.
    init(_ profile: Profile) {
        aspID = profile.aspID
        baseURL =
            profile.isConnection
            ? "sandbox:\(profile.cryptoKeyID ?? "")" : profile.baseURL.description
    }

    /// Makes this project the owner of a state that is new, or that ``check(_:path:)`` lets pass.
    func claim(_ sql: any SQLConnection, path: String) throws {
        try check(sql, path: path)
        try sql.execute(
            """
            INSERT INTO identity (id, asp_id, base_url, state_id)
            VALUES (1, \(aspID), \(baseURL), lower(hex(randomblob(8))))
            ON CONFLICT (id) DO UPDATE SET base_url = excluded.base_url WHERE identity.base_url != excluded.base_url
            """)
    }

    /// Refuses a state that another base URL took over while it was open here.
    ///
    /// Changing the base URL is allowed while nothing is open, but whoever still works with the old one would attempt at
    /// one server and settle at another.
    func requireOwner(_ sql: any SQLConnection, path: String) throws {
        let found: String? = try sql.value("SELECT base_url AS value FROM identity")
        guard let found, isOurs(found) else { throw StateError.takenOver(path: path, by: found ?? "") }
    }

    /// Refuses a state that belongs to another project, or whose open attempts do.
    func check(_ sql: any SQLConnection, path: String) throws {
        guard let row = try sql.row("SELECT asp_id, base_url FROM identity") else { return }
        let foundASPID: String = try row.value("asp_id")
        let foundBaseURL: String = try row.value("base_url")
        guard foundASPID == aspID else {
            throw StateError.otherASP(path: path, found: foundASPID, expected: aspID)
        }
        guard !isOurs(foundBaseURL) else { return }
        let openAttempts: Int =
            try sql.value("SELECT count(*) AS value FROM attempt WHERE state IN ('sending', 'unknown')") ?? 0
        guard openAttempts == 0 else {
            throw StateError.otherBaseURL(path: path, found: foundBaseURL, openAttempts: openAttempts)
        }
    }

    /// Whether a state says that it is this project's.
    func isOwner(_ sql: any SQLConnection) throws -> Bool {
        guard let row = try sql.row("SELECT asp_id, base_url FROM identity") else { return false }
        return try row.value("asp_id") == aspID && isOurs(try row.value("base_url"))
    }

    /// Whether an address is this project's, under whatever spelling.
    private func isOurs(_ address: String) -> Bool {
        address == baseURL || Self.canonical(address) == Self.canonical(baseURL)
    }

    private static func canonical(_ address: String) -> String {
        (try? BaseURL(text: address))?.canonical ?? address
    }
}
