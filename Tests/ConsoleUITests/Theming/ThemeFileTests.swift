import MemberDesk
import StrictText
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct ThemeFileTests {
    struct Failure: CustomTestStringConvertible {
        let label: String
        /// The file after its first two lines.
        let text: String
        let reason: ConfigurationError.Reason
        let description: String

        var testDescription: String { label }
    }

    static let failures = [
        Failure(
            label: "a style name mistyped", text: #""row.selectd" = {}"#, reason: .unknownKey,
            description: #"3:1: styles."row.selectd": unknown style row.selectd; did you mean row.selected?"#),
        Failure(
            label: "the first of two", text: "value = {}\n  \"row.mtch\" = {}\n  \"a.b\" = {}", reason: .unknownKey,
            description: #"4:3: styles."row.mtch": unknown style row.mtch; did you mean row.match?"#),
        Failure(
            label: "a style name of a known group", text: #""row.striped" = {}"#, reason: .unknownKey,
            description: "3:1: styles.\"row.striped\": unknown style row.striped; "
                + "the names are row.selected, row.selected.unfocused, row.match"),
        Failure(
            label: "a dotted name without quotes", text: #"row.match = { fg = "red" }"#, reason: .unknownKey,
            description: "3:1: styles.row: unknown style row; the names are row.selected, row.selected.unfocused, "
                + "row.match (in quotes, for the dot)"),
        Failure(
            label: "a group for a style", text: "row = {}", reason: .unknownKey,
            description: "3:1: styles.row: unknown style row; the names are row.selected, row.selected.unfocused, "
                + "row.match (in quotes, for the dot)"),
        Failure(
            label: "a style name of no group", text: "cursor = {}", reason: .unknownKey,
            description: "3:1: styles.cursor: unknown style cursor; the names are banner.*, border, border.*, "
                + "caption, card, card.*, chip, chip.*, column.*, default, dim, field, field.*, help.*, hint.*, label, log.*, "
                + "mark, masked, outcome.*, overlay, overlay.*, row.*, rule, say, state.*, tab, tab.*, title, title.*, "
                + "toast.*, value, work.*"),
        Failure(
            label: "a colour mistyped", text: #"value = { fg = "magneta" }"#, reason: .invalidValue,
            description: "3:11: styles.value.fg: unknown colour magneta; did you mean magenta?"),
        Failure(
            label: "a colour of no known name", text: #"value = { bg = "ff0000" }"#, reason: .invalidValue,
            description: "3:11: styles.value.bg: unknown colour ff0000; the names are default, black, red, green, "
                + "yellow, blue, magenta, cyan, white, bright-black, bright-red, bright-green, bright-yellow, "
                + "bright-blue, bright-magenta, bright-cyan, bright-white"),
        Failure(
            label: "a colour of another type", text: "value = { fg = true }", reason: .wrongType,
            description: "3:11: styles.value.fg: expected a colour: a name, or a number from 0 to 255"),
        Failure(
            label: "a colour's number beyond the palette", text: "value = { fg = 256 }", reason: .invalidValue,
            description: "3:11: styles.value.fg: a colour's number is from 0 to 255, not 256"),
        Failure(
            label: "a colour's number below zero", text: "value = { fg = -1 }", reason: .invalidValue,
            description: "3:11: styles.value.fg: a colour's number is from 0 to 255, not -1"),
        Failure(
            label: "one of 256 among sixteen", text: "value = { basic = { fg = 3, bg = 16 } }", reason: .invalidValue,
            description: "3:29: styles.value.basic.bg: 16 is none of the sixteen colours; a number here is from 0 to 15"
        ),
        Failure(
            label: "an attribute mistyped", text: #"value = { attributes = ["dim", "revers"] }"#,
            reason: .invalidValue,
            description: "3:32: styles.value.attributes[1]: unknown attribute revers; did you mean reverse?"),
        Failure(
            label: "an attribute of no known name", text: #"value = { basic = { attributes = ["blink"] } }"#,
            reason: .invalidValue,
            description: "3:35: styles.value.basic.attributes[0]: unknown attribute blink; "
                + "the names are bold, dim, italic, underline, reverse"),
        Failure(
            label: "an attribute that is no list", text: #"value = { attributes = "bold" }"#, reason: .wrongType,
            description: "3:11: styles.value.attributes: expected a list, found a string"),
        Failure(
            label: "a key of a style mistyped", text: "value = { gb = 1 }", reason: .unknownKey,
            description: "3:11: styles.value.gb: unknown key; the keys here are fg, bg, attributes, basic"),
        Failure(
            label: "a look for sixteen colours in another", text: "value = { basic = { basic = {} } }",
            reason: .unknownKey,
            description: "3:21: styles.value.basic.basic: unknown key; the keys here are fg, bg, attributes"),
        Failure(
            label: "a style that is no table", text: #"value = "red""#, reason: .wrongType,
            description: "3:1: styles.value: expected a table, found a string"),
    ]

    @Test("refuses", arguments: failures)
    func refuses(_ failure: Failure) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try ThemeFile(TOMLDocument(text: "name = \"t\"\n[styles]\n\(failure.text)", file: "t.toml"))
        }
        #expect(error.reason == failure.reason)
        #expect(error.description == "t.toml:\(failure.description)")
    }

    @Test func aThemeSaysWhatItIsLikeInOneTextOrInBothLanguages() throws {
        func file(_ text: String) throws -> ThemeFile {
            try ThemeFile(TOMLDocument(text: "name = \"t\"\n" + text, file: "t.toml"))
        }
        #expect(try file("").description == nil)
        #expect(try file("description = \"plain\"").description?.phrase == Phrase("plain", "plain"))
        let both = try file("description = { en = \"calm\", ko = \"차분한\" }\nvision = \"tritanopia\"")
        #expect(both.description?.phrase == Phrase("차분한", "calm"))
        #expect(both.vision == .tritanopia)
        let error = try #require(throws: ConfigurationError.self) {
            try ThemeFile(TOMLDocument(configuration: "name = \"t\"\nvision = \"tritanopa\"", file: "t.toml"))
        }
        #expect(error.description == "t.toml:2:1: vision: unknown vision tritanopa; did you mean tritanopia?")
    }

    @Test func aThemeWithoutANameIsRefused() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try ThemeFile(TOMLDocument(text: "inherits = \"dark\"", file: "t.toml"))
        }
        #expect(error.description == "t.toml: the file lacks the key name")
    }

    @Test(arguments: Array(ThemeColour.names.enumerated()))
    func aBasicColourIsWrittenByNameOrNumber(index: Int, name: String) throws {
        let text = "name = \"t\"\n[styles]\nvalue = { fg = \"\(name)\", bg = \(index) }"
        let look = try #require(try ThemeFile(TOMLDocument(text: text, file: "t.toml")).looks[.value])
        #expect(look.indexed.foreground == .basic(UInt8(index)))
        #expect(look.indexed.background == .basic(UInt8(index)))
    }
}
