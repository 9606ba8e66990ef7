import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A TLS server on loopback that gives every request the same answer.
package final class TLSServer: Sendable {
    /// The newest version that a server speaks.
    package enum Newest: Sendable {
        /// What is in use.
        case tls13
        /// The oldest that is taken.
        case tls12
        /// What nobody should take.
        case tls11

        fileprivate var version: TLSVersion {
            switch self {
            case .tls13: .tlsv13
            case .tls12: .tlsv12
            case .tls11: .tlsv11
            }
        }
    }

    /// The port on 127.0.0.1.
    package let port: Int
    private let channel: any Channel
    private let counter: Counter

    fileprivate final class Counter: Sendable {
        let requests = Atomic(0)
    }

    /// How many requests have arrived.
    package var requests: Int { counter.requests.load(ordering: .sequentiallyConsistent) }

    private init(_ channel: any Channel, port: Int, counter: Counter) {
        self.channel = channel
        self.port = port
        self.counter = counter
    }

    /// Starts a server, runs a test against it, and stops it.
    ///
    /// With an authority for clients it answers nobody else than whom that has issued a certificate.
    package static func run<Result>(
        _ identity: TestAuthority.Identity, upTo newest: Newest = .tls13, clients: TestAuthority? = nil,
        answer: String, test: (TLSServer) async throws -> Result
    ) async throws -> Result {
        let context = try NIOSSLContext(
            configuration: try identity.configuration(upTo: newest.version, clients: clients))
        let counter = Counter()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers(
                        NIOSSLServerHandler(context: context), Answering(answer, counter))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let server = TLSServer(channel, port: channel.localAddress?.port ?? 0, counter: counter)
        do {
            let result = try await test(server)
            try await channel.close()
            return result
        } catch {
            try await channel.close()
            throw error
        }
    }

    private final class Answering: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let answer: String
        private let counter: Counter
        private var received = ""

        init(_ answer: String, _ counter: Counter) {
            self.answer = answer
            self.counter = counter
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received += String(buffer: unwrapInboundIn(data))
            // Requests of the program are JSON objects.
            guard received.hasSuffix("}") else { return }
            received = ""
            counter.requests.add(1, ordering: .sequentiallyConsistent)
            let text =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)"
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}
