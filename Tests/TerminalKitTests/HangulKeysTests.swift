import TerminalKit
import Testing

struct HangulKeysTests {
    @Test("the simple jamo cover the 26 letters once, and seven with shift")
    func layout() {
        let simple = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
        #expect(simple.compactMap(HangulKeys.latin).joined() == "qwertyuiopasdfghjklzxcvbnm")
        #expect("ㅃㅉㄸㄲㅆㅒㅖ".compactMap(HangulKeys.latin).joined() == "QWERTOP")
    }

    @Test("every compatibility jamo of modern Hangul has its keys")
    func complete() {
        let jamo = (0x3131...0x3163).compactMap { Unicode.Scalar($0) }.map { Character($0) }
        #expect(jamo.count == 51)
        #expect(Set(jamo.compactMap(HangulKeys.latin)).count == 51)
    }

    @Test(
        "compound jamo are the keys they are typed with",
        arguments: [
            ("ㅘ", "hk"), ("ㅙ", "ho"), ("ㅚ", "hl"), ("ㅝ", "nj"), ("ㅞ", "np"), ("ㅟ", "nl"), ("ㅢ", "ml"), ("ㅄ", "qt"),
        ]
            as [(Character, String)])
    func compounds(jamo: Character, latin: String) {
        #expect(HangulKeys.latin(for: jamo) == latin)
        #expect(HangulKeys.keys(for: .character(jamo)) == latin.map(Key.character))
    }

    @Test("a syllable, a Latin letter and an arrow are not translated")
    func untouched() {
        #expect(HangulKeys.keys(for: .character("교")) == nil)
        #expect(HangulKeys.keys(for: .character("j")) == nil)
        #expect(HangulKeys.keys(for: Key(.up)) == nil)
    }

    @Test("modifiers stay")
    func modifiers() {
        #expect(HangulKeys.keys(for: Key(.character("ㅓ"), .alt)) == [Key(.character("j"), .alt)])
    }
}
