import NIOCore

/// Asks an HTTP proxy for a tunnel and gives its place to another handler once it is open.
///
/// What the proxy says before is not for the other handler; a refusal closes the connection.
final class ProxyTunnel: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let host: String
    private let port: Int
    private let successor: () throws -> any ChannelHandler
    private var head = ""

    init(host: String, port: Int, then successor: @escaping () throws -> any ChannelHandler) {
        self.host = host
        self.port = port
        self.successor = successor
    }

    func channelActive(context: ChannelHandlerContext) {
        let authority = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        let request = "CONNECT \(authority) HTTP/1.1\r\nHost: \(authority)\r\n\r\n"
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: request)), promise: nil)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // Until TLS has begun the other end has nothing to say, so the head and nothing else arrives here.
        head += String(buffer: unwrapInboundIn(data))
        guard head.utf8.count < 1 << 14 else { return context.close(promise: nil) }
        guard head.hasSuffix("\r\n\r\n") else { return }
        guard head.wholeMatch(of: /(?s)HTTP\/1\.[01] 2\d\d.*/) != nil else { return context.close(promise: nil) }
        do {
            try context.pipeline.syncOperations.addHandler(
                try successor(), position: .after(context.pipeline.syncOperations.handler(type: Self.self)))
            context.pipeline.syncOperations.removeHandler(self, promise: nil)
        } catch {
            context.close(promise: nil)
        }
    }
}
