import Glibc

/// Tells other processes that something was committed.
///
/// They watch this file, not the database: a change of the write-ahead log is seen before the commit is.
struct Bell: Sendable {
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
}
