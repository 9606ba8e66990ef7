import Foundation
import MemberDesk
import Testing

struct HangulTests {
    private func typed(_ text: some StringProtocol) -> String {
        String(text.unicodeScalars.flatMap { Hangul.keys(of: $0) ?? [] }.map(\.jamo))
    }

    @Test(arguments: [
        ("가", "ㄱㅏ"), ("김", "ㄱㅣㅁ"), ("과", "ㄱㅗㅏ"), ("값", "ㄱㅏㅂㅅ"), ("꿻", "ㄲㅜㅔㄹㅂ"), ("의", "ㅇㅡㅣ"), ("힣", "ㅎㅣㅎ"),
        ("ㄳ", "ㄱㅅ"), ("ㅢ", "ㅡㅣ"), ("ㅋ", "ㅋ"), ("ㅎ", "ㅎ"), ("ㅏ", "ㅏ"), ("ㅣ", "ㅣ"),
    ])
    func hangulIsTakenApartIntoTypedKeys(text: String, expected: String) {
        #expect(typed(text) == expected)
    }

    @Test func everySyllableHasTheKeysOfItsCanonicalDecomposition() throws {
        var wrong: [UInt32] = []
        for value in UInt32(0xAC00)...0xD7A3 {
            let syllable = try #require(Unicode.Scalar(value))
            let decomposed = String(syllable).decomposedStringWithCanonicalMapping
            let initial = try #require(decomposed.unicodeScalars.first)
            let isRight =
                decomposed.unicodeScalars.count >= 2 && typed(String(syllable)) == typed(decomposed)
                && Hangul.keys(of: initial) == Hangul.initial(of: syllable).map { [$0] }
            if !isRight { wrong.append(value) }
        }
        #expect(wrong.isEmpty)
    }

    @Test func everyCompatibilityJamoHasTheKeysOfItsConjoiningForm() {
        let different = (UInt32(0x3131)...0x3163).compactMap(Unicode.Scalar.init).filter { jamo in
            typed(String(jamo)) != typed(String(jamo).decomposedStringWithCompatibilityMapping)
        }
        // Unicode maps these two to initial consonants of old Hangul, which no key of today types.
        #expect(different == ["ㅀ", "ㅄ"])
        #expect(different.map { typed(String($0)) } == ["ㄹㅎ", "ㅂㅅ"])
    }

    @Test func everySyllableHasKeysOfItsOwn() throws {
        let keys = Set((UInt32(0xAC00)...0xD7A3).compactMap { Unicode.Scalar($0).flatMap(Hangul.keys) })
        #expect(keys.count == 11_172)
    }

    @Test(arguments: ["a", "1", "漢", "\u{ABFF}", "\u{D7A4}", "\u{3164}", "\u{1176}"] as [Unicode.Scalar])
    func whatIsNotModernHangulHasNoKeys(scalar: Unicode.Scalar) {
        #expect(Hangul.keys(of: scalar) == nil)
        #expect(Hangul.initial(of: scalar) == nil)
    }
}
