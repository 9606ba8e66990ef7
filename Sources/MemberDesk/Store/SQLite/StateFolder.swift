import Glibc

/// The folder that holds one profile's state, shared by every process that uses the profile.
public struct StateFolder: Sendable, Hashable {
    /// The folder's path.
    public let path: String

    /// Names the folder of a profile below the state root.
    public init(root: String, profile: String) {
        path = "\(root)/\(profile)"
    }

    /// Directory, attempts, exchanges and audit.
    public var databasePath: String { "\(path)/desk.sqlite" }

    /// A byte of this file is locked for each attempt and exchange that a living process is sending.
    public var attemptLockPath: String { "\(path)/attempts.lock" }

    /// A byte of this file is locked for each file of members that a living process is carrying out.
    public var batchLockPath: String { "\(path)/batches.lock" }

    /// Held while the database is opened, so that many first processes do not set it up at once.
    public var openingLockPath: String { "\(path)/opening.lock" }

    /// The byte of that file that everybody holds together who uses the state.
    static let usageByte: Int64 = 1

    /// Touched after each commit that others may want to see.
    public var bellPath: String { "\(path)/bell" }

    /// How the console looked when it was left.
    package var consolePath: String { "\(path)/console.json" }

    /// Whether there is a database with anything in it.
    var hasDatabase: Bool { Self.size(of: databasePath) > 0 }

    /// Whether there is a write-ahead log with anything in it.
    var hasLog: Bool { Self.size(of: databasePath + "-wal") > 0 }

    /// Whether attempts were made here once: their locks outlive the database.
    var hasAttempts: Bool { access(attemptLockPath, F_OK) == 0 }

    private static func size(of path: String) -> Int {
        (try? FileStatus(of: path))?.size ?? 0
    }

    /// Makes the database file for this user only, if there is none; SQLite makes its other files alike.
    func createDatabaseFile() {
        // Exclusively: opening and closing one that is in use would drop the locks of this process on it.
        let descriptor = open(databasePath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { close(descriptor) }
    }

    private var files: [String] {
        [
            databasePath, databasePath + "-wal", databasePath + "-shm", attemptLockPath, batchLockPath, openingLockPath,
            bellPath,
        ]
    }

    /// Takes the files away from everybody else, whatever made them readable.
    func closeFiles() {
        for path in files { chmod(path, 0o600) }
    }

    /// Refuses a state that others can have put here, or can change.
    private func requireTrusted() throws(StateError) {
        try Self.requireTrusted(path, in: path)
        for file in files { try Self.requireTrusted(file, in: path) }
    }

    /// Refuses a file of a state that others can have put there, or can change, and what is no file: a pipe would be waited
    /// for.
    static func requireTrusted(_ file: String, in folder: String) throws(StateError) {
        do {
            let trust = try FileTrust(of: file)
            try trust.requireReadable(file)
            guard file != folder, let status = trust.status, status.isFolder else { return }
        } catch {
            throw .untrusted(path: folder, error)
        }
        throw .unusable(path: file, reason: "it is a folder")
    }

    /// Makes the folder and those above it, for this user only.
    public func create() throws(StateError) {
        var prefix = path.hasPrefix("/") ? "" : "."
        for component in path.split(separator: "/") {
            prefix += "/\(component)"
            if mkdir(prefix, 0o700) != 0, errno != EEXIST {
                throw .unusable(path: prefix, reason: String(cString: strerror(errno)))
            }
        }
        guard let status = try? FileStatus(of: path), status.isFolder else {
            throw .unusable(path: path, reason: "it is not a folder")
        }
        try requireTrusted()
        // Others could read it only. Whatever made it so: what is in it is nobody else's.
        if status.isOpenToOthers { chmod(path, 0o700) }
    }
}
