import Glibc

/// A lock on a range of a file that lives exactly as long as this object, or the process.
///
/// It is an open-file-description lock: it belongs to this object's own descriptor and not to the process, so two of them
/// in one process exclude each other, and closing another descriptor of the same file does not drop it. swift-system has no
/// locks.
package final class FileLock: Sendable {
    // Linux's numbers; the C library shows them only to programs that ask for its extensions.
    private static let getLock: Int32 = 36
    private static let setLock: Int32 = 37
    private static let setLockAndWait: Int32 = 38

    private let descriptor: Int32

    /// Takes the lock if it is free; it is `nil` where somebody else holds it.
    /// - Parameters:
    ///   - path: The file, which is made where there is none.
    ///   - byte: The place of the byte that is locked, from 0.
    ///   - isShared: Others may hold it too, as long as nobody holds it alone.
    /// - Throws: ``StateError/unusable(path:reason:)`` where the file cannot be opened or locked.
    package init?(_ path: String, byte: Int64, isShared: Bool = false) throws(StateError) {
        descriptor = try Self.open(path)
        guard Self.lock(descriptor, byte: byte, command: Self.setLock, isShared: isShared) else {
            let isHeld = errno == EAGAIN || errno == EACCES
            let reason = String(cString: strerror(errno))
            close(descriptor)
            if isHeld { return nil }
            throw .unusable(path: path, reason: reason)
        }
    }

    /// Waits for the lock of a file's first byte, for as long as somebody holds it.
    package init(waitingFor path: String) throws(StateError) {
        descriptor = try Self.open(path)
        while !Self.lock(descriptor, byte: 0, command: Self.setLockAndWait) {
            guard errno == EINTR else {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                throw .unusable(path: path, reason: reason)
            }
        }
    }

    /// Tries for the lock of a file's first byte for a while.
    /// - Throws: ``StateError`` where somebody holds it for longer, or the task is cancelled meanwhile.
    static func wait(for path: String, atMost patience: Duration) throws(StateError) -> FileLock {
        let end = ContinuousClock.now + patience
        while true {
            if let lock = try FileLock(path, byte: 0) { return lock }
            guard ContinuousClock.now < end, !Task.isCancelled else {
                throw .unusable(path: path, reason: "another process holds it for longer than it should")
            }
            // Waiting in the kernel could be neither bounded nor cancelled.
            usleep(5000)
        }
    }

    deinit {
        close(descriptor)
    }

    /// Whether somebody, this process included, holds the lock of a byte.
    ///
    /// The question does not take the lock, so that two who ask at once do not take each other for its holder.
    static func isHeld(_ path: String, byte: Int64) throws(StateError) -> Bool {
        let descriptor = try Self.open(path)
        defer { close(descriptor) }
        var range = Self.range(byte)
        guard fcntl(descriptor, getLock, &range) == 0 else {
            throw .unusable(path: path, reason: String(cString: strerror(errno)))
        }
        return range.l_type != Int16(F_UNLCK)
    }

    private static func open(_ path: String) throws(StateError) -> Int32 {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unusable(path: path, reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    private static func lock(
        _ descriptor: Int32, byte: Int64, command: Int32, isShared: Bool = false
    ) -> Bool {
        var range = Self.range(byte, isShared: isShared)
        return fcntl(descriptor, command, &range) == 0
    }

    private static func range(_ byte: Int64, isShared: Bool = false) -> flock {
        var range = flock()
        range.l_type = Int16(isShared ? F_RDLCK : F_WRLCK)
        range.l_whence = Int16(SEEK_SET)
        range.l_start = off_t(byte)
        range.l_len = 1
        return range
    }
}
