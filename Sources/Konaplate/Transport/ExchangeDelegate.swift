import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import Synchronization

/// Collects one answer and remembers whether the request's head was handed to the network.
///
/// The HTTP client's errors cannot tell whether a byte left; ``hasSentHead`` can.
final class ExchangeDelegate: HTTPClientResponseDelegate {
    struct BodyTooLarge: Error {}

    private struct State {
        var hasSentHead = false
        var head: HTTPResponseHead?
        var body = Data()
    }

    private let state = Mutex(State())
    private let maximumBodySize: Int
    private let onStep: @Sendable (ExchangeStep) -> Void

    /// Waits for one answer, and tells `onStep` of each step while it is taken.
    ///
    /// Answers of the platform are a few kilobytes; more than 1 MiB is not one.
    init(maximumBodySize: Int = 1 << 20, onStep: @escaping @Sendable (ExchangeStep) -> Void = { _ in }) {
        self.maximumBodySize = maximumBodySize
        self.onStep = onStep
    }

    var hasSentHead: Bool { state.withLock { $0.hasSentHead } }

    /// What has come of the answer so far; `nil` before its head.
    var answer: HTTPAnswer? {
        state.withLock { state in
            guard let head = state.head else { return nil }
            return HTTPAnswer(
                httpStatus: Int(head.status.code), headers: head.headers.map { ($0.name, $0.value) },
                body: state.body)
        }
    }

    func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
        state.withLock { $0.hasSentHead = true }
        onStep(.requestLeft)
    }

    func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        state.withLock { $0.head = head }
        onStep(.answerBegun)
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
        let fits = state.withLock { state in
            guard state.body.count + buffer.readableBytes <= maximumBodySize else { return false }
            state.body.append(contentsOf: buffer.readableBytesView)
            return true
        }
        return fits
            ? task.eventLoop.makeSucceededVoidFuture() : task.eventLoop.makeFailedFuture(BodyTooLarge())
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) throws {}
}
