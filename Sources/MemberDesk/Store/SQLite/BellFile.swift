import Glibc

/// The file by which the processes on one state tell each other of commits.
///
/// They watch this file and not the database: a change of the write-ahead log is seen before the commit is.
struct BellFile: Sendable {
    let path: String

    /// Rings after a commit.
    ///
    /// A bell that cannot be rung costs the others freshness, not truth.
    func ring() {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        var byte: UInt8 = 1
        _ = pwrite(descriptor, &byte, 1, 0)
        close(descriptor)
    }

    /// Starts to listen; one thread blocks in `read`.
    func listen() throws(StateError) -> Bell {
        func failure() -> StateError { .unusable(path: path, reason: String(cString: strerror(errno))) }
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure() }
        close(file)
        let descriptor = inotify_init1(Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw failure() }
        guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0 else {
            let error = failure()
            close(descriptor)
            throw error
        }
        return BellEar(descriptor: descriptor).start()
    }
}
