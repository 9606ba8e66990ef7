import Glibc

/// The file by which the processes on one state tell each other of commits.
///
/// They watch this file and not the database: a change of the write-ahead log is seen before the commit is. What is
/// written into it is the mark of how far the state has come.
struct BellFile: Sendable {
    let path: String

    /// Rings after a commit.
    ///
    /// A bell that cannot be rung costs the others freshness, and a mark that stays behind is passed: neither is truth.
    func ring(_ mark: StateMark) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let line = Array(mark.text.utf8)
        _ = pwrite(descriptor, line, line.count, 0)
        close(descriptor)
    }

    /// Whether there is one.
    var exists: Bool { access(path, F_OK) == 0 }

    /// The mark that was left by the last commit; `nil` where there is none.
    var mark: StateMark? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var line = [UInt8](repeating: 0, count: StateMark.length)
        let count = pread(descriptor, &line, line.count, 0)
        return count > 0 ? StateMark(text: String(decoding: line[..<count], as: UTF8.self)) : nil
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
