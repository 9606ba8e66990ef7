import FoundationEssentials
import MemberDesk
import StrictText
import TerminalKit
import Testing
import Themes

@testable import ConsoleUI

struct BuiltInThemeTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let states: [StyleName] = [
        .stateNeeded, .stateRegistered, .stateNoAccount, .stateCheck, .stateSending, .stateNotRead,
    ]
    static let outcomes: [StyleName] = [.outcomeSuccess, .outcomeRefused, .outcomeUnknown, .outcomeNotSent]

    @Test func everyFileOfTheFolderIsPartOfTheProgramAsItIs() throws {
        let folder = Self.root.appending(path: "Themes")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".toml") }
            .map { String($0.dropLast(".toml".count)) }
        #expect(names.sorted() == ThemeFiles.all.keys.sorted())
        for name in names {
            let data = try Data(contentsOf: folder.appending(path: "\(name).toml"))
            #expect(ThemeFiles.all[name].map { Data($0) } == data)
        }
    }

    @Test func everyStyleNameOfTheConsoleIsInTheList() throws {
        let source = try String(
            contentsOf: Self.root.appending(path: "Sources/ConsoleUI/Theming/StyleName+Console.swift"),
            encoding: .utf8)
        let declared = source.matches(of: /: StyleName = "(?<name>[^"]+)"/).map { String($0.output.name) }
        #expect(StyleName.console.map(\.rawValue) == ["default"] + declared)
        #expect(Set(StyleName.console).count == StyleName.console.count)
    }

    @Test(arguments: ThemeFiles.all.keys.sorted())
    func everyStyleHasALookInTheThemeOrWhatItInherits(theme: String) throws {
        var missing = Set(StyleName.console)
        var wanted: String? = theme
        while let name = wanted {
            let bytes = try #require(ThemeFiles.all[name])
            let text = String(decoding: bytes, as: UTF8.self)
            let file = try ThemeFile(TOMLDocument(text: text, file: "\(name).toml"))
            missing.subtract(file.looks.keys)
            wanted = file.parent
        }
        #expect(missing == [])
        #expect(throws: Never.self) { try ThemeCatalogue.builtIn(named: theme) }
    }

    @Test(arguments: ThemeFiles.all.keys.sorted(), [ColourDepth.basic16, .indexed256])
    func statesAndOutcomesDiffer(theme: String, depth: ColourDepth) throws {
        let theme = try ThemeCatalogue.builtIn(named: theme)
        for group in [Self.states, Self.outcomes] {
            #expect(Set(group.map { theme.style(for: $0, depth: depth) }).count == group.count)
        }
    }

    @Test(
        arguments: ThemeFiles.all.keys.sorted(),
        [
            StyleName.rowSelected, .rowSelectedUnfocused, .field, .cardButtonFocused, .bannerProduction, .bannerAlert,
            .stateCheck, .outcomeUnknown, .logUnknown, .toastError, .tabSelected, .chip, .workDue, .logRegistration,
        ])
    func whatMustNotBeOverlookedStandsOutWithoutColours(theme: String, name: StyleName) throws {
        let theme = try ThemeCatalogue.builtIn(named: theme)
        #expect(theme.style(for: name, depth: .none) != theme.style(for: .default, depth: .none))
    }

    @Test func thereAreEight() {
        #expect(
            ThemeCatalogue.builtIn.names == [
                "celadon", "dark", "default", "deuteranopia", "high-contrast", "light", "monochrome", "tritanopia",
            ])
    }

    @Test(arguments: ThemeFiles.all.keys.sorted())
    func theCheckFindsNothingInThem(theme: String) throws {
        #expect(try ThemeChoice(theme, in: .builtIn).findings() == [])
        let entry = try #require(ThemeCatalogue.builtIn.entries.first { $0.name == theme })
        #expect(entry.problem == nil)
        #expect(entry.description != nil)
    }

    @Test(
        arguments: ["celadon", "dark", "deuteranopia", "high-contrast", "light", "tritanopia"],
        [ColourDepth.basic16, .indexed256])
    func aThemeWithAGroundOfItsOwnIsReadable(theme: String, depth: ColourDepth) throws {
        let required = theme == "high-contrast" && depth == .indexed256 ? 7 : XtermPalette.readableContrast
        for name in StyleName.console {
            let style = try ThemeCatalogue.builtIn(named: theme).style(for: name, depth: depth)
            let contrast = try #require(XtermPalette.contrast(style.foreground, style.background))
            #expect(contrast >= required, "\(name.rawValue)")
            if depth == .indexed256 {
                for case .basic in [style.foreground, style.background] {
                    Issue.record("one of the user's sixteen colours: \(name.rawValue)")
                }
            }
        }
    }

    @Test(arguments: StyleName.console, ColourDepth.allCases)
    func monochromeHasNoColour(name: StyleName, depth: ColourDepth) throws {
        let style = try ThemeCatalogue.builtIn(named: "monochrome").style(for: name, depth: depth)
        #expect(style == Style(attributes: style.attributes))
    }

    @Test(arguments: StyleName.console)
    func defaultIsReadableOnDarkAndLightGrounds(name: StyleName) throws {
        let style = try ThemeCatalogue.builtIn(named: "default").style(for: name, depth: .indexed256)
        if let contrast = XtermPalette.contrast(style.foreground, style.background) {
            #expect(contrast >= XtermPalette.readableContrast)
        } else {
            #expect(style.background == .default)
            for ground in [Colour.basic(0), .basic(15)] {
                let contrast = XtermPalette.contrast(style.foreground, ground)
                #expect(contrast ?? 21 >= 3)
            }
        }
    }
}
