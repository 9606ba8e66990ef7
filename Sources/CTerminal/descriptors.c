#include "include/CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

// A standard descriptor that is closed would become the first file that is opened: a database that gets the program's
// output. So before anything else each closed one is opened on /dev/null, in the direction in which nobody uses it: to
// read from it or to write to it stays an error.
__attribute__((constructor)) static void occupy_standard_descriptors(void) {
    static const int modes[] = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF) {
            continue;
        }
        // The lowest free number is this one.
        if (open("/dev/null", modes[fd]) != fd) {
            return;
        }
    }
}

bool cterm_signal_is_ignored(int number) {
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void cterm_report_limits_as_errors(void) {
    // Both then fail as writes do, with EPIPE and EFBIG, which the program puts into words.
    struct sigaction ignoring = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignoring, NULL);
    sigaction(SIGXFSZ, &ignoring, NULL);
}
