// Wide-character ncurses, signals and terminal modes behind plain functions. No macro, no global variable and no
// variadic function of ncurses is visible from here. Every function with "screen" in its name belongs to one thread.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// --- The process --------------------------------------------------------------------------------------------------

/// Whether the process ignores a signal, as its parent may have told it to.
bool cterm_signal_is_ignored(int number);

/// Lets writing to a closed pipe and beyond the largest file size fail with an error instead of ending the process.
void cterm_report_limits_as_errors(void);

/// Keeps what is in memory out of core files, and from the debuggers of other processes of the same user.
bool cterm_close_memory(void);

// --- Widths -------------------------------------------------------------------------------------------------------

/// The columns of one Unicode scalar by libc's UTF-8 table (-1: not printable, 0: combining); ambiguous characters
/// count `ambiguous` columns (1 or 2). It does not depend on the locale of the process.
int cterm_width(uint32_t scalar, int ambiguous);

/// Tells curses how wide the terminal draws ambiguous characters.
void cterm_set_ambiguous_width(int columns);

// --- The tty ------------------------------------------------------------------------------------------------------

/// Sets the character type locale (empty: from the environment); true when its charset is UTF-8. For one that is not
/// installed but is called UTF-8, C.UTF-8 stands in.
bool cterm_use_utf8_locale(const char *name);

/// Another descriptor of the same file, closed by exec; -1 when there is none left.
int cterm_duplicate(int fd);

/// Saves the modes of the tty for `cterm_restore_modes` and for a crash; 0 or an errno.
int cterm_save_modes(int fd);

/// Switches the saved tty to raw mode; 0 or an errno.
int cterm_enter_raw_mode(void);

/// Gives the tty the saved modes back; 0 or an errno.
int cterm_restore_modes(void);

/// The size that the kernel knows for the tty; false when it knows none.
bool cterm_tty_size(int fd, int *columns, int *rows);

/// Waits until one of the descriptors is readable, hung up or broken (-1 is skipped), for at most `milliseconds`
/// (negative: for ever). Sets the bit of each ready one in the result; 0 on time-out or interruption.
unsigned cterm_wait(const int *descriptors, int count, int milliseconds);

/// Reads what is there: the number of bytes, 0 when there is nothing, -1 at the end or when the tty is gone.
long cterm_read(int fd, void *bytes, long capacity);

/// Writes everything, waiting where it must; 0 or an errno.
int cterm_write_all(int fd, const void *bytes, long count);

/// A non-blocking pipe, closed by exec; 0 or an errno.
int cterm_pipe(int descriptors[2]);

// --- The screen ---------------------------------------------------------------------------------------------------

enum {
    CTERM_OK = 0,
    CTERM_UNKNOWN_TERMINAL = 1,
    CTERM_DUMB_TERMINAL = 2,
    CTERM_FAILED = 3,
};

enum {
    CTERM_BOLD = 1,
    CTERM_DIM = 2,
    CTERM_ITALIC = 4,
    CTERM_UNDERLINE = 8,
    CTERM_REVERSE = 16,
};

enum { CTERM_SCALARS_PER_CELL = 5 };

/// One glyph for the screen: a spacing scalar with up to four combining ones, and how it looks.
typedef struct {
    uint32_t scalars[CTERM_SCALARS_PER_CELL];
    uint8_t scalar_count;
    uint8_t attributes;
    int32_t pair;
} cterm_glyph;

/// Whether the terminal type exists and can place its cursor; never ends the process.
int cterm_check_terminal(const char *type, int output);

/// The same, with the number of colours and whether the terminal understands ECMA-48 control sequences.
int cterm_inspect_terminal(const char *type, int output, int *colours, bool *understands_ansi);

/// Starts curses for the terminal type on the saved tty and enters raw mode; a CTERM_ result. The descriptors stay the
/// caller's.
int cterm_screen_start(const char *type, int input, int output);

/// Leaves the curses mode of the terminal with its cursor shown; `cterm_screen_present` enters it again.
void cterm_screen_leave(void);

/// Leaves for good with the cursor shown, and frees the screen.
void cterm_screen_end(void);

/// Switches bracketed paste and focus reports.
void cterm_screen_report(bool enabled);

/// Switches mouse reports (presses, drags and the wheel, in the SGR form).
void cterm_screen_report_mouse(bool enabled);

/// The size that curses works with.
void cterm_screen_size(int *columns, int *rows);

/// Gives curses a new size.
void cterm_screen_resize(int columns, int rows);

/// The number of colours that the terminal has.
int cterm_screen_colours(void);

/// The number of colour pairs that can be defined.
int cterm_screen_pair_limit(void);

/// Defines a colour pair (-1 is the terminal's own colour); false when the terminal refuses.
bool cterm_screen_define_pair(int pair, int foreground, int background);

/// Puts glyphs side by side from a column on.
void cterm_screen_draw(int row, int column, const cterm_glyph *glyphs, int count);

/// Makes the next present draw the row from scratch.
void cterm_screen_redraw_row(int row);

/// Empties the screen and makes the next present draw all of it.
void cterm_screen_clear(void);

/// Places the cursor.
void cterm_screen_move(int row, int column);

/// Shows or hides the cursor.
void cterm_screen_show_cursor(bool visible);

/// Sends what changed to the terminal, in one go.
void cterm_screen_present(void);

// --- Signals ------------------------------------------------------------------------------------------------------

enum {
    CTERM_SIGNAL_INTERRUPT = 1,
    CTERM_SIGNAL_TERMINATE = 2,
    CTERM_SIGNAL_HANGUP = 4,
    CTERM_SIGNAL_RESIZE = 8,
    CTERM_SIGNAL_CONTINUE = 16,
    CTERM_SIGNAL_STOP = 32,
};

/// Installs handlers that only note the signal and write a byte to a pipe, ignores SIGPIPE, and sets the crash
/// handlers. Returns the end of the pipe to wait for, or -1.
int cterm_signals_install(void);

/// Gives every signal its former action back and closes the pipe.
void cterm_signals_remove(void);

/// The signals (CTERM_SIGNAL_ bits) since the last call; empties the pipe.
unsigned cterm_signals_take(void);

/// Stops this process and its group as Ctrl-Z does; returns when it goes on.
void cterm_stop_process_group(void);

/// What a crash says on standard error once the terminal is restored: a text before the number of the signal and one
/// behind it, which are copied.
void cterm_set_last_words(const char *before, const char *behind);

/// From now on a crash gives the tty its screen and saved modes back before the process ends.
void cterm_crash_arm(void);

/// From now on a crash leaves the terminal alone.
void cterm_crash_disarm(void);

/// Gives the calling thread a stack for signal handlers, freed when the thread ends; without one, a stack overflow
/// could not restore the terminal.
bool cterm_thread_alternate_stack(void);

/// Starts a thread with such a stack that calls `body` and ends; 0 or an errno.
int cterm_thread_start(void (*body)(void *), void *context);

#endif
