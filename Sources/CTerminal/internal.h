// What the C files of this module share.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stddef.h>
#include <termios.h>

/// The tty whose modes are saved, or -1.
extern int cterm_saved_fd;
/// Its modes before the program changed them.
extern struct termios cterm_saved_modes;

/// The bytes that leave the screen, written by a crash handler.
extern char cterm_restore_bytes[256];
extern size_t cterm_restore_count;

/// What a crash handler says on standard error after that, before the number of the signal and behind it.
extern char cterm_last_words[2][384];

#endif
