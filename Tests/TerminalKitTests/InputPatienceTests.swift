import TerminalKit
import Testing

struct InputPatienceTests {
    private let start = ContinuousClock.now

    /// Feeds presses at a pace.
    /// - Returns: After how many milliseconds the deadline has passed; nil if it never does.
    private func ending(_ opening: String, press: String, every pace: Int) -> Int? {
        var decoder = InputDecoder()
        var patience = InputPatience()
        var now = start
        _ = decoder.feed(Array(opening.utf8))
        patience.update(decoder.waiting, bytes: opening.utf8.count, now: now)
        for count in 1...10_000 {
            now = start + .milliseconds(count * pace)
            guard let deadline = patience.deadline else { return nil }
            if deadline <= now { return count * pace }
            _ = decoder.feed(Array(press.utf8))
            patience.update(decoder.waiting, bytes: press.utf8.count, now: now)
        }
        return nil
    }

    @Test("nothing waits, nothing is waited for")
    func idle() {
        var patience = InputPatience()
        var decoder = InputDecoder()
        #expect(patience.deadline == nil)
        _ = decoder.feed(Array("김\u{1B}[A".utf8))
        patience.update(decoder.waiting, bytes: 6, now: start)
        #expect(patience.deadline == nil)
    }

    @Test(
        "an escape waits for a moment, a syllable and a paste for longer",
        arguments: [
            ("\u{1B}", InputPatience.forSequence), ("\u{1B}]0;", InputPatience.forSequence),
            ("\u{1B}[200~", InputPatience.forText),
        ])
    func deadlines(text: String, expected: Duration) {
        var patience = InputPatience()
        var decoder = InputDecoder()
        _ = decoder.feed(Array(text.utf8))
        patience.update(decoder.waiting, bytes: text.utf8.count, now: start)
        #expect(patience.deadline == start + expected)
    }

    @Test("every escape key has the whole moment for itself")
    func secondEscape() {
        var patience = InputPatience()
        var decoder = InputDecoder()
        _ = decoder.feed([0x1B])
        patience.update(decoder.waiting, bytes: 1, now: start)
        _ = decoder.feed(Array("[A\u{1B}".utf8))
        patience.update(decoder.waiting, bytes: 3, now: start + .milliseconds(45))
        #expect(patience.deadline == start + .milliseconds(95))
    }

    @Test(
        "a person who presses keys gets out of a paste without an end",
        arguments: [
            ("\u{3}", 200), ("\u{1B}", 50), ("q", 33), ("\u{1B}[A", 33), ("김", 100),
        ])
    func insistence(press: String, pace: Int) throws {
        let end = try #require(ending("\u{1B}[200~text", press: press, every: pace))
        #expect(end < 5000)
    }

    @Test("a held letter gets out of a string without an end")
    func heldLetter() throws {
        #expect(try #require(ending("\u{1B}]", press: "j", every: 33)) < 500)
    }

    @Test("a paste over a line of 9600 bits a second goes on")
    func slowLine() {
        #expect(ending("\u{1B}[200~", press: "0123456789", every: 10) == nil)
    }
}
