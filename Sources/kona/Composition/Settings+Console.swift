import ConsoleUI
import MemberDesk

/// What the configuration says of the console's keys, checked.
extension Settings {
    /// The keys of the commands.
    func keymap() throws(ConfigurationError) -> Keymap {
        try Keymap(configuration?.keys ?? [:])
    }
}
