import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct CommandTableTests {
    @Test func everyCommandIsThereOnce() {
        #expect(Set(Command.table.map(\.id)).count == Command.table.count)
        for command in Command.table { #expect(Command.with(command.id)?.id == command.id) }
    }

    @Test(arguments: Command.table)
    func keysAreInNotation(command: Command) throws {
        #expect(!command.defaultKeys.isEmpty)
        for notation in command.defaultKeys {
            #expect(try Key(notation: notation).description == notation)
        }
        #expect(Keymap.standard.keys(of: command.id).map(\.description) == command.defaultKeys)
    }

    @Test(arguments: Command.table, Language.allCases)
    func titleAndHelpAreThereInEveryLanguage(command: Command, language: Language) {
        #expect(!command.title[language].isEmpty)
        #expect(!command.help[language].isEmpty)
        #expect(WidthPolicy.narrow.columns(of: command.title[language]) <= 20)
    }

    /// The keys that work in a place: those of its own commands, and of everybody's where it has none for them.
    private static func keys(in place: Place) throws -> [Key] {
        func keys(_ commands: [Command]) throws -> [Key] {
            try commands.flatMap(\.defaultKeys).map { try Key(notation: $0) }
        }
        let own = try keys(Command.table.filter { $0.places?.contains(place) ?? false })
        return own + (try keys(Command.table.filter { $0.places == nil })).filter { !own.contains($0) }
    }

    @Test(arguments: Place.allCases) func noKeyHasTwoCommandsInOnePlace(place: Place) throws {
        let keys = try Self.keys(in: place)
        #expect(Set(keys).count == keys.count)
    }

    /// On a Hangul keyboard Shift differs on seven keys only.
    @Test(arguments: Place.allCases) func noTwoCommandsDifferOnlyByAShiftThatHangulDoesNotHave(place: Place) throws {
        let keys = try Self.keys(in: place)
        let folded = keys.map { key -> Key in
            guard case .character(let character) = key.code, !"QWERTOP".contains(character) else { return key }
            // Keys that are no letters are the same in every layout.
            return Key(.character(character.lowercased().first ?? character), key.modifiers)
        }
        #expect(Set(folded).count == keys.count)
    }

    @Test func everythingButMovementIsReachableWithoutLetters() throws {
        for command in Command.table where command.target == .position {
            let keys = try command.defaultKeys.map { try Key(notation: $0) }
            #expect(command.id == .palette || keys.contains { $0.text == nil })
        }
    }
}
