#define _GNU_SOURCE
#include <locale.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <wchar.h>

#include "ambiguous.h"
#include "CTerminal.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t utf8_locale;
static _Atomic int screen_ambiguous_width = 1;

static void make_locale(void) {
    utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

static bool is_ambiguous(uint32_t scalar) {
    size_t low = 0;
    size_t high = sizeof ambiguous_ranges / sizeof ambiguous_ranges[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (scalar > ambiguous_ranges[middle][1]) {
            low = middle + 1;
        } else if (scalar < ambiguous_ranges[middle][0]) {
            high = middle;
        } else {
            return true;
        }
    }
    return false;
}

int cterm_width(uint32_t scalar, int ambiguous) {
    pthread_once(&once, make_locale);
    locale_t previous = utf8_locale ? uselocale(utf8_locale) : (locale_t)0;
    // wcswidth, because wcwidth is defined below.
    wchar_t character = (wchar_t)scalar;
    int width = wcswidth(&character, 1);
    if (previous) {
        uselocale(previous);
    }
    return width == 1 && ambiguous == 2 && is_ambiguous(scalar) ? 2 : width;
}

void cterm_set_ambiguous_width(int columns) {
    atomic_store(&screen_ambiguous_width, columns == 2 ? 2 : 1);
}

// Curses asks wcwidth how far each character moves the cursor. This definition comes before libc's, so that curses
// and the measuring of texts cannot disagree, not even about ambiguous characters.
int wcwidth(wchar_t character) {
    return cterm_width((uint32_t)character, atomic_load(&screen_ambiguous_width));
}
