import Glibc

/// Writes files that only their owner can open.
///
/// By hand because swift-system has neither `fsync` nor `rename`, which are most of it.
package enum PrivateFile {
    /// Replaces a file's content in one step: a reader finds all of the old content or all of the new.
    package static func write(_ bytes: [UInt8], to path: String) throws(ConfigurationError) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        let temporary = "\(folder).\(name).\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let code = create(temporary, bytes)
        guard code == 0, rename(temporary, path) == 0 else {
            let reason = code == 0 ? errno : code
            unlink(temporary)
            throw ConfigurationError(.unwritableFile, .file(.unwritable(systemMessage(reason)), name: path))
        }
        syncFolder(folder)
    }

    /// Creates and syncs a file.
    /// - Returns: 0, or the system's error number.
    private static func create(_ path: String, _ bytes: [UInt8]) -> CInt {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return fsync(descriptor) == 0 ? 0 : errno
    }

    /// Makes the new name last through a crash.
    ///
    /// Not every file system can do it, and the file is whole all the same.
    private static func syncFolder(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
