import GRDB
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
    func claim(_ db: Database, path: String) throws {
        try check(db, path: path)
        try db.execute(
            sql: """
                INSERT INTO identity (id, asp_id, base_url, hash_key) VALUES (1, ?, ?, randomblob(32))
                ON CONFLICT (id) DO UPDATE SET base_url = excluded.base_url WHERE base_url != excluded.base_url
                """,
            arguments: [aspID, baseURL])
    }

    /// Refuses a state that another base URL took over while it was open here.
    ///
    /// Changing the base URL is allowed while nothing is open, but whoever still works with the old one would attempt at
    /// one server and settle at another.
    func requireOwner(_ db: Database, path: String) throws {
        let found = try String.fetchOne(db, sql: "SELECT base_url FROM identity")
        guard found == baseURL else { throw StateError.takenOver(path: path, by: found ?? "") }
    }

    /// Refuses a state that belongs to another project, or whose open attempts do.
    func check(_ db: Database, path: String) throws {
        guard try db.tableExists("identity"),
            let row = try Row.fetchOne(db, sql: "SELECT asp_id, base_url FROM identity")
        else { return }
        let foundASPID: String = row["asp_id"]
        let foundBaseURL: String = row["base_url"]
        guard foundASPID == aspID else {
            throw StateError.otherASP(path: path, found: foundASPID, expected: aspID)
        }
        guard foundBaseURL != baseURL else { return }
        let openAttempts =
            try Int.fetchOne(db, sql: "SELECT count(*) FROM attempt WHERE state IN ('sending', 'unknown')") ?? 0
        guard openAttempts == 0 else {
            throw StateError.otherBaseURL(path: path, found: foundBaseURL, openAttempts: openAttempts)
        }
    }
}
