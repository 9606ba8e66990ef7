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

    @Test func noKeyHasTwoCommands() {
        let keys = Command.table.flatMap(\.defaultKeys)
        #expect(Set(keys).count == keys.count)
    }

    /// On a Hangul keyboard Shift differs on seven keys only.
    @Test func noTwoCommandsDifferOnlyByShift() throws {
        let keys = try Command.table.flatMap(\.defaultKeys).map { try Key(notation: $0) }
        let folded = keys.map { key -> Key in
            // Keys that are no letters are the same in every layout.
            guard case .character(let character) = key.code else { return key }
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
