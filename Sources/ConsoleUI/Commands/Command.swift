package import Wording

/// A command: what it is called, which keys it has, when it can be run and what it does.
///
/// The table of commands is the one source of key bindings, hint bar, help, palette, scripts and the README's table of
/// keys. A new command is one entry in it.
package struct Command: Sendable, Identifiable {
    /// Its name in configurations.
    package let id: CommandID
    /// Its name for people.
    package let title: Phrase
    /// A shorter name for a hint bar without room.
    package let shortTitle: Phrase
    /// What it does.
    package let help: Phrase
    /// The keys that it has where the configuration says nothing.
    package let defaultKeys: [String]
    /// The places that its keys work in; `nil` for all, wherever no other command claims the key for itself.
    package let places: Set<Place>?
    /// What it acts on.
    package let target: Target
    /// Where it stands in hint bars; `nil` is not there.
    package let hint: CommandHint?
    let availability: @Sendable (Model) -> Availability
    let action: @Sendable (inout Model) -> [Effect]
    let afterRefusal: @Sendable (Model) -> [Effect]

    /// What a command acts on.
    package enum Target: Sendable, Hashable {
        /// The marker or the scroll position: it has only keys, the palette does not list it.
        case position
        /// The selected member: from inside the search field it does nothing, for nothing is selected yet.
        case member
        /// The console.
        case console
        /// How the screen looks: the line dialogue, which has none, does not list it.
        case screen
    }

    /// Describes a command.
    /// - Parameters:
    ///   - id: Its name in configurations.
    ///   - title: Its name for people.
    ///   - help: What it does.
    ///   - keys: Its keys in notation, the one for the hint bar first.
    ///   - short: A shorter name.
    ///   - places: Where its keys work, unless that is everywhere.
    ///   - target: What it acts on.
    ///   - hint: Where it stands in hint bars.
    ///   - availability: Whether it can be run in a state of the screen.
    ///   - afterRefusal: What is to be done where it could not be run: a refusal may have to be audited.
    ///   - action: What it does.
    init(
        _ id: CommandID, _ title: Phrase, _ help: Phrase, keys: [String], short: Phrase? = nil,
        places: Set<Place>? = nil, target: Target = .console, hint: CommandHint? = nil,
        availability: @escaping @Sendable (Model) -> Availability = { _ in .enabled },
        afterRefusal: @escaping @Sendable (Model) -> [Effect] = { _ in [] },
        action: @escaping @Sendable (inout Model) -> [Effect]
    ) {
        self.id = id
        self.title = title
        self.help = help
        defaultKeys = keys
        shortTitle = short ?? title
        self.places = places
        self.target = target
        self.hint = hint
        self.availability = availability
        self.action = action
        self.afterRefusal = afterRefusal
    }

    /// Whether the command can be run in a state of the screen.
    package func availability(in model: Model) -> Availability { availability(model) }
}
