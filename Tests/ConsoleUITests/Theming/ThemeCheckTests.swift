import MemberDesk
import StrictText
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct ThemeCheckTests {
    private static func findings(_ styles: String, more: String = "") throws -> [String] {
        let text = "name = \"t\"\ninherits = \"dark\"\n\(more)\n[styles]\ndefault = { fg = 252, bg = 234 }\n" + styles
        let catalogue = ThemeCatalogue.builtIn.adding(["t": .text(text, file: "t.toml")])
        return try ThemeChoice("t", in: catalogue).findings().map { "\($0.place): \($0.sentence.english)" }
    }

    @Test func whatIsHardToReadIsNamedWithItsPlace() throws {
        #expect(
            try Self.findings("value = { fg = 240 }\n  \"row.match\" = { fg = 252, bg = 250 }") == [
                "t.toml:6:1: styles.value: the contrast of 240 on 234 is 2.3:1, which is under 4.5:1",
                "t.toml:7:3: styles.\"row.match\": the contrast of 252 on 250 is 1.2:1, which is under 4.5:1",
            ])
    }

    @Test func theTerminalsOwnColoursAreNotJudged() throws {
        #expect(try Self.findings(#"value = { fg = "black" }"#) == [])
        #expect(try Self.findings(#"value = { fg = 3, bg = 11 }"#) == [])
        #expect(try Self.findings(#"value = { fg = 235, bg = "default" }"#) == [])
    }

    @Test func anInheritedLookOnAnotherGroundIsNamedAtTheStyles() throws {
        let text = "name = \"t\"\ninherits = \"dark\"\n[styles]\ndefault = { fg = 16, bg = 255 }"
        let catalogue = ThemeCatalogue.builtIn.adding(["t": .text(text, file: "t.toml")])
        let findings = try ThemeChoice("t", in: catalogue).findings()
        let label = try #require(findings.first { $0.place.keyPath == "styles.label" })
        #expect(label.place.line == 3)
    }

    @Test func outcomesThatLookAlikeAreNamed() throws {
        let found = try Self.findings(
            #""outcome.success" = { fg = 108 }"# + "\n" + #""outcome.refused" = { fg = 109 }"# + "\n"
                + #""outcome.unknown" = { fg = 234, bg = 215 }"# + "\n" + #""outcome.notSent" = { fg = 183 }"#)
        #expect(
            found == [
                #"t.toml:7:1: styles."outcome.refused": the colour is too similar to that of outcome.success"#
            ])
    }

    @Test func oneColourOnPurposeIsFineWhereSomethingElseTellsThemApart() throws {
        let styles = """
            "outcome.success" = { fg = 252 }
            "outcome.refused" = { fg = 252, attributes = ["underline"] }
            "outcome.unknown" = { fg = 234, bg = 252 }
            "outcome.notSent" = { fg = 111, attributes = ["bold"] }
            """
        #expect(try Self.findings(styles) == [])
        let found = try Self.findings(styles.replacing("fg = 111", with: "fg = 252"))
        #expect(found.count == 1 && found[0].contains("outcome.notSent"))
    }

    @Test func someOutcomesLookAlikeToOtherEyes() throws {
        let styles = """
            "outcome.success" = { fg = 143 }
            "outcome.refused" = { fg = 209 }
            "outcome.unknown" = { fg = 234, bg = 255 }
            "outcome.notSent" = { fg = 111 }
            """
        #expect(try Self.findings(styles) == [])
        let found = try Self.findings(styles, more: #"vision = "deuteranopia""#)
        #expect(
            found == [
                #"t.toml:7:1: styles."outcome.refused": the colour is too similar to that of outcome.success, "#
                    + "to eyes with deuteranopia"
            ])
    }

    @Test func visionsLeaveGreysAlone() {
        for vision in ColourVision.allCases {
            for index in UInt8(232)...255 {
                let grey = XtermPalette.linear(index)
                #expect(vision.seen(grey).distance(to: grey) < 1)
            }
        }
    }
}
