/// How a profile guards what is looked at.
public struct ProfileGuards: Hashable, Sendable {
    /// How members may be looked for.
    public var searchPolicy: SearchPolicy
    /// How many members an agent may look at within an hour before that is noticed.
    public var looksPerHour: Int
    /// How long a console is left alone before it ends; `nil` is for ever.
    public var idleExit: Duration?
    /// Whether a console may print what it shows as plain text.
    public var allowsPlainScreen: Bool
    /// When the office works; what is done at other times is counted apart.
    public var officeHours: OfficeHours

    /// What holds where a configuration says nothing.
    public init(_ level: GuardLevel) {
        searchPolicy = level == .practice ? .open : .strict
        looksPerHour = 60
        idleExit = level == .production ? .seconds(30 * 60) : nil
        allowsPlainScreen = level != .production
        officeHours = .standard
    }
}
