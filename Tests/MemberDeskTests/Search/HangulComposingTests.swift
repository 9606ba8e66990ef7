import Testing

@testable import MemberDesk

struct HangulComposingTests {
    private static func composed(_ keys: [UInt8]) -> String? {
        var text: [UInt8] = []
        return Hangul.composeSyllables(of: keys[...], into: &text) ? String(decoding: text, as: UTF8.self) : nil
    }

    @Test func `every syllable comes back, whatever follows it`() {
        for value in Hangul.syllables {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for next in ["", "가", "삵", "와", "까"] {
                let text = String(Character(scalar)) + next
                #expect(Self.composed(SearchKey(text).bytes) == text)
            }
        }
    }

    @Test(arguments: ["ㄱ", "ㅏ", "김ㅋ", "ㄱ김", "kim", "김1", "김ㅏㅏㅏ", "김ㄱㄱ"])
    func `what is no run of syllables is left alone`(text: String) {
        let composed = Self.composed(SearchKey(text).bytes)
        #expect(composed == nil || composed != text)
    }
}
