import Glibc

/// Hears a bell: each element says that something may have been committed since the last one.
///
/// One thread blocks in `read`; there is no polling. Ringing that happens before anybody waits is not lost.
public struct BellWatch: AsyncSequence, Sendable {
    public typealias Element = Void

    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    /// Starts to listen.
    init(path: String) throws(StateError) {
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
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.stream = stream
        self.continuation = continuation
        let ear = BellEar(descriptor: descriptor, continuation: continuation)
        ear.start()
        continuation.onTermination = { _ in ear.stop() }
    }

    /// Rings for this listener alone.
    public func ring() {
        continuation.yield()
    }

    public func makeAsyncIterator() -> AsyncStream<Void>.Iterator {
        stream.makeAsyncIterator()
    }
}

/// The blocked thread of a ``BellWatch``.
private final class BellEar: Sendable {
    private let descriptor: Int32
    private let stopRead: Int32
    private let stopWrite: Int32
    private let continuation: AsyncStream<Void>.Continuation

    init(descriptor: Int32, continuation: AsyncStream<Void>.Continuation) {
        self.descriptor = descriptor
        self.continuation = continuation
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) == 0 {
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        stopRead = ends[0]
        stopWrite = ends[1]
    }

    func start() {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let result = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<BellEar>.fromOpaque(context).takeRetainedValue().listen()
                return nil
            }, context.toOpaque())
        if result == 0 {
            pthread_detach(thread)
        } else {
            context.release()
            continuation.finish()
        }
    }

    func stop() {
        var byte: UInt8 = 0
        _ = write(stopWrite, &byte, 1)
    }

    private func listen() {
        var events = [UInt8](repeating: 0, count: 4096)
        while true {
            var descriptors = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stopRead, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&descriptors, 2, -1) >= 0 || errno == EINTR else { break }
            if descriptors[1].revents != 0 { break }
            guard descriptors[0].revents != 0 else { continue }
            guard read(descriptor, &events, events.count) > 0 || errno == EINTR else { break }
            continuation.yield()
        }
        continuation.finish()
        close(descriptor)
        close(stopRead)
        close(stopWrite)
    }
}
