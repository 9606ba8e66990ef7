import AsyncHTTPClient
package import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Sends one request once, under one deadline for the whole exchange.
///
/// HTTP/1.1 only, no redirections, no second attempt; only to say what was wrong with a refused certificate it is asked for
/// once more, on a connection that carries nothing. Request, connection, deadline and delegate live on one
/// event loop, so a deadline cannot fire between the decision that nothing was sent and the sending.
public final class HTTPTransport: Sendable {
    private struct DeadlineExceeded: Error {}

    /// How many exchanges on connections of their own may be under way at once.
    package static let mostAlone = 64

    private let client: HTTPClient
    /// Uses each connection once: what changes something never leaves on one that the server may have given up meanwhile.
    private let singleUseClient: HTTPClient
    private let eventLoop: any EventLoop
    private let settings: TransportSettings
    private let judgement: CertificateJudgement

    /// Makes a transport.
    /// - Throws: ``TLSMaterialError`` where a certificate or key cannot be used.
    public init(_ settings: TransportSettings) throws(TLSMaterialError) {
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout.connect = TimeAmount(settings.timeout)
        let tls = try TLSConfiguration(settings)
        configuration.tlsConfiguration = tls
        // Plain HTTP goes to this machine only; a proxy would read it.
        if settings.baseURL.hasPrefix("https:") {
            configuration.proxy = settings.proxy.map { .server(host: $0.host, port: $0.port) }
        }
        eventLoop = MultiThreadedEventLoopGroup.singleton.next()
        client = HTTPClient(eventLoopGroupProvider: .shared(eventLoop), configuration: configuration)
        configuration.maximumUsesPerConnection = 1
        // Nobody waits for another one's connection: that time would be taken from the exchange's own.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = Self.mostAlone
        singleUseClient = HTTPClient(eventLoopGroupProvider: .shared(eventLoop), configuration: configuration)
        self.settings = settings
        judgement = CertificateJudgement(authorities: tls.ownAuthorities)
    }

    /// Closes the connections.
    ///
    /// What is under way ends as cancelled. A connection that is still being made is not waited for: the client would
    /// wait for as long as the other side keeps silent.
    public func shutDown() async {
        let ended = eventLoop.makePromise(of: Void.self)
        client.shutdown().and(singleUseClient.shutdown()).whenComplete { _ in ended.succeed() }
        let patience = eventLoop.scheduleTask(in: .seconds(1)) { ended.succeed() }
        // The promise is never failed; an error of a second shutdown has nothing left to do either.
        try? await ended.futureResult.get()
        patience.cancel()
    }

    /// Gets something that is no part of the wire, from beside the platform's path prefix.
    /// - Parameters:
    ///   - path: The path below the server's root.
    ///   - headers: The headers of the request.
    ///   - limit: The largest body that is taken, in bytes.
    /// - Returns: The body of an answer of HTTP 200; `nil` for anything else.
    package func get(
        besideAPI path: String, headers: [(name: String, value: String)], limit: Int
    ) async -> Data? {
        guard let answer = await answer(besideAPI: path, headers: headers, limit: limit), answer.httpStatus == 200
        else { return nil }
        return answer.body
    }

    /// Gets something that is no part of the wire, whatever the status is.
    /// - Returns: `nil` where no answer came.
    package func answer(
        besideAPI path: String, headers: [(name: String, value: String)], limit: Int
    ) async -> (httpStatus: Int, body: Data)? {
        let prefix = "/open-api"
        guard settings.baseURL.hasSuffix(prefix) else { return nil }
        let result = await send(
            url: settings.baseURL.dropLast(prefix.count) + path, method: .GET, headers: headers, body: nil,
            delegate: ExchangeDelegate(maximumBodySize: limit))
        guard case .success(let answer) = result else { return nil }
        return (answer.httpStatus, answer.body)
    }

