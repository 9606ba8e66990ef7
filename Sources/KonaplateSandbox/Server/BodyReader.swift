import HummingbirdCore
import NIOCore

/// Reads a body within its limits of size and time.
enum BodyReader {
    /// - Returns: `nil` where the body is over the limit; the rest of it is not waited for.
    static func read(_ body: RequestBody, on channel: any Channel) async throws -> [UInt8]? {
        let deadline = channel.eventLoop.scheduleTask(in: TimeAmount(SandboxDefaults.bodyTimeout)) {
            channel.close(promise: nil)
        }
        var bytes: [UInt8] = []
        do {
            for try await buffer in body {
                guard bytes.count + buffer.readableBytes <= SandboxDefaults.maximumBodySize else {
                    deadline.cancel()
                    // Closing at once would throw away the answer; the server takes in the rest until then.
                    channel.eventLoop.scheduleTask(in: TimeAmount(SandboxDefaults.drainTimeout)) {
                        channel.close(promise: nil)
                    }
                    return nil
                }
                bytes += buffer.readableBytesView
            }
        } catch {
            deadline.cancel()
            throw error
        }
        deadline.cancel()
        return bytes
    }
}
