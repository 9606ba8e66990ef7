import Glibc
import Synchronization

/// The signal that came while nobody else watched for it.
private let newestSignal = Atomic<CInt>(0)

/// Notes the signals that would end this process, so that it can first end a program that it has started.
///
/// Only where a signal would end it at once: what somebody else watches for, or ignores, is theirs.
struct SignalWatch: Sendable {
    private let watched: [CInt]

    init() {
        newestSignal.store(0, ordering: .sequentiallyConsistent)
        watched = [SIGINT, SIGTERM, SIGHUP].filter { signal in
            var action = sigaction()
            guard sigaction(signal, nil, &action) == 0, action.__sigaction_handler.sa_handler == nil else {
                return false
            }
            action.__sigaction_handler.sa_handler = { newestSignal.store($0, ordering: .sequentiallyConsistent) }
            return sigaction(signal, &action, nil) == 0
        }
    }

    /// The signal that came.
    var received: CInt? {
        let signal = newestSignal.load(ordering: .sequentiallyConsistent)
        return signal == 0 ? nil : signal
    }

    /// Puts everything back, and lets the signal that came do what it does.
    func end() {
        for signal in watched { Glibc.signal(signal, SIG_DFL) }
        if let received { kill(getpid(), received) }
    }
}
