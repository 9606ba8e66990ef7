/// How quickly a batch is carried out, and when it stops by itself.
public struct BatchOptions: Sendable, Hashable {
    /// One row after the other.
    public static let oneByOne = BatchOptions()

    /// The most rows that may be under way at once.
    public static let concurrencies = 1...64

    /// How many rows may be under way at once.
    ///
    /// It begins with one at a time, until an outcome shows that the platform takes what it is sent.
    public var concurrency = 1
    /// The shortest time between the beginnings of two rows; `nil` where they need not wait.
    public var interval: Duration?
    /// At how many refusals nothing more is begun: something may be wrong with all of them.
    public var maximumRefusals: Int?

    /// How far the rows that are begun may be ahead of one that is not over: the rest would only be sent without anybody
    /// knowing what becomes of that one.
    var window: Int { 8 * concurrency }

    /// Makes options.
    public init(concurrency: Int = 1, interval: Duration? = nil, maximumRefusals: Int? = nil) {
        let bounds = Self.concurrencies
        self.concurrency = min(max(concurrency, bounds.lowerBound), bounds.upperBound)
        self.interval = interval
        self.maximumRefusals = maximumRefusals
    }
}
