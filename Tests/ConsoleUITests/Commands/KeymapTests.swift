import Konaplate
import MemberDesk
import StrictText
import TerminalKit
import Testing

@testable import ConsoleUI

struct KeymapTests {
    private static func binding(_ keys: [String], line: Int = 1) -> KeyBinding {
        KeyBinding(keys: keys, place: place(line))
    }

    private static func place(_ line: Int) -> TextPlace {
        TextPlace(file: "config.toml", line: line, column: 1)
    }

    @Test func bindingReplacesTheKeysOfACommand() throws {
        let keymap = try Keymap(["member.register": Self.binding(["<a-x>", "x"])])
        #expect(keymap.keys(of: .register).map(\.description) == ["<a-x>", "x"])
        #expect(keymap.command(for: try Key(notation: "<a-x>"), in: .members) == .register)
        #expect(keymap.command(for: .function(7), in: .members) == nil)
        #expect(keymap.command(for: .character("r"), in: .members) == nil)
        #expect(keymap.command(for: .function(5), in: .members) == .refresh)
    }

    @Test func emptyBindingUnbinds() throws {
        let keymap = try Keymap(["app.quit": Self.binding([])])
        #expect(keymap.keys(of: .quit) == [])
        #expect(keymap.command(for: .function(10), in: .members) == nil)
        #expect(keymap.command(for: .character("q"), in: .members) == nil)
    }

    @Test func keysMayChangeTheirCommands() throws {
        let keymap = try Keymap([
            "member.register": Self.binding(["u"], line: 3), "member.refresh": Self.binding(["r"], line: 4),
        ])
        #expect(keymap.command(for: .character("u"), in: .members) == .register)
        #expect(keymap.command(for: .character("r"), in: .members) == .refresh)
    }

    @Test func changedKeyWorksAndIsShown() throws {
        var console = ConsoleFixture(.init(keymap: try Keymap(["member.register": Self.binding(["<a-x>"])])))
        #expect(console.text.contains("\(KeyLabel.of(try Key(notation: "<a-x>"))) 등록"))
        #expect(!console.text.contains("F7"))
        #expect(try console.press("<f7>r") == [])
        #expect(try console.press("<a-x>") == [.desk(.readAccounts(try .of(FictionalMembers.kona), opensCard: true))])
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let label: String
        let bindings: [String: KeyBinding]
        let reason: ConfigurationError.Reason
        let line: Int
        let message: String

        var testDescription: String { label }
    }

    static let mistakes: [Mistake] = [
        Mistake(
            label: "unknown command", bindings: ["member.delete": binding(["x"], line: 12)], reason: .unknownKey,
            line: 12,
            message: "member.delete"),
        Mistake(
            label: "key that is none", bindings: ["member.register": binding(["<f99>"], line: 13)],
            reason: .invalidValue,
            line: 13, message: "<f99>"),
        Mistake(
            label: "two keys in one", bindings: ["member.register": binding(["gg"], line: 14)], reason: .invalidValue,
            line: 14, message: "gg"),
        Mistake(
            label: "key of the table", bindings: ["member.register": binding(["q"], line: 15)], reason: .conflict,
            line: 15,
            message: "app.quit"),
        Mistake(
            label: "key of another binding",
            bindings: ["app.help": binding(["x"], line: 16), "member.register": binding(["x"], line: 17)],
            reason: .conflict, line: 17, message: "app.help in line 16"),
    ]

    @Test(arguments: mistakes)
    func mistakeIsReportedWithItsPlace(mistake: Mistake) throws {
        let error = try #require(throws: ConfigurationError.self) { try Keymap(mistake.bindings) }
        #expect(error.reason == mistake.reason)
        #expect(error.place == Self.place(mistake.line))
        #expect(error.message.contains(mistake.message))
    }

    /// A key of one place belongs to the command that claims it there; everywhere else it is that of the other one.
    @Test(arguments: Command.table)
    func everyKeyWorksInItsPlaces(command: Command) throws {
        for key in Keymap.standard.keys(of: command.id) {
            for place in command.places ?? Set(Place.allCases) {
                let found = try #require(Keymap.standard.command(for: key, in: place))
                let isClaimed = command.places == nil && Command.with(found)?.places?.contains(place) ?? false
                #expect(found == command.id || isClaimed)
            }
        }
    }
}
