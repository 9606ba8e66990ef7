import Glibc

/// What was read of a file to its end: of a regular one, a pipe, a device, or of standard input.
package struct FileContent: Sendable {
    /// Why there is no content.
    package enum Failure: Error, Equatable, Sendable {
        /// There is nothing of this name.
        case missing
        /// It is a folder.
        case folder
        /// This user may not read it.
        case notPermitted
        /// It is a pipe into which nobody wrote anything for so long.
        case unwritten(Duration)
        /// It is longer than the limit.
        case tooLong
        /// The system said something else.
        case system(String)
    }

    /// The bytes.
    package let bytes: [UInt8]

    /// The type and permissions of a regular file at the time it was read; a pipe has none that mean anything.
    package let mode: UInt32?

    /// Reads all there is.
    ///
    /// A pipe that was inherited has a writer or ends at once, so it is waited for; one that is opened by its name may
    /// never get one.
    /// - Parameters:
    ///   - path: The path; `-` is standard input.
    ///   - limit: How many bytes are taken at most.
    ///   - patience: How long a named pipe may be silent before the first byte.
    /// - Throws: ``Failure``.
    package init(of path: String, limit: Int, patience: Duration = .seconds(10)) throws(Failure) {
        let descriptor = try Self.open(path)
        defer { close(descriptor) }
        // Of what is open: asking by path again could answer for another file.
        let status = try Self.status(of: descriptor)
        guard !status.isFolder else { throw .folder }
        mode = status.isRegular ? status.mode : nil
        let isNamedPipe = status.isPipe && !Self.isInherited(path)
        var deadline = isNamedPipe ? ContinuousClock.now + patience : nil
        var bytes: [UInt8] = []
        bytes.reserveCapacity(status.isRegular ? min(limit, status.size) + 1 : 0)
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            guard try Self.isReady(descriptor, until: deadline) else { throw .unwritten(patience) }
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 {
                guard errno == EINTR || errno == EAGAIN else { throw Failure(errno) }
                continue
            }
            if count == 0 { break }
            deadline = nil
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw .tooLong }
        }
        self.bytes = bytes
    }

    /// Whether a path means a descriptor that this process was started with.
    package static func isInherited(_ path: String) -> Bool { inheritedDescriptor(path) != nil }

    /// A path for a sentence.
    package static func name(of path: String) -> String { path == "-" ? "standard input" : path }

    private static func status(of descriptor: Int32) throws(Failure) -> FileStatus {
        do throws(FileStatus.Failure) {
            return try FileStatus(of: descriptor)
        } catch {
            throw Failure(error.code)
        }
    }

    private static func open(_ path: String) throws(Failure) -> CInt {
        if path == "-" { return try duplicate(STDIN_FILENO) }
        // Without O_NONBLOCK a pipe that nobody writes would be waited for here.
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        if descriptor >= 0 { return descriptor }
        let code = errno
        // A socket cannot be opened by its name, nor can the file of another user that was opened for this process.
        if code == ENXIO || code == EACCES, let inherited = inheritedDescriptor(path) {
            return try duplicate(inherited)
        }
        throw Failure(code)
    }

    private static func duplicate(_ descriptor: CInt) throws(Failure) -> CInt {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else { throw Failure(errno) }
        return copy
    }

    private static func inheritedDescriptor(_ path: String) -> CInt? {
        if path == "-" || path == "/dev/stdin" { return STDIN_FILENO }
        for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
            return CInt(path.dropFirst(folder.count))
        }
        return nil
    }

    /// Waits until there is something to read, or an end; `false` when the time is over.
    private static func isReady(
        _ descriptor: CInt, until deadline: ContinuousClock.Instant?
    ) throws(Failure) -> Bool {
        while true {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let rest = deadline.map { (($0 - .now) / .milliseconds(1)).rounded(.up) }
            let milliseconds = rest.map { CInt(max(0, min($0, 1_000_000))) } ?? -1
            let count = poll(&entry, 1, milliseconds)
            if count > 0 { return true }
            if count < 0, errno != EINTR { throw Failure(errno) }
            if let deadline, ContinuousClock.now >= deadline { return false }
        }
    }
}

extension FileContent.Failure {
    fileprivate init(_ code: CInt) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing
        case EISDIR: self = .folder
        case EACCES, EPERM: self = .notPermitted
        default: self = .system(systemMessage(code))
        }
    }
}
