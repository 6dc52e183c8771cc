/* Tells each time that a secret is stretched: Argon2id takes at least 46 MiB at once, and nothing else here takes as much.
   Loaded before the C library (LD_PRELOAD). A line "evaluated" is appended to the file in EVENLY_PROOF_EVALUATED right
   before the memory is given, so a program that is killed then cannot have tried more secrets than there are lines. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static const size_t LARGE = 40u << 20;

static void tell(size_t size) {
    const char *path = size >= LARGE ? getenv("EVENLY_PROOF_EVALUATED") : NULL;
    int file = path ? open(path, O_WRONLY | O_APPEND) : -1;
    if (file < 0) return;
    if (write(file, "evaluated\n", 10) != 10) abort();
    close(file);
}

void *malloc(size_t size) {
    static void *(*real)(size_t);
    if (!real) real = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
    tell(size);
    return real(size);
}

void *aligned_alloc(size_t step, size_t size) {
    static void *(*real)(size_t, size_t);
    if (!real) real = (void *(*)(size_t, size_t))dlsym(RTLD_NEXT, "aligned_alloc");
    tell(size);
    return real(step, size);
}

int posix_memalign(void **given, size_t step, size_t size) {
    static int (*real)(void **, size_t, size_t);
    if (!real) real = (int (*)(void **, size_t, size_t))dlsym(RTLD_NEXT, "posix_memalign");
    tell(size);
    return real(given, step, size);
}
