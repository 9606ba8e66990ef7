/// Hears commits on a state, also of other processes: each element says that something may have been committed since the
/// last one.
///
/// Nothing is polled, and ringing that happens before anybody waits is not lost.
public struct Bell: AsyncSequence, Sendable {
    public typealias Element = Void

    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    /// Makes a bell that a store rings.
    /// - Parameter onEnd: Called when nobody listens any more.
    package init(onEnd: @escaping @Sendable () -> Void = {}) {
        (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { _ in onEnd() }
    }

    /// Rings for this listener alone.
    public func ring() {
        continuation.yield()
    }

    /// Ends the sequence: the store cannot hear any more.
    package func end() {
        continuation.finish()
    }

    public func makeAsyncIterator() -> AsyncStream<Void>.Iterator {
        stream.makeAsyncIterator()
    }
}
