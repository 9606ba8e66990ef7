import Foundation
import MemberDesk
import Testing

struct SearchKeyTests {
    @Test(arguments: [
        ("decomposed Hangul", "김코나".decomposedStringWithCanonicalMapping, "김코나"),
        ("letter case", "KIM", "kim"),
        ("spaces", " 김\u{3000}코 나\t", "김코나"),
        ("control and format characters", "김\u{200B}코\u{0}나", "김코나"),
        ("accents", "José ŁUKASZ", "jose łukasz"),
        ("decomposed accents", "Jose\u{301}", "JOSÉ"),
        ("two accents", "Nguyễn", "nguyen"),
        ("full width", "ＫＩＭ１２", "kim12"),
        ("other scripts", "ИВАН", "иван"),
    ])
    func alikeTextsHaveOneKey(label: String, left: String, right: String) {
        #expect(SearchKey(left) == SearchKey(right))
    }

    @Test func accentedLatinLettersAreTheirBaseLettersHoweverComposed() {
        var wrong: [UInt32] = []
        for value in [Array(UInt32(0xC0)...0x17F), Array(0x1EA0...0x1EF9)].joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            if SearchKey(text) != SearchKey(text.decomposedStringWithCanonicalMapping) { wrong.append(value) }
        }
        #expect(wrong.isEmpty, "\(wrong.map { String($0, radix: 16) })")
    }

    @Test func differentTextsHaveDifferentKeys() {
        #expect(SearchKey("각") != SearchKey("갂"))
        #expect(SearchKey("kim") != SearchKey("ㅏㅣㅡ"))
    }
}
