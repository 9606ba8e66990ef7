import FoundationEssentials
import MemberDesk
import StrictText
import TerminalKit
import Testing

@testable import ConsoleUI

struct ThemeCatalogueTests {
    private static let child = "name = \"child\"\ninherits = \"parent\"\n[styles]\n"
    private static let parent = """
        name = "parent"
        [styles]
        default = { fg = 252, bg = 234, basic = { fg = "white", bg = "black" } }
        "row.match" = { fg = 231, attributes = ["bold"] }
        "row.selected" = { fg = "cyan", attributes = ["reverse"] }
        """

    private static func catalogue(_ texts: [String: String]) -> ThemeCatalogue {
        ThemeCatalogue(
            sources: Dictionary(
                uniqueKeysWithValues: texts.map { ($0, .text($1, file: "\($0).toml")) }))
    }

    private static func failure(of name: String, in texts: [String: String]) throws -> ConfigurationError {
        try #require(throws: ConfigurationError.self) { try catalogue(texts).theme(named: name) }
    }

    @Test func aChildReplacesAnInheritedStyleWholeAndKeepsTheRest() throws {
        let text = Self.child + #""row.selected" = { fg = 16 }"#
        let theme = try Self.catalogue(["child": text, "parent": Self.parent]).theme(named: "child")
        #expect(
            theme.style(for: .rowSelected, depth: .indexed256)
                == Style(foreground: .indexed(16), background: .indexed(234)))
        #expect(
            theme.style(for: .rowMatch, depth: .indexed256)
                == Style(foreground: .indexed(231), background: .indexed(234), attributes: .bold))
    }

    @Test func inheritedStylesStandOnTheChildsGround() throws {
        let text = Self.child + #"default = { fg = 16, bg = 255, basic = { fg = "black", bg = "white" } }"#
        let theme = try Self.catalogue(["child": text, "parent": Self.parent]).theme(named: "child")
        #expect(theme.style(for: .rowMatch, depth: .indexed256).background == .indexed(255))
        #expect(theme.style(for: .rowSelected, depth: .basic16).background == .basic(7))
    }

    @Test func aFurtherThemeStandsInForABuiltInOfItsName() throws {
        let catalogue = ThemeCatalogue.builtIn.adding([
            "default": .text(#"name = "default""#, file: "default.toml"),
            "mine": .text("name = \"mine\"\ninherits = \"dark\"", file: "mine.toml"),
        ])
        #expect(catalogue.names == (ThemeCatalogue.builtIn.names + ["mine"]).sorted())
        #expect(try catalogue.theme(named: "default").style(for: .rowSelected, depth: .none) == .plain)
        #expect(try catalogue.theme(named: "mine") == ThemeCatalogue.builtIn(named: "dark"))
    }

    @Test(arguments: [0o600, 0o644, 0o666, 0o664]) func fileThatOthersCanChangeIsNoTheme(mode: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "theme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "mine.toml")
        try Data("name = \"mine\"".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let catalogue = ThemeCatalogue.builtIn.adding(["mine": .file(path: file.path)])
        guard mode & 0o022 != 0 else {
            _ = try catalogue.theme(named: "mine")
            return
        }
        let error = try #require(throws: ConfigurationError.self) { try catalogue.theme(named: "mine") }
        #expect(error.reason == .unsafePermissions)
    }

    @Test func aCircleIsNamedWhereItCloses() throws {
        let error = try Self.failure(
            of: "a",
            in: [
                "a": "name = \"a\"\ninherits = \"b\"", "b": "name = \"b\"\n\ninherits = \"c\"",
                "c": "name = \"c\"\n\n\n  inherits = \"b\"",
            ])
        #expect(error.reason == .conflict)
        #expect(error.description == "c.toml:4:3: inherits: the themes inherit from each other in a circle: a, b, c, b")
    }

    @Test func anUnknownParentIsNamedAtItsKey() throws {
        let error = try Self.failure(of: "child", in: ["child": Self.child, "parents": ""])
        #expect(error.description == "child.toml:2:1: inherits: unknown theme parent; did you mean parents?")
    }

    @Test func aMistakeInAParentIsPlacedInTheParent() throws {
        let error = try Self.failure(of: "child", in: ["child": Self.child, "parent": "name = \"parent\"\nstyle = 1"])
        #expect(error.description == "parent.toml:2:1: style: unknown key; did you mean styles?")
    }

    @Test func anUnknownThemeIsNamedWhereItIsAskedFor() throws {
        let place = TextPlace(file: "config.toml", line: 2, column: 1, keyPath: "theme")
        let error = try #require(throws: ConfigurationError.self) {
            try ThemeCatalogue.builtIn.theme(named: "defualt", at: place)
        }
        #expect(error.description == "config.toml:2:1: theme: unknown theme defualt; did you mean default?")
    }

    @Test func aThemeBearsTheNameOfItsFile() throws {
        let error = try Self.failure(of: "a", in: ["a": "\n name = \"b\""])
        #expect(error.description == "a.toml:2:2: name: the theme's name is that of its file: a")
    }

    @Test func aThemeFileThatIsNotThereIsAnError() throws {
        let catalogue = ThemeCatalogue(sources: ["a": .file(path: "/nonexistent/a.toml")])
        let error = try #require(throws: ConfigurationError.self) { try catalogue.theme(named: "a") }
        #expect(error.reason == .missingFile)
    }

    struct Derivation: CustomTestStringConvertible {
        let label: String
        let look: String
        let expected: Style

        var testDescription: String { label }
    }

    static let derivations = [
        Derivation(
            label: "the nearest of the sixteen", look: "{ fg = 16, bg = 215 }",
            expected: Style(foreground: .basic(0), background: .basic(3))),
        Derivation(
            label: "black where the nearest meet in a light one", look: "{ fg = 255, bg = 231 }",
            expected: Style(foreground: .basic(0), background: .basic(15))),
        Derivation(
            label: "white where the nearest meet in a dark one", look: "{ fg = 236, bg = 234 }",
            expected: Style(foreground: .basic(15), background: .basic(0))),
        Derivation(
            label: "names as they are, readable or not", look: #"{ fg = "black", bg = "black" }"#,
            expected: Style(foreground: .basic(0), background: .basic(0))),
        Derivation(
            label: "the terminal's own", look: #"{ fg = "default", bg = "default", attributes = ["dim"] }"#,
            expected: Style(attributes: .dim)),
        Derivation(
            label: "attributes of its own", look: #"{ fg = 16, attributes = ["dim"], basic = { attributes = [] } }"#,
            expected: Style(foreground: .basic(7), background: .basic(0))),
        Derivation(
            label: "the style's attributes", look: #"{ attributes = ["dim", "italic"], basic = { fg = "red" } }"#,
            expected: Style(foreground: .basic(1), background: .basic(0), attributes: [.dim, .italic])),
    ]

    @Test("with sixteen colours", arguments: derivations)
    func withSixteenColours(_ derivation: Derivation) throws {
        let text = Self.child + #""row.match" = \#(derivation.look)"#
        let theme = try Self.catalogue(["child": text, "parent": Self.parent]).theme(named: "child")
        #expect(theme.style(for: .rowMatch, depth: .basic16) == derivation.expected)
    }
}
