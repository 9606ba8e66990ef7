import TerminalKit
import Wording

/// Which command a line means: by its key, its name, or a few letters of its name as in the palette.
enum DialogueCommand: Sendable, Equatable {
    case command(CommandID, argument: String)
    /// Several commands fit, or none is certain: it is asked which one is meant.
    case ambiguous([Command])
    /// It only changes how a screen looks.
    case screenOnly
    /// Nothing that can be done here.
    case unavailable(UnavailableTask)
    case unknown

    static func == (left: DialogueCommand, right: DialogueCommand) -> Bool {
        switch (left, right) {
        case (.command(let id, let text), .command(let other, let otherText)): id == other && text == otherText
        case (.ambiguous(let commands), .ambiguous(let others)): commands.map(\.id) == others.map(\.id)
        case (.unavailable(let task), .unavailable(let other)): task.title == other.title
        case (.screenOnly, .screenOnly), (.unknown, .unknown): true
        default: false
        }
    }

    init(_ line: String, in model: Model) {
        if let key = Self.key(line), let id = model.command(for: key), let command = Command.with(id) {
            self = command.target == .screen ? .screenOnly : .command(id, argument: "")
            return
        }
        let words = line.split(separator: " ").map { String($0) }
        // The longest beginning of the line that is a name; what stands behind it is for the command.
        for count in stride(from: words.count, to: 0, by: -1) {
            let name = words.prefix(count).joined(separator: " ")
            guard let command = Self.named(name, in: model) else { continue }
            self =
                command.target == .screen
                ? .screenOnly : .command(command.id, argument: words.dropFirst(count).joined(separator: " "))
            return
        }
        let ranked = CommandPalette.ranked(Command.table.filter(\.isSpoken), by: line)
        let beginning = ranked.filter { $0.rank == 0 }
        // Of several that begin so, the only one that can be used now is meant.
        let usable = beginning.filter { $0.command.availability(in: model) == .enabled }
        let certain = beginning.count == 1 ? beginning : usable.count == 1 ? usable : []
        if let only = certain.first {
            self = .command(only.command.id, argument: "")
        } else if beginning.isEmpty, let task = UnavailableTask.best(for: line) {
            self = .unavailable(task)
        } else {
            let candidates = beginning.isEmpty ? ranked : beginning
            self = candidates.isEmpty ? .unknown : .ambiguous(candidates.prefix(9).map(\.command))
        }
    }

    /// The command of a name; of two with one name the one whose place this is.
    private static func named(_ name: String, in model: Model) -> Command? {
        let named = Command.table.filter { $0.target != .position && $0.names.contains(name.lowercased()) }
        return named.first { $0.places?.contains(model.focus.place) ?? true } ?? named.first
    }

    /// The key that a word names: `r`, `f7`, `enter`.
    private static func key(_ word: String) -> Key? {
        guard !word.contains(" "), !word.contains("<") else { return nil }
        if word.count == 1 { return word.first.map { .character($0) } }
        return try? Key(notation: "<\(word.lowercased())>")
    }
}

extension Command {
    /// Whether the line dialogue lists it.
    var isSpoken: Bool { target == .member || target == .console }

    /// Its names in every language, in small letters.
    fileprivate var names: [String] {
        [title.korean, title.english, shortTitle.korean, shortTitle.english, id.rawValue].map { $0.lowercased() }
    }
}
