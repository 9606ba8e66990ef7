import TerminalKit
import Testing

struct WidthPolicyTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let label: String
        let text: String
        let columns: Int
        var wide: Int?
        var drawn: String?
        var testDescription: String { label }
    }

    static let samples = [
        Sample(label: "ASCII", text: "text", columns: 4),
        Sample(label: "empty", text: "", columns: 0),
        Sample(label: "Hangul syllables", text: "김연아", columns: 6),
        Sample(label: "compatibility jamo", text: "ㅓ", columns: 2),
        Sample(label: "decomposed Hangul is one glyph", text: "\u{1112}\u{1161}\u{11AB}", columns: 2),
        Sample(label: "lone vowel jamo", text: "\u{1161}", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "Latin with an accent", text: "e\u{301}", columns: 1),
        Sample(label: "four marks", text: "a\u{301}\u{302}\u{303}\u{304}", columns: 1),
        Sample(label: "five marks are dropped", text: "a\u{301}\u{302}\u{303}\u{304}\u{305}", columns: 1, drawn: "a"),
        Sample(label: "lone combining mark", text: "\u{301}", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "full-width letter", text: "Ａ", columns: 2),
        Sample(label: "ideographic space", text: "\u{3000}", columns: 2),
        Sample(label: "won sign, half and full", text: "₩￦", columns: 3),
        Sample(label: "emoji", text: "😀", columns: 2),
        Sample(label: "family draws its first", text: "👩‍💻", columns: 2, drawn: "👩"),
        Sample(label: "skin tone draws the plain one", text: "👍🏽", columns: 2, drawn: "👍"),
        Sample(label: "flag", text: "🇰🇷", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "half a flag", text: "🇰", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "keycap", text: "1️⃣", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "keycap without selector", text: "#\u{20E3}", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "flags in a name", text: "김🇰🇷🇺🇸", columns: 4, wide: 6, drawn: "김\u{FFFD}\u{FFFD}"),
        Sample(label: "heart without selector", text: "❤", columns: 1),
        Sample(label: "heart with emoji selector", text: "❤\u{FE0F}", columns: 1, drawn: "❤"),
        Sample(label: "emoji newer than the table", text: "\u{1FAE8}", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "control", text: "\u{1B}", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "newline pair", text: "\r\n", columns: 1, wide: 2, drawn: "\u{FFFD}"),
        Sample(label: "ellipsis", text: "…", columns: 1, wide: 2),
        Sample(label: "box drawing", text: "─│┌", columns: 3, wide: 6),
        Sample(label: "circled number", text: "①", columns: 1, wide: 2),
    ]

    @Test("columns follow libc's table, cluster by cluster", arguments: samples)
    func columns(sample: Sample) {
        #expect(WidthPolicy.narrow.columns(of: sample.text) == sample.columns)
        #expect(WidthPolicy.wide.columns(of: sample.text) == sample.wide ?? sample.columns)
    }

    @Test("what is drawn has the width that was measured", arguments: samples)
    func drawnWidth(sample: Sample) {
        for policy in [WidthPolicy.narrow, .wide] {
            let drawn = String(sample.text.map { Glyph($0, policy: policy).character })
            let expected = Array((sample.drawn ?? sample.text).unicodeScalars)
            #expect(Array(drawn.unicodeScalars) == expected)
            #expect(policy.columns(of: drawn) == policy.columns(of: sample.text))
        }
    }

    @Test("every Hangul syllable is two columns")
    func everySyllable() {
        let widths = (0xAC00...0xD7A3).compactMap { Unicode.Scalar($0) }
            .map { WidthPolicy.narrow.columns(of: Character($0)) }
        #expect(widths.count == 11_172)
        #expect(widths.allSatisfy { $0 == 2 })
    }

    @Test(
        "a text is cut by columns, never through a glyph",
        arguments: [
            ("김연아", 6, "김연아"), ("김연아", 5, "김연…"), ("김연아", 4, "김…"), ("김연아", 3, "김…"), ("김연아", 2, "…"),
            ("김연아", 1, "…"), ("김연아", 0, ""), ("abc", 2, "a…"), ("", 3, ""),
        ])
    func truncation(text: String, columns: Int, expected: String) {
        #expect(WidthPolicy.narrow.truncated(text, to: columns) == expected)
    }

    @Test("a wide ellipsis counts its two columns")
    func wideEllipsis() {
        #expect(WidthPolicy.wide.truncated("abcdef", to: 5) == "abc…")
        #expect(WidthPolicy.wide.truncated("abcdef", to: 1) == " ")
    }

    @Test("padding fills by columns on either side")
    func padding() {
        #expect(WidthPolicy.narrow.padded("김", to: 5) == "김   ")
        #expect(WidthPolicy.narrow.padded("1,000", to: 8, alignment: .right) == "   1,000")
        #expect(WidthPolicy.narrow.padded("김연아", to: 3) == "김연아")
        #expect(WidthPolicy.narrow.fitted("김연아", to: 4) == "김… ")
    }

    @Test("lines break at blanks, inside a long word, and at newlines")
    func wrapping() {
        #expect(WidthPolicy.narrow.wrapped("카드를 다시 확인하세요", to: 11) == ["카드를 다시", "확인하세요"])
        #expect(WidthPolicy.narrow.wrapped("확인하세요", to: 4) == ["확인", "하세", "요"])
        #expect(WidthPolicy.narrow.wrapped("a\n\nb", to: 4) == ["a", "", "b"])
        #expect(WidthPolicy.narrow.wrapped("한", to: 1) == ["한"])
    }
}
