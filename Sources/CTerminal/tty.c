#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

int cterm_saved_fd = -1;
struct termios cterm_saved_modes;

/// The character type locale that the environment names.
static const char *named_locale(void) {
    const char *variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int index = 0; index < 3; index++) {
        const char *value = getenv(variables[index]);
        if (value && *value) {
            return value;
        }
    }
    return "";
}

bool cterm_use_utf8_locale(const char *name) {
    if (!setlocale(LC_CTYPE, name)) {
        // A remote login brings the name of a locale that need not be installed here; what counts is its charset.
        const char *wanted = *name ? name : named_locale();
        if ((!strcasestr(wanted, "UTF-8") && !strcasestr(wanted, "UTF8")) || !setlocale(LC_CTYPE, "C.UTF-8")) {
            return false;
        }
    }
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int cterm_duplicate(int fd) {
    return fcntl(fd, F_DUPFD_CLOEXEC, 3);
}

int cterm_save_modes(int fd) {
    if (tcgetattr(fd, &cterm_saved_modes) != 0) {
        return errno;
    }
    cterm_saved_fd = fd;
    return 0;
}

static int set_modes(const struct termios *modes) {
    while (tcsetattr(cterm_saved_fd, TCSADRAIN, modes) != 0) {
        if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int cterm_enter_raw_mode(void) {
    struct termios modes = cterm_saved_modes;
    cfmakeraw(&modes);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    return set_modes(&modes);
}

int cterm_restore_modes(void) {
    return set_modes(&cterm_saved_modes);
}

bool cterm_tty_size(int fd, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
        return false;
    }
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

unsigned cterm_wait(const int *descriptors, int count, int milliseconds) {
    struct pollfd entries[8];
    if (count > 8) {
        count = 8;
    }
    for (int index = 0; index < count; index++) {
        entries[index] = (struct pollfd){.fd = descriptors[index], .events = POLLIN};
    }
    unsigned ready = 0;
    if (poll(entries, (nfds_t)count, milliseconds) > 0) {
        for (int index = 0; index < count; index++) {
            if (entries[index].revents != 0) {
                ready |= 1u << index;
            }
        }
    }
    return ready;
}

long cterm_read(int fd, void *bytes, long capacity) {
    for (;;) {
        ssize_t count = read(fd, bytes, (size_t)capacity);
        if (count > 0) {
            return count;
        }
        if (count < 0 && errno == EINTR) {
            continue;
        }
        return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? 0 : -1;
    }
}

int cterm_write_all(int fd, const void *bytes, long count) {
    const char *rest = bytes;
    while (count > 0) {
        ssize_t written = write(fd, rest, (size_t)count);
        if (written >= 0) {
            rest += written;
            count -= written;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // Another program may have made the tty non-blocking.
            struct pollfd entry = {.fd = fd, .events = POLLOUT};
            poll(&entry, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int cterm_pipe(int descriptors[2]) {
    return pipe2(descriptors, O_NONBLOCK | O_CLOEXEC) == 0 ? 0 : errno;
}
