import StrictText
import TestSupport
import Testing

/// Whatever the bytes are, they are read or refused.
struct JSONFuzzTests {
    private static let pieces =
        [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "00e9", "\"a\"", "\"userId\":",
            "50000000001", "-", "0", ".", "5E+10", "true", "null", " ", "\n", "\t", "황", "\u{FEFF}", "\u{202E}",
            "\u{0}",
        ].map { Array($0.utf8) } + [[0xED, 0x9B], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]]

    @Test(arguments: UInt64(1)...4)
    func `what is read comes back from its text, and what is not has a place`(seed: UInt64) async {
        await Fuzz.run(seed: seed, rounds: 4_000) { fuzz in read(fuzz.bytes(of: Self.pieces, atMost: 20)) }
    }

    @Test(arguments: UInt64(1)...4)
    func `damaged texts are survived`(seed: UInt64) async {
        let whole = #"{"userId":50000104652,"a":[1,-2.5e3,{"b":null}],"이름":"김\u00e9\n코","c":{"d":true,"e":[]}}"#
        await Fuzz.run(seed: seed, rounds: 4_000) { fuzz in read(fuzz.mutated(Array(whole.utf8))) }
    }

    private func read(_ bytes: [UInt8]) {
        switch Result(catching: { () throws(JSON.Malformed) in try JSON(utf8: bytes) }) {
        case .success(let json):
            #expect((try? JSON(text: json.text)) == json, "\(bytes)")
            #expect((try? JSON(text: json.prettyText)) == json, "\(bytes)")
        case .failure(let error):
            #expect(error.offset <= bytes.count && error.line >= 1 && error.column >= 1, "\(bytes)")
        }
    }
}
