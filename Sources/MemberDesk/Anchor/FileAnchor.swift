import Glibc

/// A file that only grows: it is opened for appending and nothing else, so that its owner may make it append-only
/// (`chattr +a`) or give it to a group that can only write.
struct FileAnchor: AnchorWriter {
    let path: String

    func append(_ line: String) throws(AnchorFailure) {
        // Not waiting for a reader, where somebody put a pipe there.
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else { throw AnchorFailure(system: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw AnchorFailure(system: path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw AnchorFailure(path: path, reason: "it is not a regular file")
        }
        let bytes = Array("\(line)\n".utf8)
        // One write, so that lines of several processes do not mix.
        guard write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0 else {
            throw AnchorFailure(system: path)
        }
    }
}
