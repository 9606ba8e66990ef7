/// How long the rest of what a decoder has begun may take to arrive.
///
/// Every byte buys a little time, so that a paste over a slow line goes on; a person who presses keys to get out of a
/// paste or a sequence without an end buys less than passes meanwhile, and gets out.
package struct InputPatience: Sendable {
    /// The bytes of one key or report come in one piece, or in two that follow each other closely.
    package static let forSequence = Duration.milliseconds(50)
    /// A line may be silent in the middle of a character or a paste without having lost the rest.
    package static let forText = Duration.seconds(2)
    /// What a byte of a sequence buys: a held letter, thirty times a second, gains less time than it takes.
    private static let perByteOfSequence = Duration.milliseconds(20)
    /// What a byte of a text buys: even a held key of three bytes gains less time than it takes.
    private static let perByteOfText = Duration.milliseconds(5)

    /// When the decoder has to decide what waits; nil while nothing does.
    package private(set) var deadline: ContinuousClock.Instant?
    private var waiting: InputDecoder.Waiting?

    /// Waits for nothing yet.
    package init() {}

    /// Takes note of what a decoder waits for, after it was fed so many bytes.
    package mutating func update(_ waiting: InputDecoder.Waiting?, bytes: Int, now: ContinuousClock.Instant) {
        defer { self.waiting = waiting }
        guard let waiting else {
            deadline = nil
            return
        }
        let isSequence = waiting.kind == .sequence
        let longest = now + (isSequence ? Self.forSequence : Self.forText)
        if waiting == self.waiting, let deadline {
            let bought = (isSequence ? Self.perByteOfSequence : Self.perByteOfText) * min(bytes, 1 << 20)
            self.deadline = min(longest, deadline + bought)
        } else {
            deadline = longest
        }
    }
}
