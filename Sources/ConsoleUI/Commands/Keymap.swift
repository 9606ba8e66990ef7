package import MemberDesk
import StrictText
package import TerminalKit

/// Which key runs which command: the table's keys, changed by the configuration.
package struct Keymap: Sendable, Equatable {
    private var commands: [Key: CommandID] = [:]
    private var keys: [CommandID: [Key]] = [:]

    /// The keys of the table.
    package static let standard = Keymap()

    private init() {
        for command in Command.table {
            // The table's own notation is right, which a test proves.
            bind(command.id, to: command.defaultKeys.compactMap { try? Key(notation: $0) })
        }
    }

    /// The keys of the table with a configuration's changes.
    /// - Throws: ``ConfigurationError`` for an unknown command, a key that is none, or a key of two commands.
    package init(_ bindings: [String: KeyBinding]) throws(ConfigurationError) {
        var bound: [(id: CommandID, keys: [Key], place: TextPlace)] = []
        for (name, binding) in bindings.sorted(by: { $0.key < $1.key }) {
            guard let id = CommandID(rawValue: name) else {
                throw ConfigurationError(
                    .unknownKey, "there is no command \(name); `kona` lists them with F1", at: binding.place)
            }
            var keys: [Key] = []
            for notation in binding.keys {
                guard let key = try? Key(notation: notation) else {
                    throw ConfigurationError(
                        .invalidValue, "\(notation) is no key; keys are written like r, <f7>, <c-x>", at: binding.place)
                }
                keys.append(key)
            }
            bound.append((id, keys, binding.place))
        }
        self = .standard
        for (id, _, _) in bound { unbind(id) }
        var places: [Key: TextPlace] = [:]
        for (id, keys, place) in bound {
            for key in keys {
                if let other = commands[key], other != id {
                    let otherPlace = places[key].map { " in line \($0.line ?? 0)" } ?? ""
                    throw ConfigurationError(
                        .conflict, "\(key) is the key of \(other.rawValue)\(otherPlace) too; give one of them another",
                        at: place)
                }
                places[key] = place
            }
            bind(id, to: keys)
        }
    }

    /// The command of a key.
    package func command(for key: Key) -> CommandID? { commands[key] }

    /// The keys of a command.
    package func keys(of id: CommandID) -> [Key] { keys[id] ?? [] }

    private mutating func bind(_ id: CommandID, to keys: [Key]) {
        self.keys[id] = keys
        for key in keys { commands[key] = id }
    }

    private mutating func unbind(_ id: CommandID) {
        for key in keys[id] ?? [] { commands[key] = nil }
        keys[id] = []
    }
}
