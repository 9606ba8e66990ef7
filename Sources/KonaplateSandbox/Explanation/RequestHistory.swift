import Synchronization

/// The newest requests, as many as the limits of number and size allow.
final class RequestHistory: Sendable {
    private struct State {
        var requests: [KeptRequest] = []
        var size = 0
        var lastNumber = 0
    }

    private let state = Mutex(State())
    private let maximumCount: Int
    private let maximumSize: Int

    init(
        maximumCount: Int = SandboxDefaults.keptRequests, maximumSize: Int = SandboxDefaults.keptRequestBytes
    ) {
        self.maximumCount = maximumCount
        self.maximumSize = maximumSize
    }

    /// Keeps a request that is made of its number, and forgets the oldest ones where there are too many.
    @discardableResult
    func keep(_ request: (Int) -> KeptRequest) -> KeptRequest {
        state.withLock { state in
            state.lastNumber += 1
            let request = request(state.lastNumber)
            state.requests.append(request)
            state.size += request.size
            while state.requests.count > maximumCount || state.size > maximumSize && state.requests.count > 1 {
                state.size -= state.requests.removeFirst().size
            }
            return request
        }
    }

    /// The newest request with a correlation ID, the one with a number, or for `latest` the newest of all.
    subscript(name: String) -> KeptRequest? {
        state.withLock { state in
            if name == "latest" { return state.requests.last }
            return state.requests.last { $0.correlationID == name }
                ?? Int(name).flatMap { number in state.requests.first { $0.number == number } }
        }
    }

    /// What is kept, the oldest first.
    var all: [KeptRequest] { state.withLock { $0.requests } }

    /// Forgets everything; numbers go on.
    func clear() {
        state.withLock { state in
            state.requests = []
            state.size = 0
        }
    }
}
