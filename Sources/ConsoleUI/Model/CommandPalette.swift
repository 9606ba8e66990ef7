package import Wording

/// The palette: all commands by a few letters of their names.
package struct CommandPalette: Sendable, Equatable {
    /// What is typed.
    package var query = TextField()
    /// The selected row.
    package var row = 0

    /// The commands that the query finds, in the order of the table.
    package func matches(language: Language) -> [Command] {
        let query = query.text.lowercased()
        return Command.table.filter { command in
            command.isInPalette && (query.isEmpty || Self.contains(command.title[language].lowercased(), query))
        }
    }

    /// Whether the letters of a query occur in a text in their order.
    private static func contains(_ text: String, _ query: String) -> Bool {
        var rest = text[...]
        for character in query where character != " " {
            guard let index = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: index)...]
        }
        return true
    }
}
