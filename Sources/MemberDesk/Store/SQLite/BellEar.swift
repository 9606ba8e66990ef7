import Glibc

/// The blocked thread of a listener to a ``BellFile``.
final class BellEar: Sendable {
    private let descriptor: Int32
    private let stopRead: Int32
    private let stopWrite: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) == 0 {
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        stopRead = ends[0]
        stopWrite = ends[1]
    }

    /// Starts the thread.
    /// - Returns: What it rings, and what ends it.
    func start() -> Bell {
        let bell = Bell(onEnd: { [self] in stop() })
        let context = Unmanaged.passRetained(Listening(ear: self, bell: bell))
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                let listening = Unmanaged<Listening>.fromOpaque(context).takeRetainedValue()
                listening.ear.listen(ringing: listening.bell)
                return nil
            }, context.toOpaque())
        if result == 0 {
            pthread_detach(thread)
        } else {
            context.release()
            bell.end()
        }
        return bell
    }

    private func stop() {
        var byte: UInt8 = 0
        _ = write(stopWrite, &byte, 1)
    }

    private func listen(ringing bell: Bell) {
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
            bell.ring()
        }
        bell.end()
        close(descriptor)
        close(stopRead)
        close(stopWrite)
    }
}

/// What the thread needs.
private final class Listening: Sendable {
    let ear: BellEar
    let bell: Bell

    init(ear: BellEar, bell: Bell) {
        self.ear = ear
        self.bell = bell
    }
}
