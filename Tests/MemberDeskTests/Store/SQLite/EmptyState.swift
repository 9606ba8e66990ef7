import FoundationEssentials
import Konaplate

@testable import MemberDesk

/// A state in a temporary folder without a desk above it.
struct EmptyState: Sendable {
    static let aspID = "000170000000000"
    static let baseURL = "https://uat.example.com/open-api"

    let root: TemporaryFolder

    var folder: StateFolder { StateFolder(root: "\(root.path)/state", profile: "uat") }

    /// Opens it for a project, whose keys do not matter here.
    func open(
        aspID: String = aspID, baseURL: String = baseURL, anchor: AnchorKeeper? = nil,
        clock: ManualClock = ManualClock()
    ) throws -> SQLiteStore {
        try SQLiteStore(
            folder, identity: StateIdentity(try profile(aspID: aspID, baseURL: baseURL)), seal: Seal(agent: "cs.kim"),
            anchor: anchor, clock: clock.desk)
    }

    /// The profile of a project in a test environment.
    func profile(
        named name: String = "uat", aspID: String = aspID, baseURL: String = baseURL, keys: String = ""
    ) throws -> Profile {
        let secret = keys.isEmpty ? #"secret_key_env = "KONA_SECRET""# : keys
        return try Configuration(
            text: """
                [profiles.\(name)]
                environment = "uat"
                base_url = "\(baseURL)"
                asp_id = "\(aspID)"
                access_key = "abc"
                \(secret)
                """, file: "config.toml"
        ).profile(named: name)
    }

    /// The database file's bytes.
    func bytes() throws -> Data {
        try Data(contentsOf: URL(filePath: folder.databasePath))
    }
}

extension AttemptStore.Draft {
    /// What is known before an attempt is sent.
    static func of(_ memberID: MemberID, correlationID: String = "261122140158-0000001") -> Self {
        Self(
            memberID: memberID, agent: "cs.kim", consent: nil,
            startedAt: Moment(
                wall: Timestamp(milliseconds: 1_000), boot: BootTime(bootID: "boot-1", microseconds: 5_000_000)),
            correlationID: CorrelationID(rawValue: correlationID))
    }
}
