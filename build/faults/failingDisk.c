// Lets chosen operations on files below a folder fail with EIO, as a dying disk would, for as long as a control file names them.
// cc -shared -fPIC -O2 -o failingDisk.so failingDisk.c -ldl
// FAIL_IN=/data/days/ FAIL_CONTROL=/tmp/failing LD_PRELOAD=./failingDisk.so COMMAND; echo 'write flush truncate open' >/tmp/failing
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) (real ? real : (real = dlsym(RTLD_NEXT, name)))

static int (*real_open)(const char *, int, ...);

static int fails(const char *operation) {
  const char *control = getenv("FAIL_CONTROL");
  if (!control) return 0;
  if (!real_open) real_open = dlsym(RTLD_NEXT, "open");
  int file = real_open(control, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[256];
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return 0;
  text[length] = 0;
  return strstr(text, operation) != NULL;
}

static int is_below(const char *path) {
  const char *folder = getenv("FAIL_IN");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int fails_on(int fd, const char *operation) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (!is_below(path) || !fails(operation)) return 0;
  errno = EIO;
  return 1;
}

#define FLUSH(name)                                   \
  int name(int fd) {                                  \
    static int (*real)(int);                          \
    if (fails_on(fd, "flush")) return -1;             \
    return REAL(#name)(fd);                           \
  }
FLUSH(fdatasync)
FLUSH(fsync)

#define TRUNCATE(name, offset)                        \
  int name(int fd, offset length) {                   \
    static int (*real)(int, offset);                  \
    if (fails_on(fd, "truncate")) return -1;          \
    return REAL(#name)(fd, length);                   \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define WRITE(name, offset)                                               \
  ssize_t name(int fd, const void *bytes, size_t count, offset position) { \
    static ssize_t (*real)(int, const void *, size_t, offset);            \
    if (fails_on(fd, "write")) return -1;                                 \
    return REAL(#name)(fd, bytes, count, position);                       \
  }
WRITE(pwrite, off_t)
WRITE(pwrite64, off64_t)

#define OPEN(name)                                              \
  int name(const char *path, int flags, ...) {                  \
    static int (*real)(const char *, int, ...);                 \
    va_list more;                                               \
    va_start(more, flags);                                      \
    int mode = va_arg(more, int);                               \
    va_end(more);                                               \
    if ((flags & O_ACCMODE) != O_RDONLY && is_below(path) && fails("open")) { \
      errno = EIO;                                              \
      return -1;                                                \
    }                                                           \
    return REAL(#name)(path, flags, mode);                      \
  }
OPEN(open)
OPEN(open64)
