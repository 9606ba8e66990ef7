import Glibc

/// A state file that one sandbox at a time uses, replaced as a whole at every change.
struct StateFile: Sendable {
    let path: String
    /// The lock is on a file of its own: the state file is another one after every change.
    private let lock: FileDescriptor

    /// Takes the file.
    init(_ path: String) throws(SandboxError.StateFailure) {
        guard let lock = FileDescriptor("\(path).lock", O_RDWR | O_CREAT | O_NOFOLLOW) else {
            throw .unwritable(systemReason())
        }
        guard lock.lock() else {
            throw errno == EWOULDBLOCK ? .inUse : .unwritable(systemReason())
        }
        self.path = path
        self.lock = lock
    }

    /// Gives the file back; nothing is written after this.
    func release() {
        lock.unlock()
    }

    /// - Returns: `nil` where there is no file yet.
    func read() throws(SandboxError.StateFailure) -> StateDocument? {
        guard let file = FileDescriptor(path, O_RDONLY) else {
            if errno == ENOENT { return nil }
            throw .unreadable(systemReason())
        }
        guard let bytes = file.readAll() else { throw .unreadable(systemReason()) }
        return try StateDocument.read(bytes)
    }

    /// Replaces the file; when this returns, a kill or a power cut loses nothing of it.
    func write(_ document: StateDocument) throws(SandboxError.StateFailure) {
        let bytes = try document.bytes()
        let temporaryPath = "\(path).new"
        // Left by a process that ended in here; nobody else writes while the lock is held.
        unlink(temporaryPath)
        guard let file = FileDescriptor(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW),
            file.write(bytes), file.synchronise(), rename(temporaryPath, path) == 0,
            let folder = FileDescriptor(folderPath, O_RDONLY | O_DIRECTORY), folder.synchronise()
        else {
            let reason = systemReason()
            unlink(temporaryPath)
            throw .unwritable(reason)
        }
    }

    private var folderPath: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