    /// Posts a body to a path below the base URL, on a connection of its own where `isAlone`.
    func post(
        path: String, headers: [(name: String, value: String)], body: [UInt8], isAlone: Bool = false,
        onStep: @escaping @Sendable (ExchangeStep) -> Void
    ) async -> Result<HTTPAnswer, TransportFailure> {
        onStep(.connecting)
        let result = await send(
            url: settings.baseURL + path, method: .POST, headers: headers, body: .bytes(body),
            delegate: ExchangeDelegate(onStep: onStep), isAlone: isAlone)
        onStep(.ended)
        return result
    }

    /// Sends one request once.
    func send(
        url: String, method: HTTPMethod, headers: [(name: String, value: String)], body: HTTPClient.Body?,
        delegate: ExchangeDelegate, isAlone: Bool = false
    ) async -> Result<HTTPAnswer, TransportFailure> {
        guard !Task.isCancelled else { return .failure(TransportFailure(cause: .notSent(.cancelled))) }
        guard
            // The network library traps on a port that no socket address can hold.
            let address = URL(string: url), UInt16(exactly: address.port ?? 0) != nil,
            let request = try? HTTPClient.Request(
                url: address, method: method, headers: HTTPHeaders(headers.map { ($0.name, $0.value) }), body: body)
        else { return .failure(TransportFailure(cause: .notSent(.connect))) }
        let start = ContinuousClock.now
        let task = (isAlone ? singleUseClient : client).execute(
            request: request, delegate: delegate, eventLoop: .delegateAndChannel(on: eventLoop))
        let deadline = eventLoop.scheduleTask(in: TimeAmount(settings.timeout)) {
            task.fail(reason: DeadlineExceeded())
        }
        defer { deadline.cancel() }
        do {
            try await withTaskCancellationHandler {
                try await task.get()
            } onCancel: {
                task.cancel()
            }
            guard let answer = delegate.answer else {
                return .failure(TransportFailure(cause: .unknown(.closed)))
            }
            return .success(answer)
        } catch {
            guard !delegate.hasSentHead else {
                return .failure(
                    TransportFailure(cause: .unknown(Self.unknownReason(error)), partialAnswer: delegate.answer))
            }
            let fault = HandshakeFault(error)
            let rest = settings.timeout - (ContinuousClock.now - start)
            return .failure(
                TransportFailure(
                    cause: .notSent(fault == nil ? Self.notSentReason(error) : .tls),
                    detail: await cause(of: fault, at: address, within: rest)))
        }
    }

    /// What more can be found out about a failed handshake in the time that is left.
    private func cause(of fault: HandshakeFault?, at address: URL, within time: Duration) async -> FailureCause? {
        switch fault {
        case nil, .other?: return nil
        case .known(let cause)?: return cause
        case .certificate?:
            guard time > .zero, let host = address.host else { return nil }
            let probe = CertificateProbe(
                host: host, port: address.port ?? BaseURL.Scheme.https.defaultPort, proxy: settings.proxy,
                eventLoop: eventLoop)
            return await judgement.fault(in: await probe.chain(within: TimeAmount(time)))
        }
    }

    private static func notSentReason(_ error: any Error) -> NotSentReason {
        switch error as? HTTPClientError {
        case .tlsHandshakeTimeout?: .tls
        case .cancelled?: .cancelled
        default: .connect
        }
    }

    private static func unknownReason(_ error: any Error) -> UnknownReason {
        if error is DeadlineExceeded { return .timeout }
        if error is ExchangeDelegate.BodyTooLarge { return .tooLarge }
        if let parserError = error as? HTTPParserError {
            return parserError == .invalidEOFState ? .closed : .unreadable
        }
        return switch error as? HTTPClientError {
        case .cancelled?: .interrupted
        case .readTimeout?, .deadlineExceeded?: .timeout
        default: .closed
        }
    }
}

extension TimeAmount {
    /// The same time in the network library's type.
    fileprivate init(_ duration: Duration) {
        self = .nanoseconds(
            duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000)
    }
}
