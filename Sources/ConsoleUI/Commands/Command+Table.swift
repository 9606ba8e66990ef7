extension Command {
    /// Every command, in the order of the help.
    package static let table: [Command] =
        registering + guarding + asking + finding + marking + reading + wiring + taking + privacy + application
        + movement

    /// A command by its name.
    package static func with(_ id: CommandID) -> Command? {
        byID[id]
    }

    private static let byID = Dictionary(table.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
