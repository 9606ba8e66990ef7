import FoundationEssentials
import Glibc

/// Writes a file that the user named, whole or not at all.
enum OutputFile {
    static func write(_ content: Data, to path: String) throws(CommandFailure) {
        do {
            try content.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw unwritable(path)
        }
    }

    /// Refuses a place where no file can be written.
    static func requireWritable(_ path: String) throws(CommandFailure) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard access(folder, W_OK) == 0, access(path, F_OK) != 0 || access(path, W_OK) == 0, !path.hasSuffix("/") else {
            throw unwritable(path)
        }
    }

    /// Refuses a name that is taken, unless its file is to be replaced.
    static func requireFree(_ path: String, force: Bool) throws(CommandFailure) {
        guard !force, access(path, F_OK) == 0 else { return }
        throw CommandFailure(
            .usage, "\(path): 이미 있는 파일입니다. 바꾸려면 --force를 붙이세요.",
            "\(path): the file is there already; add --force to replace it")
    }

    /// Writes a file for its owner only, which is not there yet or is to be replaced.
    static func writePrivately(_ bytes: [UInt8], to path: String, force: Bool) throws(CommandFailure) {
        let draft = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritable(path) }
        defer { unlink(draft) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { break }
            rest = rest.dropFirst(max(0, count))
        }
        let isWritten = rest.isEmpty && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten else { throw unwritable(path) }
        // A link is made only where the name is free, whoever took it since it was asked.
        guard force ? rename(draft, path) == 0 : link(draft, path) == 0 else {
            if errno == EEXIST { try requireFree(path, force: false) }
            throw unwritable(path)
        }
    }

    private static func unwritable(_ path: String) -> CommandFailure {
        CommandFailure(
            .system, "\(path): 쓸 수 없습니다. 폴더와 권한을 확인하세요.",
            "\(path): it cannot be written; check the folder and its permissions")
    }
}
