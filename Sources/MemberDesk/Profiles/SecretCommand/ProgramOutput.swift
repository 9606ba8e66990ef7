import Glibc

/// A pipe into which a program prints.
final class ProgramOutput {
    private(set) var writingEnd: CInt
    private var readingEnd: CInt
    /// What was read and is kept.
    private(set) var kept: [UInt8] = []
    /// The system's number of an error in reading.
    private(set) var failure: CInt?

    /// Makes a pipe; `nil` where the system has none left.
    init?() {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (readingEnd, writingEnd) = (ends[0], ends[1])
        // The program gets its own descriptors only: an end that it kept would keep the reading from ending.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(readingEnd, F_SETFL, O_NONBLOCK)
    }

    deinit {
        closeWritingEnd()
        closeReadingEnd()
        // What was kept may be a secret.
        kept.withUnsafeMutableBytes { bytes in
            if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
        }
    }

    func closeWritingEnd() {
        if writingEnd >= 0 { close(writingEnd) }
        writingEnd = -1
    }

    private func closeReadingEnd() {
        if readingEnd >= 0 { close(readingEnd) }
        readingEnd = -1
    }

    /// Waits a moment for either to have something.
    ///
    /// Not for long, as nothing else tells that the program has ended, or that nobody wants it any more.
    static func wait(for first: ProgramOutput, _ second: ProgramOutput, isOver: Bool) {
        guard !isOver else { return }
        // A negative descriptor is passed over.
        var entries = [first, second].map { pollfd(fd: $0.readingEnd, events: Int16(POLLIN), revents: 0) }
        poll(&entries, nfds_t(entries.count), 10)
    }

    /// Reads what is there and keeps it.
    func keep() {
        kept += take()
    }

    /// Reads what is there.
    func take() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        // A program that prints without end must not keep this from ending.
        while readingEnd >= 0, bytes.count < 256 << 10 {
            let count = read(readingEnd, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 {
                closeReadingEnd()
            } else if errno != EINTR {
                if errno != EAGAIN {
                    failure = errno
                    closeReadingEnd()
                }
                break
            }
        }
        return bytes
    }
}
