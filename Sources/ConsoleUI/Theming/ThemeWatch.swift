import Glibc
package import MemberDesk
package import TerminalKit

/// Reports a theme anew whenever its file, or one that it inherits, was saved.
///
/// A thread of its own sleeps until the kernel tells of it; nothing is polled. A file that is removed changes nothing.
package final class ThemeWatch: Sendable {
    private let stop: Int32

    /// Starts to watch; nil where the theme has no files, or the system has no descriptor or thread left.
    /// - Parameters:
    ///   - choice: The theme.
    ///   - current: How it looks so far; what was saved since it was read is reported at once.
    ///   - report: Called on the watch's thread with each look that is not the one before, or with what is wrong.
    package init?(
        _ choice: ThemeChoice, current: Theme,
        report: @escaping @Sendable (Result<Theme, ConfigurationError>) -> Void
    ) {
        let paths = choice.paths
        var ends: [Int32] = [-1, -1]
        guard !paths.isEmpty, pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (stopped, stop) = (ends[0], ends[1])
        guard let watch = FileWatch(until: stopped) else {
            close(stopped)
            close(stop)
            return nil
        }
        // Here and not on the thread: what is saved from now on is seen.
        watch.watch(paths)
        self.stop = stop
        let work = OwnThread.Work {
            defer { close(stopped) }
            var last: Result<Theme, ConfigurationError> = .success(current)
            repeat {
                let look = Result { () throws(ConfigurationError) in try choice.theme() }
                let paths = choice.paths
                // What it inherits may be another one now.
                watch.watch(paths)
                // A file that is being written is empty for a moment; when it is closed there is more to see.
                guard look != last, !paths.contains(where: Self.isEmpty) else { continue }
                report(look)
                last = look
            } while watch.wait()
        }
        guard OwnThread.start(work) else {
            close(stopped)
            return nil
        }
    }

    private static func isEmpty(_ path: String) -> Bool {
        (try? FileStatus(of: path))?.size == 0
    }

    deinit {
        var byte: UInt8 = 0
        _ = write(stop, &byte, 1)
        close(stop)
    }
}
