/// Hears commits on a state, also of other processes: each element says that something may have been committed since the
/// last one.
///
/// Nothing is polled, and ringing that happens before anybody waits is not lost.
public struct Bell: AsyncSequence, Sendable {
    /// Nothing: what was committed, the listener reads from the state.
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

    /// Begins to listen: a bell has one listener, and another one would take its elements.
    public func makeAsyncIterator() -> AsyncStream<Void>.Iterator {
        stream.makeAsyncIterator()
    }
}
