import Glibc
import Synchronization

/// Sleeps until one of some files was saved.
///
/// Editors replace a file by another of its name, so the folders are watched and not the files.
final class FileWatch: Sendable {
    private let inotify: Int32
    private let stop: Int32
    /// The names that count, by the watch of their folder.
    private let names = Mutex<[Int32: Set<String>]>([:])

    /// Makes a watch that ends when a descriptor becomes readable; nil when the system has none left.
    init?(until stop: Int32) {
        inotify = inotify_init1(Int32(IN_CLOEXEC))
        self.stop = stop
        guard inotify >= 0 else { return nil }
    }

    deinit {
        close(inotify)
    }

    /// Watches these files too, also where a symbolic link leads to one of them.
    func watch(_ paths: [String]) {
        for path in paths {
            for path in Set([path, Self.resolved(path) ?? path]) {
                let slash = path.lastIndex(of: "/")
                let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
                let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
                // A file that is written is told of when it is closed, not when it is half there.
                let watch = inotify_add_watch(inotify, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO))
                if watch >= 0 { names.withLock { _ = $0[watch, default: []].insert(name) } }
            }
        }
    }

    /// Sleeps until one of the files was saved; false when it is to end.
    func wait() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            var descriptors = [
                pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&descriptors, 2, -1) >= 0 || errno == EINTR else { return false }
            if descriptors[1].revents != 0 { return false }
            guard descriptors[0].revents != 0 else { continue }
            let count = read(inotify, &buffer, buffer.count)
            guard count > 0 || errno == EINTR else { return false }
            if count > 0, tells(of: buffer[..<count]) { return true }
        }
    }

    private func tells(of events: ArraySlice<UInt8>) -> Bool {
        let names = names.withLock { $0 }
        let headLength = MemoryLayout<inotify_event>.size
        return events.withUnsafeBytes { bytes in
            var offset = 0
            while offset + headLength <= bytes.count {
                let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                offset += headLength
                let end = min(bytes.count, offset + Int(head.len))
                let name = String(decoding: bytes[offset..<end].prefix { $0 != 0 }, as: UTF8.self)
                offset = end
                // Where events were lost, one of them may have been ours.
                if head.mask & UInt32(IN_Q_OVERFLOW) != 0 || names[head.wd]?.contains(name) == true { return true }
            }
            return false
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
