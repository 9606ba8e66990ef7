import Glibc

/// The terminal in whose foreground this process is, so that somebody can be asked there.
final class ForegroundTerminal: Sendable, Equatable {
    let descriptor: CInt

    /// Opens it; `nil` where nobody sits at one, or where a screen of ours has taken it over.
    init?() {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { return nil }
        var modes = termios()
        // Without lines a screen reads the keys, and would lose what is drawn over it.
        guard tcgetpgrp(terminal) == getpgrp(), tcgetattr(terminal, &modes) == 0, modes.c_lflag & tcflag_t(ICANON) != 0
        else {
            close(terminal)
            return nil
        }
        descriptor = terminal
    }

    deinit {
        close(descriptor)
    }

    static func == (left: ForegroundTerminal, right: ForegroundTerminal) -> Bool {
        left.descriptor == right.descriptor
    }

    /// The settings, to be put back by ``takeBack(_:)`` after a program that may have left echo switched off.
    var modes: termios {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        return modes
    }

    /// Gives the foreground to the process group of a program.
    func lend(to group: pid_t) {
        tcsetpgrp(descriptor, group)
    }

    /// Takes the foreground back from a program that had it.
    func takeBack(_ modes: termios) {
        // Whoever is not in the foreground is stopped for asking, unless it does not want to hear of it.
        var background = sigset_t()
        var before = sigset_t()
        sigemptyset(&background)
        sigaddset(&background, SIGTTOU)
        pthread_sigmask(SIG_BLOCK, &background, &before)
        tcsetpgrp(descriptor, getpgrp())
        var modes = modes
        tcsetattr(descriptor, TCSADRAIN, &modes)
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
