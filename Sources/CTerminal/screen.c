#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"
#include "internal.h"

#include <fcntl.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <string.h>
#include <unistd.h>

// term.h makes macros of plain words.
#undef columns
#undef lines

char cterm_restore_bytes[256];
size_t cterm_restore_count;

static SCREEN *screen;
static FILE *screen_output;
static FILE *screen_input;
static int screen_fd = -1;
/// Whether the terminal understands ECMA-48 sequences; others must not get our mode switches.
static bool is_ansi;

static const char reports_on[] = "\033[?2004h\033[?1004h";
static const char reports_off[] = "\033[?2004l\033[?1004l";
static const char mouse_on[] = "\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l";

static const char *capability(const char *name) {
    char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

static bool is_control_sequence(const char *text) {
    return text && strncmp(text, "\033[", 2) == 0;
}

int cterm_inspect_terminal(const char *type, int output, int *colours, bool *understands_ansi) {
    int status = 0;
    *colours = 0;
    *understands_ansi = false;
    if (*type == '\0' || setupterm(type, output, &status) != OK) {
        return CTERM_UNKNOWN_TERMINAL;
    }
    const char *move = capability("cup");
    *colours = tigetnum("colors") > 0 ? tigetnum("colors") : 0;
    *understands_ansi = is_control_sequence(move);
    del_curterm(cur_term);
    return move ? CTERM_OK : CTERM_DUMB_TERMINAL;
}

int cterm_check_terminal(const char *type, int output) {
    int colours = 0;
    bool understands_ansi = false;
    return cterm_inspect_terminal(type, output, &colours, &understands_ansi);
}

/// Adds a capability to bytes, without its `$<…>` delays, which only tputs understands.
static void append(char *bytes, size_t capacity, size_t *count, const char *text) {
    while (text && *text && *count < capacity) {
        if (text[0] == '$' && text[1] == '<' && strchr(text, '>')) {
            text = strchr(text, '>') + 1;
        } else {
            bytes[(*count)++] = *text++;
        }
    }
}

static void append_restore(const char *text) {
    append(cterm_restore_bytes, sizeof cterm_restore_bytes, &cterm_restore_count, text);
}

static void prepare_restore(void) {
    cterm_restore_count = 0;
    if (is_ansi) {
        append_restore(reports_off);
        append_restore(mouse_off);
    }
    append_restore(capability("sgr0"));
    append_restore(capability("rmkx"));
    append_restore(capability("rmcup"));
    append_restore(capability("cnorm"));
    append_restore("\r\n");
    append_restore(capability("el"));
}

static void close_files(void) {
    if (screen_output) {
        fclose(screen_output);
    }
    if (screen_input) {
        fclose(screen_input);
    }
    screen_output = NULL;
    screen_input = NULL;
}

/// Until its first endwin, curses sends its output in pieces, one at each move of the cursor. So there is an
/// endwin that the terminal does not see.
static void leave_initial_state(int output) {
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0 && dup3(nowhere, fileno(screen_output), O_CLOEXEC) >= 0) {
        endwin();
        dup3(output, fileno(screen_output), O_CLOEXEC);
    }
    if (nowhere >= 0) {
        close(nowhere);
    }
}

int cterm_screen_start(const char *type, int input, int output) {
    int input_copy = cterm_duplicate(input);
    int output_copy = cterm_duplicate(output);
    screen_input = input_copy < 0 ? NULL : fdopen(input_copy, "r");
    screen_output = output_copy < 0 ? NULL : fdopen(output_copy, "w");
    // The size comes from the kernel, not from LINES and COLUMNS, which nobody updates.
    use_env(FALSE);
    use_tioctl(TRUE);
    screen = screen_input && screen_output ? newterm(type, screen_output, screen_input) : NULL;
    if (!screen || cterm_enter_raw_mode() != 0) {
        cterm_screen_end();
        return CTERM_FAILED;
    }
    screen_fd = output;
    def_prog_mode();
    leave_initial_state(output);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    // Pending keys must not abort a refresh.
    typeahead(-1);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    is_ansi = is_control_sequence(capability("cup"));
    prepare_restore();
    return CTERM_OK;
}

