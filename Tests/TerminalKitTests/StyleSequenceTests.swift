import TerminalKit
import Testing

struct StyleSequenceTests {
    @Test(
        "a style becomes a sequence of ECMA-48",
        arguments: [
            (Style(), 256, "0"), (Style(attributes: [.bold, .dim, .italic, .underline, .reverse]), 0, "0;1;2;3;4;7"),
            (Style(foreground: .basic(1), background: .basic(7)), 8, "0;31;47"),
            (Style(foreground: .basic(9), background: .basic(15)), 16, "0;91;107"),
            (Style(foreground: .basic(9), background: .basic(15)), 8, "0;1;31;47"),
            (
                Style(foreground: .indexed(110), background: .indexed(234), attributes: .bold), 256,
                "0;1;38;5;110;48;5;234"
            ),
        ])
    func sequence(style: Style, colours: Int, codes: String) {
        #expect(style.sequence(colours: colours) == "\u{1B}[\(codes)m")
    }
}
