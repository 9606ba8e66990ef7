import Synchronization

/// What the sandbox says of the requests that it got.
final class RequestLog: Sendable {
    private struct State {
        var lines: [String] = []
        var observer: (@Sendable (String) -> Void)?
    }

    private let state = Mutex(State())

    /// Has every later line shown to an observer, which holds up the answer for as long as it looks.
    func observe(_ observer: @escaping @Sendable (String) -> Void) {
        state.withLock { $0.observer = observer }
    }

    func append(_ line: String) {
        let observer = state.withLock { state in
            state.lines.append(line)
            return state.observer
        }
        observer?(line)
    }

    /// The number of requests to an API.
    func count(of api: String) -> Int {
        state.withLock { state in state.lines.count { $0.contains("\"api\":\"\(api)\"") } }
    }

    var registrations: Int { count(of: "bankaccounts/as-rcg-svc/ars/register") }

    var inquiries: Int { count(of: "bankaccounts/inquiry") }
}
