import TerminalKit
import Testing

struct GlyphSequenceTests {
    /// What stands alone, and what joins the scalar before or after it.
    private static let scalars: [Unicode.Scalar] = [
        "a", "~", " ", "1", "#", "가", "강", "힣", "─", "┼", "…", "①", "·", "é", "e", "\u{301}", "\u{304}", "\u{1100}",
        "\u{1161}", "\u{11A8}", "ㅓ", "\u{200D}", "\u{FE0F}", "\u{20E3}", "👩", "💻", "🏽", "🇰", "🇷", "\r", "\n", "\u{0}",
        "\u{600}", "\u{903}", "\u{E0020}",
    ]

    @Test("a text is cut into the glyphs of its characters, whichever way they were found", arguments: 0..<40)
    func agreesWithClusters(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for policy in [WidthPolicy.narrow, .wide] {
            for _ in 0..<100 {
                let text = text(length: .random(in: 0...12, using: &generator), using: &generator)
                let glyphs = text.map { Glyph($0, policy: policy) }
                let columns = glyphs.reduce(0) { $0 + $1.columns }
                #expect(policy.columns(of: text) == columns, "\(text.unicodeScalars.map(\.value))")
                #expect(policy.prefix(of: text, columns: columns) == text)
                var frame = Frame(size: Size(columns: columns, rows: 1), policy: policy)
                #expect(frame.put(text, at: Position(row: 0, column: 0)) == columns)
                #expect(frame.row(0).compactMap(\.glyph) == glyphs)
            }
        }
    }

    @Test("one set of scalars is one glyph, in the order they came")
    func marksAreKept() {
        let glyph = Glyph("a\u{301}\u{302}", policy: .narrow)
        #expect(Array(glyph.character.unicodeScalars) == ["a", "\u{301}", "\u{302}"])
        #expect(glyph != Glyph("a\u{302}\u{301}", policy: .narrow))
        #expect(glyph == Glyph("a\u{301}\u{302}", policy: .narrow))
    }

    private func text(length: Int, using generator: inout SplitMix64) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<length { text.append(Self.scalars.randomElement(using: &generator) ?? "a") }
        return String(text)
    }
}
