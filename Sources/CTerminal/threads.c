#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "CTerminal.h"

enum { STACK_BYTES = 64 * 1024 };
static pthread_key_t stack_key;
static pthread_once_t stack_once = PTHREAD_ONCE_INIT;
static int stack_key_status;

static void free_stack(void *memory) {
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    munmap(memory, STACK_BYTES);
}

static void make_stack_key(void) {
    stack_key_status = pthread_key_create(&stack_key, free_stack);
}

bool cterm_thread_alternate_stack(void) {
    pthread_once(&stack_once, make_stack_key);
    if (stack_key_status != 0) {
        return false;
    }
    if (pthread_getspecific(stack_key)) {
        return true;
    }
    void *memory = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        return false;
    }
    stack_t stack = {.ss_sp = memory, .ss_size = STACK_BYTES};
    if (sigaltstack(&stack, NULL) != 0 || pthread_setspecific(stack_key, memory) != 0) {
        free_stack(memory);
        return false;
    }
    return true;
}

struct work {
    void (*body)(void *);
    void *context;
};

static void *perform(void *argument) {
    struct work work = *(struct work *)argument;
    free(argument);
    cterm_thread_alternate_stack();
    work.body(work.context);
    return NULL;
}

int cterm_thread_start(void (*body)(void *), void *context) {
    struct work *work = malloc(sizeof *work);
    if (!work) {
        return -1;
    }
    *work = (struct work){body, context};
    pthread_t thread;
    int status = pthread_create(&thread, NULL, perform, work);
    if (status != 0) {
        free(work);
        return status;
    }
    pthread_detach(thread);
    return 0;
}
