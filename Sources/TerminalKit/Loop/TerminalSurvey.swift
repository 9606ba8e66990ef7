internal import CTerminal
internal import Glibc

/// What can be told of a terminal without asking it or changing anything.
package struct TerminalSurvey: Sendable {
    /// Whether keys can come from it.
    package let hasInput: Bool
    /// Whether a screen can be drawn on it.
    package let hasOutput: Bool
    /// Its size, where it has one.
    package let size: Size?
    /// The number of its colours, as its type says; 0 where it has none, or the type is unknown.
    package let colours: Int
    /// Whether it understands ECMA-48 control sequences.
    package let understandsSequences: Bool
    /// Whether the locale's charset is UTF-8, or its name says so.
    package let isUTF8: Bool
    /// Why the screen could not be shown on it; nil where it could.
    package let obstacle: TerminalError?

    /// Looks at the terminal that the screen would use; not while one is shown, since both ask curses.
    package init(_ options: TerminalOptions) {
        hasInput = isatty(options.input) == 1
        hasOutput = isatty(options.output) == 1
        var (columns, rows, colours): (Int32, Int32, Int32) = (0, 0, 0)
        size =
            cterm_tty_size(options.output, &columns, &rows) ? Size(columns: Int(columns), rows: Int(rows)) : nil
        var understands = false
        let fitness = cterm_inspect_terminal(options.type, options.output, &colours, &understands)
        (self.colours, understandsSequences) = (Int(colours), understands)
        isUTF8 = cterm_use_utf8_locale(options.locale)
        obstacle =
            if !hasInput || !hasOutput {
                .notATerminal
            } else if fitness == Int32(CTERM_DUMB_TERMINAL) {
                .dumb
            } else if fitness != Int32(CTERM_OK) {
                .unknownTerminal(options.type)
            } else if !isUTF8 {
                .notUTF8
            } else {
                nil
            }
    }

    /// The colours that a screen could use.
    package var depth: ColourDepth {
        if colours >= 256 { .indexed256 } else if colours >= 8 { .basic16 } else { .none }
    }
}
