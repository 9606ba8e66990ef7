#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

static const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT, SIGTSTP};
static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
enum { NOTED = sizeof noted / sizeof noted[0], FATAL = sizeof fatal / sizeof fatal[0] };

static struct sigaction former_noted[NOTED];
static struct sigaction former_fatal[FATAL];
static struct sigaction former_pipe;
static bool installed;
static int signal_pipe[2] = {-1, -1};
static _Atomic unsigned pending;
static _Atomic int armed;

char cterm_last_words[2][384];

static unsigned bit(int number) {
    switch (number) {
    case SIGINT: return CTERM_SIGNAL_INTERRUPT;
    case SIGTERM: return CTERM_SIGNAL_TERMINATE;
    case SIGHUP: return CTERM_SIGNAL_HANGUP;
    case SIGWINCH: return CTERM_SIGNAL_RESIZE;
    case SIGCONT: return CTERM_SIGNAL_CONTINUE;
    default: return CTERM_SIGNAL_STOP;
    }
}

static void note(int number) {
    int saved_errno = errno;
    // The bits keep the signal even when the pipe is full.
    atomic_fetch_or(&pending, bit(number));
    char byte = 1;
    ssize_t ignored = write(signal_pipe[1], &byte, 1);
    (void)ignored;
    errno = saved_errno;
}

static void say(const char *text, size_t count) {
    ssize_t ignored = write(STDERR_FILENO, text, count);
    (void)ignored;
}

/// Says what happened, where anything is to be said.
static void say_last_words(int number) {
    if (cterm_last_words[0][0] == '\0') {
        return;
    }
    char digits[2] = {(char)('0' + number / 10 % 10), (char)('0' + number % 10)};
    size_t blank = number < 10 ? 1 : 0;
    say(cterm_last_words[0], strlen(cterm_last_words[0]));
    say(digits + blank, sizeof digits - blank);
    say(cterm_last_words[1], strlen(cterm_last_words[1]));
    say("\n", 1);
}

/// Restores the terminal with nothing but async-signal-safe calls and lets the signal do what it does by default.
static void crash(int number) {
    if (atomic_exchange(&armed, 0)) {
        sigset_t background;
        sigemptyset(&background);
        sigaddset(&background, SIGTTOU);
        pthread_sigmask(SIG_BLOCK, &background, NULL);
        ssize_t ignored = write(cterm_saved_fd, cterm_restore_bytes, cterm_restore_count);
        (void)ignored;
        tcsetattr(cterm_saved_fd, TCSANOW, &cterm_saved_modes);
        say_last_words(number);
    }
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(number, &action, NULL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
    _exit(128 + number);
}

static struct sigaction noting(void) {
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    return action;
}

int cterm_signals_install(void) {
    // The pipe is made once and never closed: a handler that is still at work on another thread may write to it after
    // the handlers were removed, and its number must not mean something else by then.
    if (signal_pipe[0] < 0 && cterm_pipe(signal_pipe) != 0) {
        return -1;
    }
    cterm_signals_take();
    atomic_store(&pending, 0);
    struct sigaction action = noting();
    for (int index = 0; index < NOTED; index++) {
        sigaction(noted[index], NULL, &former_noted[index]);
        // What the parent ignores for us stays ignored: a console under nohup does not end with its line.
        if (former_noted[index].sa_handler != SIG_IGN) {
            sigaction(noted[index], &action, NULL);
        }
    }
    struct sigaction crashing = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
    for (int index = 0; index < FATAL; index++) {
        sigaction(fatal[index], &crashing, &former_fatal[index]);
    }
    struct sigaction ignoring = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignoring, &former_pipe);
    installed = true;
    return signal_pipe[0];
}

void cterm_signals_remove(void) {
    if (!installed) {
        return;
    }
    installed = false;
    for (int index = 0; index < NOTED; index++) {
        sigaction(noted[index], &former_noted[index], NULL);
    }
    for (int index = 0; index < FATAL; index++) {
        sigaction(fatal[index], &former_fatal[index], NULL);
    }
    sigaction(SIGPIPE, &former_pipe, NULL);
}

unsigned cterm_signals_take(void) {
    char bytes[64];
    while (read(signal_pipe[0], bytes, sizeof bytes) > 0) {
    }
    return atomic_exchange(&pending, 0);
}

void cterm_stop_process_group(void) {
    enum { STOP = NOTED - 1 };
    if (former_noted[STOP].sa_handler == SIG_IGN) {
        return;
    }
    // The group gets the signal while we ignore it; then this thread sends it to itself, because only a signal to the
    // calling thread is certain to stop us before the next line.
    struct sigaction action = {.sa_handler = SIG_IGN};
    sigaction(SIGTSTP, &action, NULL);
    kill(0, SIGTSTP);
    action.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &action, NULL);
    raise(SIGTSTP);
    action = noting();
    sigaction(SIGTSTP, &action, NULL);
}

static void keep(char kept[384], const char *text) {
    strncpy(kept, text, 383);
    kept[383] = '\0';
}

void cterm_set_last_words(const char *before, const char *behind) {
    keep(cterm_last_words[0], before);
    keep(cterm_last_words[1], behind);
}

void cterm_crash_arm(void) {
    atomic_store(&armed, 1);
}

void cterm_crash_disarm(void) {
    atomic_store(&armed, 0);
}