/// Ends the picture. Curses shows the cursor before it leaves the alternate screen, and only if it had hidden it;
/// whether the other screen has one is up to the terminal, so it is shown there too.
static void leave_picture(void) {
    endwin();
    char bytes[64];
    size_t count = 0;
    append(bytes, sizeof bytes, &count, capability("cnorm"));
    // Without an alternate screen the picture stays, and the shell's prompt would stand in its last line.
    append(bytes, sizeof bytes, &count, capability("el"));
    cterm_write_all(fileno(screen_output), bytes, (long)count);
}

void cterm_screen_leave(void) {
    leave_picture();
}

void cterm_screen_end(void) {
    if (screen) {
        leave_picture();
        delscreen(screen);
    }
    screen = NULL;
    screen_fd = -1;
    close_files();
}

static void write_text(const char *text) {
    if (is_ansi && screen_fd >= 0) {
        cterm_write_all(screen_fd, text, (long)strlen(text));
    }
}

void cterm_screen_report(bool enabled) {
    write_text(enabled ? reports_on : reports_off);
}

void cterm_screen_report_mouse(bool enabled) {
    write_text(enabled ? mouse_on : mouse_off);
}

void cterm_screen_size(int *columns, int *rows) {
    *columns = getmaxx(stdscr);
    *rows = getmaxy(stdscr);
}

void cterm_screen_resize(int columns, int rows) {
    resizeterm(rows, columns);
}

int cterm_screen_colours(void) {
    return has_colors() ? COLORS : 0;
}

int cterm_screen_pair_limit(void) {
    return has_colors() ? COLOR_PAIRS : 0;
}

bool cterm_screen_define_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK;
}

static attr_t attributes(uint8_t bits) {
    attr_t result = A_NORMAL;
    if (bits & CTERM_BOLD) {
        result |= A_BOLD;
    }
    if (bits & CTERM_DIM) {
        result |= A_DIM;
    }
    if (bits & CTERM_ITALIC) {
        result |= A_ITALIC;
    }
    if (bits & CTERM_UNDERLINE) {
        result |= A_UNDERLINE;
    }
    if (bits & CTERM_REVERSE) {
        result |= A_REVERSE;
    }
    return result;
}

void cterm_screen_draw(int row, int column, const cterm_glyph *glyphs, int count) {
    enum { BATCH = 64 };
    cchar_t cells[BATCH];
    wmove(stdscr, row, column);
    while (count > 0) {
        int batch = count < BATCH ? count : BATCH;
        int width = 0;
        for (int index = 0; index < batch; index++) {
            wchar_t text[CTERM_SCALARS_PER_CELL + 1] = {0};
            for (int scalar = 0; scalar < glyphs[index].scalar_count; scalar++) {
                text[scalar] = (wchar_t)glyphs[index].scalars[scalar];
            }
            int pair = glyphs[index].pair;
            setcchar(&cells[index], text, attributes(glyphs[index].attributes), 0, &pair);
            width += wcwidth(text[0]);
        }
        mvwadd_wchnstr(stdscr, row, column, cells, batch);
        column += width;
        glyphs += batch;
        count -= batch;
    }
}

void cterm_screen_redraw_row(int row) {
    wredrawln(stdscr, row, 1);
}

void cterm_screen_clear(void) {
    werase(stdscr);
    clearok(stdscr, TRUE);
}

void cterm_screen_move(int row, int column) {
    wmove(stdscr, row, column);
}

void cterm_screen_show_cursor(bool visible) {
    curs_set(visible ? 1 : 0);
}

void cterm_screen_present(void) {
    wnoutrefresh(stdscr);
    doupdate();
}
