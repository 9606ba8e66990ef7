import Glibc

/// Starts a profile's state anew on purpose: what is there is set aside and kept.
///
/// Attempts that are open in it are not known to the new state, which is why nothing does this by itself.
public struct StateReset: Sendable {
    private let folder: StateFolder

    /// Names the state of a profile.
    /// - Throws: ``StateError`` where its folder cannot be told.
    public init(_ profile: Profile, stateRoot: String) throws(StateError) {
        folder = try EndpointRegistry(root: stateRoot).folder(of: profile)
    }

    /// The folder of the state.
    public var path: String { folder.path }

    /// Moves the database and its mark into a folder beside it.
    /// - Parameter time: A name for that folder: the time.
    /// - Returns: The folder with what was moved; `nil` where there was nothing.
    /// - Throws: ``StateError`` where a process uses the state, or the system refuses.
    public func perform(time: String) throws(StateError) -> String? {
        try folder.create()
        let opening = try FileLock.wait(for: folder.openingLockPath, atMost: .seconds(10))
        defer { withExtendedLifetime(opening) {} }
        guard let alone = try FileLock(folder.openingLockPath, byte: StateFolder.usageByte) else {
            throw .busy(path: folder.databasePath)
        }
        defer { withExtendedLifetime(alone) {} }
        let database = folder.databasePath
        // The log first: without it the database is refused, while a log alone would be deleted.
        let files = [
            "\(database)-wal", "\(database)-shm", database, folder.bellPath, folder.attemptLockPath,
            folder.batchLockPath,
        ].filter { (file: String) in access(file, F_OK) == 0 }
        guard !files.isEmpty else { return nil }
        let aside = try makeAside(time)
        for file in files {
            let name = file.split(separator: "/").last.map { String($0) } ?? file
            guard rename(file, "\(aside)/\(name)") == 0 else {
                throw .unusable(path: file, reason: String(cString: strerror(errno)))
            }
        }
        return aside
    }

    /// Makes a folder that nobody has made before.
    private func makeAside(_ time: String) throws(StateError) -> String {
        for number in 1...1000 {
            let path = "\(folder.path)/aside-\(time)" + (number == 1 ? "" : "-\(number)")
            if mkdir(path, 0o700) == 0 { return path }
            guard errno == EEXIST else { throw .unusable(path: path, reason: String(cString: strerror(errno))) }
        }
        throw .unusable(path: folder.path, reason: "too many states were set aside in this second")
    }
}
