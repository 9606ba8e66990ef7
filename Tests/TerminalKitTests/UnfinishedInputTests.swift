import TerminalKit
import Testing

/// What lost its end takes no key that comes later, and what arrived within a paste is never a key.
struct UnfinishedInputTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static let controlC = InputEvent.key(.control("c"))

    @Test("half a syllable and an unfinished paste wait for their rest")
    func textWaits() {
        var decoder = InputDecoder()
        let syllable = Self.bytes("김")
        #expect(decoder.feed(syllable[..<2]).isEmpty)
        #expect(decoder.waiting?.kind == .character)
        #expect(decoder.feed(syllable[2...]) == [.key(.character("김"))])
        #expect(decoder.feed(Self.bytes("\u{1B}[200~y")).isEmpty)
        #expect(decoder.waiting?.kind == .paste)
        #expect(decoder.feed(Self.bytes("\u{1B}[201~")) == [.paste(Paste(text: "y"))])
        #expect(decoder.waiting == nil)
    }

    @Test("half a syllable whose rest does not come is malformed, and the next key is a key")
    func halfSyllable() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Self.bytes("김")[..<2]).isEmpty)
        #expect(decoder.flush() == [.key(.character("\u{FFFD}"))])
        #expect(decoder.waiting == nil)
        #expect(decoder.feed([0x03]) == [Self.controlC])
    }

    @Test(
        "a paste without an end mark ends as what came of it, and later keys are keys",
        arguments: ["", "y\r", "김연아\u{3}\u{1B}[A", "y\u{1B}", "y\u{1B}[20", "y\u{1B}[201"])
    func lostEndMark(text: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed(Self.bytes("\u{1B}[200~" + text)).isEmpty)
        #expect(decoder.flush() == [.paste(Paste(text: text))])
        #expect(decoder.waiting == nil)
        #expect(decoder.feed([0x03]) == [Self.controlC])
        #expect(decoder.feed(Self.bytes("yr")) == [.key(.character("y")), .key(.character("r"))])
    }

    @Test(
        "the rest of a paste that a silent line held back is a paste too",
        arguments: ["r\ry r\ry r\ry r\ry r\ry", "가나다라마바사아자차카타파하거너더러"])
    func lateRest(rest: String) {
        var decoder = InputDecoder()
        _ = decoder.feed(Self.bytes("\u{1B}[200~one "))
        #expect(decoder.flush() == [.paste(Paste(text: "one "))])
        #expect(decoder.feed(Self.bytes(rest)).isEmpty)
        #expect(decoder.feed(Self.bytes("!\u{1B}[201~y")) == [.paste(Paste(text: rest + "!")), .key(.character("y"))])
        #expect(decoder.feed(Self.bytes("yr")).count == 2)
    }

    @Test("a late rest may lose its end mark as well")
    func lateRestWithoutEnd() {
        var decoder = InputDecoder()
        _ = decoder.feed(Self.bytes("\u{1B}[200~one "))
        _ = decoder.flush()
        #expect(decoder.feed(Self.bytes("two, and a good deal more")).isEmpty)
        #expect(decoder.flush() == [.paste(Paste(text: "two, and a good deal more"))])
        #expect(decoder.feed(Self.bytes("\u{1B}[A")) == [.key(Key(.up))])
    }

    @Test("one late character before the end mark is text, a late mark alone is nothing, a new paste is one")
    func lateMark() {
        for (late, events) in [
            ("y\u{1B}[201~", [InputEvent.paste(Paste(text: "y"))]), ("ry\u{1B}[201~", [.paste(Paste(text: "ry"))]),
            ("\u{1B}[B\r", [.key(Key(.down)), .key(Key(.enter))]), ("\u{1B}[201~", []),
            ("\u{1B}[200~z\u{1B}[201~", [.paste(Paste(text: "z"))]), ("\u{1B}[O", [.focus(false)]),
        ] {
            var decoder = InputDecoder()
            _ = decoder.feed(Self.bytes("\u{1B}[200~one"))
            _ = decoder.flush()
            #expect(decoder.feed(Self.bytes(late)) == events)
            #expect(decoder.feed(Self.bytes("yr")).count == 2)
        }
    }

    @Test("whatever was begun, after a flush Ctrl-C arrives", arguments: UInt64(1)...20)
    func everyStateEnds(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let alphabet = Self.bytes("\u{1B}[O]P_MX<200~1;mA김") + [0x07, 0xED, 0xF0, 0x9F]
        for _ in 0..<500 {
            var decoder = InputDecoder()
            _ = decoder.feed(
                (0..<Int.random(in: 1...12, using: &generator)).compactMap { _ in
                    alphabet.randomElement(using: &generator)
                })
            _ = decoder.flush()
            #expect(decoder.waiting == nil, "seed \(seed)")
            #expect(decoder.feed([0x03]) == [Self.controlC], "seed \(seed)")
        }
    }
}
