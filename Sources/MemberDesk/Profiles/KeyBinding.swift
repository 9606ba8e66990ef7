public import StrictText

/// What the table `[keys]` says about one command.
public struct KeyBinding: Equatable, Sendable {
    /// The keys in the notation of the configuration, such as `<f7>`; empty where the command is unbound.
    public let keys: [String]
    /// Where the configuration says so.
    public let place: TextPlace

    /// Makes a binding.
    public init(keys: [String], place: TextPlace) {
        self.keys = keys
        self.place = place
    }
}
