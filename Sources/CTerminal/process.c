#include <stdbool.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "CTerminal.h"

bool cterm_close_memory(void) {
    const struct rlimit none = {0, 0};
    // Each does what the other does not: a core that the kernel pipes to a program does not ask for the limit, and a
    // process that somebody made dumpable again still has the limit.
    return (setrlimit(RLIMIT_CORE, &none) == 0) & (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0);
}
