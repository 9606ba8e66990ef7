/// What to know before the terminal is taken.
package struct TerminalOptions: Sendable {
    /// The terminal type, from TERM.
    package var type: String
    /// The descriptor that keys come from.
    package var input: Int32
    /// The descriptor that the screen is drawn to.
    package var output: Int32
    /// The locale; empty for that of the environment.
    package var locale: String
    /// The colours to use at most; nil for what the terminal has.
    package var depth: ColourDepth?
    /// How wide the terminal draws ambiguous characters.
    package var policy: WidthPolicy
    /// What is said on standard error after a crash, before the number of the signal and behind it.
    package var lastWords: (before: String, behind: String)

    /// Makes options; by default standard input and output.
    package init(
        type: String, input: Int32 = 0, output: Int32 = 1, locale: String = "", depth: ColourDepth? = nil,
        policy: WidthPolicy = .narrow, lastWords: (before: String, behind: String) = ("", "")
    ) {
        self.type = type
        self.input = input
        self.output = output
        self.locale = locale
        self.depth = depth
        self.policy = policy
        self.lastWords = lastWords
    }
}
