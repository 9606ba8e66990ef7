import TerminalKit
import Testing

struct ClipboardSequenceTests {
    @Test(
        "the text is encoded in base 64",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("김", "6rmA"),
            ("~~>?", "fn4+Pw=="),
        ])
    func encoding(text: String, encoded: String) throws {
        let bytes = try #require(ClipboardSequence.bytes(for: text))
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}]52;c;\(encoded)\u{7}")
    }

    @Test("a text beyond the limit is refused")
    func limit() {
        #expect(ClipboardSequence.bytes(for: String(repeating: "a", count: ClipboardSequence.limit)) != nil)
        #expect(ClipboardSequence.bytes(for: String(repeating: "a", count: ClipboardSequence.limit + 1)) == nil)
    }
}
