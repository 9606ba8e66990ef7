import NIOCore
import NIOPosix
import NIOSSL

/// Asks a server for its certificates, for saying what was wrong with them after they were refused.
///
/// It is a connection of its own that can carry nothing: its handshake is always ended as a failure, so that nothing but
/// the greeting of TLS ever leaves on it.
struct CertificateProbe {
    let host: String
    let port: Int
    let proxy: TransportSettings.Proxy?
    let eventLoop: any EventLoop

    /// The certificates that the server shows, its own first; none where it shows none in time.
    func chain(within time: TimeAmount) async -> [NIOSSLCertificate] {
        let shown = eventLoop.makePromise(of: [NIOSSLCertificate].self)
        let patience = eventLoop.scheduleTask(in: time) { shown.succeed([]) }
        let connecting = ClientBootstrap(group: eventLoop)
            .connectTimeout(time)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if proxy == nil {
                        try channel.pipeline.syncOperations.addHandler(try refuser(shown))
                    } else {
                        try channel.pipeline.syncOperations.addHandler(
                            ProxyTunnel(host: host, port: port) { try refuser(shown) })
                    }
                }
            }
            .connect(host: proxy?.host ?? host, port: proxy?.port ?? port)
        connecting.whenComplete { connected in
            switch connected {
            case .failure: shown.succeed([])
            case .success(let channel): channel.closeFuture.whenComplete { _ in shown.succeed([]) }
            }
        }
        return await withTaskCancellationHandler {
            // The promise is never failed.
            let chain = (try? await shown.futureResult.get()) ?? []
            patience.cancel()
            connecting.whenSuccess { $0.close(promise: nil) }
            return chain
        } onCancel: {
            shown.succeed([])
        }
    }

    /// A TLS client that takes note of the certificates and refuses all.
    private func refuser(_ shown: EventLoopPromise<[NIOSSLCertificate]>) throws -> NIOSSLClientHandler {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        // Nothing is verified by them, and reading the system's takes time.
        configuration.trustRoots = .certificates([])
        let context = try NIOSSLContext(configuration: configuration)
        let refuse: NIOSSLCustomVerificationCallback = { chain, verdict in
            shown.succeed(chain)
            verdict.succeed(.failed)
        }
        do {
            return try NIOSSLClientHandler(
                context: context, serverHostname: host, customVerificationCallback: refuse)
        } catch {
            // An address is no name to ask for.
            return try NIOSSLClientHandler(context: context, serverHostname: nil, customVerificationCallback: refuse)
        }
    }
}
