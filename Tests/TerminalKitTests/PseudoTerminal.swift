import Glibc
import TerminalKit

/// A pseudo-terminal whose other side is played by a test.
final class PseudoTerminal: Sendable {
    let controller: Int32
    let terminal: Int32

    // TIOCSPTLCK and TIOCGPTN, which Swift does not import; what posix_openpt's companions use.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    init?(size: Size) {
        controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var unlocked: Int32 = 0
        var number: UInt32 = 0
        guard controller >= 0, ioctl(controller, Self.setLock, &unlocked) == 0,
            ioctl(controller, Self.getNumber, &number) == 0
        else { return nil }
        terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        resize(to: size)
    }

    deinit {
        close(terminal)
    }

    func resize(to size: Size) {
        var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(controller, bytes, bytes.count)
    }

    func hangUp() {
        close(controller)
    }

    /// What was drawn since the last call, with the control sequences.
    func takeOutput() -> String { takeOutput(until: nil) }

    /// What is drawn until a text appears, or until nothing more comes for ten seconds.
    func takeOutput(until text: String?) -> String {
        var output: [UInt8] = []
        var entry = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
        while poll(&entry, 1, text == nil ? 0 : 10_000) == 1 {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(controller, &bytes, bytes.count)
            guard count > 0 else { break }
            output += bytes[..<count]
            if let text, String(decoding: output, as: UTF8.self).contains(text) { break }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Flags and special characters of the terminal side, as one comparable value.
    var modes: [UInt32] {
        var modes = termios()
        guard tcgetattr(terminal, &modes) == 0 else { return [] }
        let characters = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
    }

    func options(type: String = "xterm-256color", locale: String = "C.UTF-8") -> TerminalOptions {
        TerminalOptions(type: type, input: terminal, output: terminal, locale: locale)
    }
}
