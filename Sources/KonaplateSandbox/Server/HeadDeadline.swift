import NIOCore
import NIOHTTPTypes

/// Closes a connection on which the head of a request does not come to its end in time.
///
/// A time without anything is not enough: who sends a byte of the head now and then would hold a connection for ever. The
/// clock runs from a head's first byte, which ``Beginning`` sees, to its end, which this handler sees.
final class HeadDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// Sees the bytes before they are parsed.
    final class Beginning: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = ByteBuffer
        typealias InboundOut = ByteBuffer

        private let deadline: HeadDeadline

        init(_ deadline: HeadDeadline) {
            self.deadline = deadline
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            deadline.begin(context)
            context.fireChannelRead(data)
        }
    }

    private let time: TimeAmount
    private var isBetweenRequests = true
    private var scheduled: Scheduled<Void>?

    init(_ time: TimeAmount) {
        self.time = time
    }

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            try context.pipeline.syncOperations.addHandler(Beginning(self), position: .first)
        } catch {
            context.fireErrorCaught(error)
        }
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard isBetweenRequests else { return }
        isBetweenRequests = false
        let channel = context.channel
        scheduled = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            scheduled?.cancel()
            scheduled = nil
        case .body: break
        case .end: isBetweenRequests = true
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        scheduled?.cancel()
        context.fireChannelInactive()
    }
}
