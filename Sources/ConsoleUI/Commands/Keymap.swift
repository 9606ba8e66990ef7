package import MemberDesk
import StrictText
package import TerminalKit
import Wording

/// Which key runs which command in which place: the table's keys, changed by the configuration.
package struct Keymap: Sendable, Equatable {
    private var commands: [Place: [Key: CommandID]] = [:]
    private var keys: [CommandID: [Key]] = [:]

    /// The keys of the table.
    package static let standard = Keymap()

    private init() {
        // The table's own notation is right, which a test proves.
        let bindings = Command.table.map { ($0, $0.defaultKeys.compactMap { try? Key(notation: $0) }) }
        bind(bindings)
    }

    /// The keys of the table with a configuration's changes.
    /// - Throws: ``ConfigurationError`` for an unknown command, a key that is none, or a key of two commands.
    package init(_ changes: [String: KeyBinding]) throws(ConfigurationError) {
        var changed: [CommandID: (keys: [Key], place: TextPlace)] = [:]
        for (name, binding) in changes.sorted(by: { $0.key < $1.key }) {
            guard Command.with(CommandID(rawValue: name)) != nil else {
                throw ConfigurationError(
                    .unknownKey,
                    Phrase(
                        "\(name) 명령이 없습니다. `kona`에서 F1을 누르면 명령이 나옵니다.",
                        "there is no command \(name); `kona` lists them with F1"),
                    at: binding.place)
            }
            changed[CommandID(rawValue: name)] = (try Self.keys(binding), binding.place)
        }
        try Self.refuseConflicts(changed)
        bind(
            Command.table.map { command in
                (command, changed[command.id]?.keys ?? command.defaultKeys.compactMap { try? Key(notation: $0) })
            })
    }

    /// The command of a key in a place.
    package func command(for key: Key, in place: Place) -> CommandID? { commands[place]?[key] }

    /// The keys of a command.
    package func keys(of id: CommandID) -> [Key] { keys[id] ?? [] }

    private static func keys(_ binding: KeyBinding) throws(ConfigurationError) -> [Key] {
        var keys: [Key] = []
        for notation in binding.keys {
            guard let key = try? Key(notation: notation) else {
                throw ConfigurationError(
                    .invalidValue,
                    Phrase(
                        "\(notation) 키가 없습니다. 키는 r, <f7>, <c-x>처럼 적습니다.",
                        "\(notation) is no key; keys are written like r, <f7>, <c-x>"), at: binding.place)
            }
            keys.append(key)
        }
        return keys
    }

    /// A key may belong to a command of all places and to one of a single place, but never to two of the same.
    private static func refuseConflicts(
        _ changed: [CommandID: (keys: [Key], place: TextPlace)]
    ) throws(ConfigurationError) {
        for (id, change) in changed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let command = Command.with(id) else { continue }
            for other in Command.table where other.id != id && other.overlaps(command) {
                let otherKeys =
                    changed[other.id]?.keys ?? other.defaultKeys.compactMap { try? Key(notation: $0) }
                guard let key = change.keys.first(where: { otherKeys.contains($0) }) else { continue }
                // Of two changed ones the later is told of the earlier.
                if changed[other.id] != nil, other.id.rawValue > id.rawValue { continue }
                let line = changed[other.id].map { $0.place.line ?? 0 }
                let name = other.id.rawValue
                throw ConfigurationError(
                    .conflict,
                    Phrase(
                        "\(key) 키는 \(line.map { "\($0)행의 " } ?? "")\(name) 명령의 키입니다. 둘 중 하나에 다른 키를 지정하세요.",
                        "\(key) is the key of \(name)\(line.map { " in line \($0)" } ?? "") too; give one of them another"
                    ),
                    at: change.place)
            }
        }
    }

    private mutating func bind(_ bindings: [(command: Command, keys: [Key])]) {
        for (command, keys) in bindings {
            self.keys[command.id] = keys
            guard command.places == nil else { continue }
            for place in Place.allCases { for key in keys { commands[place, default: [:]][key] = command.id } }
        }
        // What belongs to one place takes the key from what belongs to all.
        for (command, keys) in bindings {
            for place in command.places ?? [] { for key in keys { commands[place, default: [:]][key] = command.id } }
        }
    }
}

extension Command {
    /// Whether one key cannot belong to both.
    fileprivate func overlaps(_ other: Command) -> Bool {
        switch (places, other.places) {
        case (nil, nil): true
        case (let places?, let others?): !places.isDisjoint(with: others)
        case (nil, _?), (_?, nil): false
        }
    }
}
