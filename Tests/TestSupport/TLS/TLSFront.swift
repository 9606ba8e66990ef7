import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// An HTTP proxy with a host behind it that ends TLS and hands what it carries to a server on this machine.
///
/// It lets a client that speaks to `https://host` over a proxy talk to a sandbox: name, certificate and encryption are those
/// of a real platform, only the way there is short.
package final class TLSFront: Sendable {
    /// The proxy's port on 127.0.0.1.
    package let port: Int
    private let tunnels: Tunnels

    fileprivate final class Tunnels: Sendable {
        let targets = Mutex<[String]>([])
    }

    /// The hosts and ports that clients asked the proxy for.
    package var targets: [String] { tunnels.targets.withLock { $0 } }

    private init(port: Int, tunnels: Tunnels) {
        self.port = port
        self.tunnels = tunnels
    }

    /// Starts the proxy, runs a test with it, and stops it: the host shows a certificate, and the server that answers has the
    /// port `upstream` on 127.0.0.1.
    package static func run<Result>(
        _ identity: TestAuthority.Identity, upstream: Int, test: (TLSFront) async throws -> Result
    ) async throws -> Result {
        let context = try NIOSSLContext(configuration: try identity.configuration(upTo: .tlsv13))
        let tunnels = Tunnels()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(TunnelHandler(context, upstream: upstream, tunnels))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let front = TLSFront(port: channel.localAddress?.port ?? 0, tunnels: tunnels)
        do {
            let result = try await test(front)
            try await channel.close()
            return result
        } catch {
            try await channel.close()
            throw error
        }
    }

    /// Takes one CONNECT, and turns its connection into TLS that leads to the server.
    private final class TunnelHandler: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let tls: NIOSSLContext
        private let upstream: Int
        private let tunnels: Tunnels
        private var head = ""

        init(_ tls: NIOSSLContext, upstream: Int, _ tunnels: Tunnels) {
            self.tls = tls
            self.upstream = upstream
            self.tunnels = tunnels
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            head += String(buffer: unwrapInboundIn(data))
            guard head.hasSuffix("\r\n\r\n") else { return }
            let words = head.split(separator: " ")
            guard words.first == "CONNECT", words.count > 1 else { return context.close(promise: nil) }
            tunnels.targets.withLock { $0.append(String(words[1])) }
            let channel = context.channel
            let tls = tls
            // On the same loop, so that neither end can speak before the other listens.
            ClientBootstrap(group: context.eventLoop).connect(host: "127.0.0.1", port: upstream)
                .assumeIsolated().whenComplete { result in
                    do {
                        let server = try result.get()
                        channel.writeAndFlush(ByteBuffer(string: "HTTP/1.1 200 OK\r\n\r\n"), promise: nil)
                        let pipeline = channel.pipeline.syncOperations
                        try pipeline.addHandlers(NIOSSLServerHandler(context: tls), RelayHandler(to: server))
                        try server.pipeline.syncOperations.addHandler(RelayHandler(to: channel))
                        _ = pipeline.removeHandler(self)
                    } catch {
                        channel.close(promise: nil)
                    }
                }
        }
    }

    /// Hands what one connection brings to another one, and ends with it.
    private final class RelayHandler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let other: any Channel

        init(to other: any Channel) {
            self.other = other
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            other.writeAndFlush(unwrapInboundIn(data), promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) {
            other.close(promise: nil)
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}
