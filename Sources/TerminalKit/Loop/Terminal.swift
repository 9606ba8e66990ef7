internal import CTerminal
internal import Glibc
import StrictText

/// The terminal, taken over for a full screen.
///
/// There is one at a time, and it stays on the thread that made it. It keeps its own descriptors, so that standard output and error may be sent elsewhere while it lives.
package struct Terminal: ~Copyable {
    private enum State {
        case shown, left, ended
    }

    /// The colours that are used.
    package let depth: ColourDepth
    let input: Int32
    let signals: Int32
    private let output: Int32
    private var canvas: CursesCanvas
    private var state = State.shown
    private var reportsMouse = false

    /// Takes the terminal: signal handlers, raw mode, the alternate screen, bracketed paste and focus reports.
    package init(_ options: TerminalOptions) throws(TerminalError) {
        guard isatty(options.input) == 1, isatty(options.output) == 1 else { throw .notATerminal }
        switch cterm_check_terminal(options.type, options.output) {
        case Int32(CTERM_OK): break
        case Int32(CTERM_DUMB_TERMINAL): throw .dumb
        default: throw .unknownTerminal(options.type)
        }
        guard cterm_use_utf8_locale(options.locale) else { throw .notUTF8 }
        let input = cterm_duplicate(options.input)
        let output = cterm_duplicate(options.output)
        var failure = input < 0 || output < 0 ? EMFILE : cterm_save_modes(output)
        var signals: Int32 = -1
        if failure == 0 {
            cterm_set_ambiguous_width(Int32(options.policy.ambiguous))
            // Before curses, which installs handlers of its own wherever there are none.
            signals = cterm_signals_install()
            let isStarted = signals >= 0 && cterm_screen_start(options.type, input, output) == CTERM_OK
            if !isStarted { failure = EIO }
        }
        guard failure == 0 else {
            if signals >= 0 {
                _ = cterm_restore_modes()
                cterm_signals_remove()
            }
            if input >= 0 { close(input) }
            if output >= 0 { close(output) }
            throw .system(failure)
        }
        (self.input, self.output, self.signals) = (input, output, signals)
        canvas = CursesCanvas()
        depth = Self.depth(wanted: options.depth, available: canvas.depth)
        cterm_set_last_words(options.lastWords.before, options.lastWords.behind)
        cterm_crash_arm()
        cterm_screen_report(true)
    }

    deinit {
        if state != .ended { Self.end(input: input, output: output) }
    }

    /// The size of the screen.
    package var size: Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        if !cterm_tty_size(output, &columns, &rows) { cterm_screen_size(&columns, &rows) }
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Tells curses the size that the next picture has.
    mutating func resize(to size: Size) {
        cterm_screen_resize(Int32(size.columns), Int32(size.rows))
    }

    /// Brings a picture to the screen.
    mutating func paint(_ frame: Frame, theme: Theme, painter: inout Painter) {
        guard state == .shown else { return }
        painter.paint(frame, theme: theme, on: &canvas)
    }

    /// Leaves the screen and gives the tty its former modes; nothing is drawn until `resume()`.
    mutating func leave() {
        guard state == .shown else { return }
        state = .left
        cterm_crash_disarm()
        if reportsMouse { cterm_screen_report_mouse(false) }
        cterm_screen_report(false)
        cterm_screen_leave()
        _ = cterm_restore_modes()
    }

    /// Takes the screen again; the next picture has to be drawn from scratch.
    mutating func resume() {
        guard state == .left else { return }
        state = .shown
        _ = cterm_enter_raw_mode()
        cterm_crash_arm()
        cterm_screen_clear()
        cterm_screen_present()
        cterm_screen_report(true)
        if reportsMouse { cterm_screen_report_mouse(true) }
    }

    /// Leaves the screen, prints lines, and waits for the next key without echo.
    mutating func printPlain(_ text: String) {
        leave()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        write(Array(lines.map { TextSanitiser.visible($0) + "\n" }.joined().utf8))
        _ = cterm_enter_raw_mode()
        cterm_crash_arm()
    }

    /// Stops the process and its group until it is continued, with the terminal given back meanwhile.
    mutating func stopProcess() {
        leave()
        cterm_crash_disarm()
        _ = cterm_restore_modes()
        cterm_stop_process_group()
        resume()
    }

    /// Switches reports of the mouse.
    mutating func reportMouse(_ enabled: Bool) {
        reportsMouse = enabled
        if state == .shown { cterm_screen_report_mouse(enabled) }
    }

    /// Sends bytes that are no part of the picture.
    mutating func write(_ bytes: [UInt8]) {
        _ = cterm_write_all(output, bytes, bytes.count)
    }

    /// Gives the terminal back for good.
    package mutating func end() {
        guard state != .ended else { return }
        if state == .shown, reportsMouse { cterm_screen_report_mouse(false) }
        state = .ended
        Self.end(input: input, output: output)
    }

    private static func end(input: Int32, output: Int32) {
        cterm_screen_report(false)
        cterm_screen_end()
        _ = cterm_restore_modes()
        cterm_crash_disarm()
        cterm_signals_remove()
        close(input)
        close(output)
    }

    private static func depth(wanted: ColourDepth?, available: ColourDepth) -> ColourDepth {
        switch (wanted, available) {
        case (.some(.none), _), (_, .none): .none
        case (.basic16, _), (_, .basic16): .basic16
        default: .indexed256
        }
    }
}
