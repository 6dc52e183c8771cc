/* Makes one call to the disk fail, or that one and all after it. Loaded before the C library (LD_PRELOAD).
   Only files below the folder in EVENLY_FAULT_FOLDER count. What is written to the file in EVENLY_FAULT_CONTROL is an
   order: "arm N CODE LASTING KIND" makes the Nth call from now on fail with that errno, and each later one too where
   LASTING is 1; KIND 0 fails every kind of call, KIND 1 only those that need room on the disk. "off" ends it and writes
   into the same file how many calls came and how many of them failed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum need { ANY, ROOM };

static long wanted, came, failed;
static int code, lasting, only_room;

static const char *folder(void) { return getenv("EVENLY_FAULT_FOLDER"); }

static int below(const char *path) {
    const char *in = folder();
    size_t length = in ? strlen(in) : 0;
    return length > 0 && path && strncmp(path, in, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int path_of(int fd, char *path, size_t room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, room - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return 1;
}

/* Whether this call is the one to fail. */
static int hit(enum need need) {
    if (wanted == 0 || (only_room && need != ROOM)) return 0;
    came++;
    if (came != wanted && !(lasting && came > wanted)) return 0;
    failed++;
    errno = code;
    return 1;
}

static int hit_path(const char *path, enum need need) { return wanted != 0 && below(path) && hit(need); }

static int hit_fd(int fd, enum need need) {
    char path[4096];
    return wanted != 0 && path_of(fd, path, sizeof path) && below(path) && hit(need);
}

#define REAL(result, name, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

/* Takes an order, where this is one. */
static int ordered(int fd, const char *bytes, size_t count) {
    char path[4096], order[128];
    const char *control = getenv("EVENLY_FAULT_CONTROL");
    if (!control || count >= sizeof order || !path_of(fd, path, sizeof path) || strcmp(path, control) != 0) return 0;
    memcpy(order, bytes, count);
    order[count] = 0;
    if (strncmp(order, "arm ", 4) == 0) {
        came = failed = 0;
        sscanf(order + 4, "%ld %d %d %d", &wanted, &code, &lasting, &only_room);
    } else {
        wanted = 0;
        int length = snprintf(order, sizeof order, "%ld %ld", came, failed);
        REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
        if (real(fd, order, length, 0) != length) abort();
    }
    return 1;
}

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL(ssize_t, write, int, const void *, size_t);
    if (fd > 2 && ordered(fd, bytes, count)) return count;
    return hit_fd(fd, ROOM) ? -1 : real(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
    return hit_fd(fd, ROOM) ? -1 : real(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
    return hit_fd(fd, ROOM) ? -1 : real(fd, bytes, count, at);
}

ssize_t read(int fd, void *bytes, size_t count) {
    REAL(ssize_t, read, int, void *, size_t);
    return hit_fd(fd, ANY) ? -1 : real(fd, bytes, count);
}

ssize_t pread(int fd, void *bytes, size_t count, off_t at) {
    REAL(ssize_t, pread, int, void *, size_t, off_t);
    return hit_fd(fd, ANY) ? -1 : real(fd, bytes, count, at);
}

ssize_t pread64(int fd, void *bytes, size_t count, off64_t at) {
    REAL(ssize_t, pread64, int, void *, size_t, off64_t);
    return hit_fd(fd, ANY) ? -1 : real(fd, bytes, count, at);
}

ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t count, unsigned flags) {
    REAL(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned);
    return hit_fd(to, ROOM) ? -1 : real(from, from_at, to, to_at, count, flags);
}

/* A flush can be the first to find that there is no room. */
int fsync(int fd) {
    REAL(int, fsync, int);
    return hit_fd(fd, ROOM) ? -1 : real(fd);
}

int fdatasync(int fd) {
    REAL(int, fdatasync, int);
    return hit_fd(fd, ROOM) ? -1 : real(fd);
}

int ftruncate(int fd, off_t length) {
    REAL(int, ftruncate, int, off_t);
    return hit_fd(fd, ROOM) ? -1 : real(fd, length);
}

int ftruncate64(int fd, off64_t length) {
    REAL(int, ftruncate64, int, off64_t);
    return hit_fd(fd, ROOM) ? -1 : real(fd, length);
}

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    return hit_path(path, ANY) ? -1 : real(path);
}

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    return hit_path(to, ROOM) ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t);
    return hit_path(path, ROOM) ? -1 : real(path, mode);
}

/* Only a file that is made needs room; opening what is there fails like any call. */
static int hit_open(const char *path, int flags) {
    struct stat there;
    if (wanted == 0 || !below(path)) return 0;
    return hit((flags & O_CREAT) && stat(path, &there) != 0 ? ROOM : ANY);
}

#define MODE(flags, last) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list more; \
        va_start(more, last); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

int open(const char *path, int flags, ...) {
    MODE(flags, flags)
    REAL(int, open, const char *, int, ...);
    return hit_open(path, flags) ? -1 : real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags, flags)
    REAL(int, open64, const char *, int, ...);
    return hit_open(path, flags) ? -1 : real(path, flags, mode);
}
