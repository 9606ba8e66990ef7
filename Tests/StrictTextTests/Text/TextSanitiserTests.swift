import StrictText
import Testing

struct TextSanitiserTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let label: String
        let text: String
        let visible: String
        var testDescription: String { label }
    }

    static let samples = [
        Sample(label: "plain ASCII", text: "Kim, 010-1234", visible: "Kim, 010-1234"),
        Sample(label: "Hangul", text: "김연아 ㅓ", visible: "김연아 ㅓ"),
        Sample(label: "colour sequence", text: "\u{1B}[31mred", visible: "␛[31mred"),
        Sample(label: "bell, tab, DEL", text: "\u{7}\t\u{7F}", visible: "␇␉␡"),
        Sample(label: "newlines", text: "a\r\nb\nc", visible: "a␍␊b␊c"),
        Sample(label: "NUL", text: "\u{0}", visible: "␀"),
        Sample(label: "C1 control sequence introducer", text: "\u{9B}2J", visible: "<U+009B>2J"),
        Sample(label: "right-to-left override", text: "1\u{202E}2", visible: "1<U+202E>2"),
        Sample(label: "isolates", text: "\u{2066}a\u{2069}", visible: "<U+2066>a<U+2069>"),
        Sample(label: "zero-width space", text: "김\u{200B}연아", visible: "김<U+200B>연아"),
        Sample(label: "byte order mark", text: "\u{FEFF}a", visible: "<U+FEFF>a"),
        Sample(label: "soft hyphen", text: "a\u{AD}b", visible: "a<U+00AD>b"),
        Sample(label: "line separator", text: "a\u{2028}b\u{2029}", visible: "a<U+2028>b<U+2029>"),
        Sample(label: "Hangul fillers", text: "\u{3164}\u{115F}\u{FFA0}", visible: "<U+3164><U+115F><U+FFA0>"),
        Sample(label: "tag character", text: "a\u{E0041}", visible: "a<U+E0041>"),
        Sample(label: "joiner between letters", text: "a\u{200D}b", visible: "a<U+200D>b"),
        Sample(label: "joiner in an emoji", text: "👩\u{200D}💻", visible: "👩\u{200D}💻"),
        Sample(label: "selector after a letter", text: "a\u{FE0F}", visible: "a<U+FE0F>"),
        Sample(label: "accent stays", text: "e\u{301}", visible: "e\u{301}"),
        Sample(label: "Hangul filler of a vowel", text: "\u{1160}", visible: "<U+1160>"),
        Sample(label: "blank Braille pattern", text: "a\u{2800}", visible: "a<U+2800>"),
        Sample(
            label: "as many accents as a letter carries", text: "e" + String(repeating: "\u{301}", count: 4),
            visible: "e" + String(repeating: "\u{301}", count: 4)),
        Sample(
            label: "more accents than a letter carries", text: "e" + String(repeating: "\u{301}", count: 400) + "f",
            visible: "e" + String(repeating: "\u{301}", count: 4) + "<+396>f"),
        Sample(
            label: "a text that nobody reads to its end", text: String(repeating: "a", count: 5000),
            visible: String(repeating: "a", count: 4096) + "…<+904>"),
        Sample(
            label: "a long text of marks", text: String(repeating: "\u{7}", count: 1 << 20),
            visible: String(repeating: "␇", count: 4096) + "…<+1044480>"),
        Sample(label: "decomposed Hangul", text: "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", visible: "한글"),
    ]

    @Test("dangerous and invisible characters become marks", arguments: samples)
    func visibleText(sample: Sample) {
        #expect(Array(TextSanitiser.visible(sample.text).unicodeScalars) == Array(sample.visible.unicodeScalars))
    }

    @Test("nothing that passes is a control or changes the direction, whatever comes")
    func everyScalar() {
        // Planes 4 to 13 are unassigned, 15 and 16 private.
        for block in Array(stride(from: UInt32(0), to: 0x4_0000, by: 0x1000)) + [0xE_0000] {
            var text = String.UnicodeScalarView()
            for value in block..<block + 0x1000 {
                if let scalar = Unicode.Scalar(value) { text.append(contentsOf: ["a", scalar]) }
            }
            for scalar in TextSanitiser.visible(String(text)).unicodeScalars {
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator:
                    Issue.record("U+\(String(scalar.value, radix: 16)) passes")
                default: break
                }
            }
        }
    }

    @Test("every syllable that was taken apart is put together again")
    func everySyllable() {
        for value in UInt32(0xAC00)...0xD7A3 {
            let index = value - 0xAC00
            let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
            let jamo = (index % 28 == 0 ? parts.dropLast() : parts[...]).compactMap { Unicode.Scalar($0) }
            #expect(HangulComposer.composed(jamo).map(\.value) == [value])
        }
    }

    @Test("marking twice changes nothing", arguments: samples)
    func idempotence(sample: Sample) {
        let once = TextSanitiser.visible(sample.text)
        #expect(TextSanitiser.visible(once) == once)
    }
}
