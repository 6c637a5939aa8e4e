// Makes every flush of a process slower, as an inexpensive disk would: a flush that is not waited for shows at once.
// cc -shared -fPIC -O2 -o slowFlush.so slowFlush.c -ldl
// SLOW_FLUSH_US=8000 LD_PRELOAD=./slowFlush.so COMMAND
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static int delay_us(void) {
  static int us = -1;
  if (us < 0) us = getenv("SLOW_FLUSH_US") ? atoi(getenv("SLOW_FLUSH_US")) : 0;
  return us;
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (delay_us()) usleep(delay_us());
  return result;
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (delay_us()) usleep(delay_us());
  return result;
}
