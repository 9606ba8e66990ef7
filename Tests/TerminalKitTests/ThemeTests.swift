import TerminalKit
import Testing

struct ThemeTests {
    private static let theme = Theme([
        .default: .init(basic: Style(foreground: .basic(7))),
        "outcome": .init(
            basic: Style(foreground: .basic(3), attributes: .bold), indexed: Style(foreground: .indexed(214))),
        "outcome.refused": .init(basic: Style(foreground: .indexed(200), background: .indexed(1))),
    ])

    @Test(
        "a name falls back to the nearest one above it, then to the default",
        arguments: [
            ("outcome", Colour.basic(3)), ("outcome.unknown", .basic(3)), ("outcome.unknown.row", .basic(3)),
            ("outcomes", .basic(7)), ("masked", .basic(7)), ("default", .basic(7)),
        ])
    func fallback(name: String, foreground: Colour) {
        #expect(Self.theme.style(for: StyleName(rawValue: name), depth: .basic16).foreground == foreground)
    }

    @Test("each depth has its own look")
    func depths() {
        #expect(Self.theme.style(for: "outcome", depth: .indexed256) == Style(foreground: .indexed(214)))
        #expect(Self.theme.style(for: "outcome", depth: .none) == Style(attributes: .bold))
        #expect(Self.theme.style(for: "outcome.refused", depth: .basic16) == Style(background: .basic(1)))
    }

    @Test("an empty theme leaves everything to the terminal", arguments: ColourDepth.allCases)
    func emptyTheme(depth: ColourDepth) {
        #expect(Theme.empty.style(for: "anything.at.all", depth: depth) == .plain)
    }
}
