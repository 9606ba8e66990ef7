import MemberDesk
import Testing

struct KeyboardLayoutTests {
    @Test(arguments: [
        ("rlazhsk", "김코나"), ("rhk", "과"), ("rkqt", "값"), ("dml", "의"), ("Rnpfq", "꿻"), ("RLAZHSK", "김코나"),
        ("EoO", "때ㅒ"),
        ("Kim", "ㅏㅑㅡ"),
    ])
    func lettersAreTheKeysTheyStandOn(letters: String, hangul: String) {
        #expect(KeyboardLayout.jamo(typedAs: letters) == hangul.unicodeScalars.flatMap { Hangul.keys(of: $0) ?? [] })
    }

    @Test(arguments: ["", "a1", "김", "a b", "é"])
    func otherTextIsNotTypedInTheWrongLayout(text: String) {
        #expect(KeyboardLayout.jamo(typedAs: text) == nil)
    }

    @Test func everyLetterHasAKeyAndEveryKeyALetter() {
        let letters = "abcdefghijklmnopqrstuvwxyzQWERTOP"
        let keys = letters.compactMap(KeyboardLayout.jamo(onKeyOf:))
        #expect(Set(keys).count == 33)
        #expect(String(keys.compactMap(KeyboardLayout.letter(onKeyOf:))) == letters)
    }
}
