/* capture_file.c - the events of a capture file (.scap), one after the other: blocks of type, length, body and the length
 * again (libscap's scap_savefile.h has their numbers), of which those of events are read and the others passed over.
 *
 * Events come as the file has them: libsinsp makes newer versions of old ones, this does not. Invariant: an event lies
 * within its block, whatever the file says. */
#define _POSIX_C_SOURCE 200809L
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library.h"

enum {
  SECTION = 0x0A0D0D0A, MAGIC = 0x1A2B3C4D, HEADER = 8, TRAILER = 4, BLOCK_MOST = 1 << 28,
  EVENT_HEADER = sizeof(ss_plugin_event), OLD_HEADER = EVENT_HEADER - sizeof(uint32_t), PARAMS_MOST = 32
};

struct capture_file {
  const char *path;
  FILE *in;
  pid_t unpacker;   /* gzip; 0: the file is not compressed */
  char *block;      /* body and trailer of the block under way */
  size_t capacity;
  bool begun;       /* the section's block was read */
  const char *problem;
};

/* ---- opening ---- */

extern char **environ;

/* The file as gzip unpacks it; NULL: it could not be started. */
static FILE *unpack(const char *path, pid_t *child) {
  int ends[2];
  if (pipe(ends) != 0) return NULL;
  char *arguments[] = {"gzip", "-dc", "--", (char *)(uintptr_t)path, NULL}; /* not written to */
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  int failed = posix_spawnp(child, "gzip", &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  FILE *in = failed == 0 ? fdopen(ends[0], "rb") : NULL;
  if (in == NULL) close(ends[0]);
  if (failed != 0) *child = 0;
  return in;
}

capture_file *open_capture_file(const char *path) {
  capture_file *file = calloc(1, sizeof *file);
  if (file == NULL) abort();
  file->path = path;
  file->in = fopen(path, "rb");
  unsigned char first[2] = {0, 0};
  bool packed = file->in != NULL && fread(first, 1, 2, file->in) == 2 && first[0] == 0x1F && first[1] == 0x8B;
  if (packed) {
    fclose(file->in);
    file->in = unpack(path, &file->unpacker);
  } else if (file->in != NULL) {
    rewind(file->in);
  }
  if (file->in != NULL) return file;
  complain(0, packed ? "%s is compressed, and gzip cannot be run" : "%s cannot be read", path);
  close_capture_file(file);
  return NULL;
}

bool close_capture_file(capture_file *file) {
  bool good = file->problem == NULL;
  if (!good) complain(0, "%s: %s", file->path, file->problem);
  if (file->in != NULL) fclose(file->in);
  if (file->unpacker > 0) waitpid(file->unpacker, NULL, 0);
  free(file->block);
  free(file);
  return good;
}

/* ---- blocks ---- */

static bool broken(capture_file *file, const char *problem) {
  file->problem = problem;
  return false;
}

/* Body and trailer into file->block. */
static bool read_body(capture_file *file, size_t size) {
  if (size > file->capacity) {
    free(file->block);
    file->block = malloc(size);
    if (file->block == NULL) abort();
    file->capacity = size;
  }
  uint32_t again;
  if (fread(file->block, 1, size, file->in) != size) return broken(file, "ends within a block");
  memcpy(&again, file->block + size - TRAILER, sizeof again);
  return again == HEADER + size || broken(file, "a block's lengths differ");
}

/* The next block: its type, and the size of its body. false: there is none, or file->problem. */
static bool next_block(capture_file *file, uint32_t *type, size_t *size) {
  uint32_t header[2];
  size_t got = fread(header, 1, sizeof header, file->in);
  if (got == 0 && file->begun) return false;
  if (got != sizeof header || (!file->begun && header[0] != SECTION)) {
    return broken(file, file->begun ? "ends within a block" : "is no capture file");
  }
  if (header[1] < HEADER + TRAILER || header[1] > BLOCK_MOST) return broken(file, "a block has no good length");
  if (!read_body(file, header[1] - HEADER)) return false;
  *type = header[0];
  *size = header[1] - HEADER - TRAILER;
  if (*type != SECTION) return true;
  uint32_t magic = 0;
  if (*size >= sizeof magic) memcpy(&magic, file->block, sizeof magic);
  file->begun = true;
  return magic == MAGIC || broken(file, "is of a machine of another byte order");
}

/* ---- events ---- */

/* How many parameters an event has that does not say it: as many as have their lengths, and bytes, in it exactly. */
static uint32_t count_params(const char *data, size_t size) {
  size_t bytes = 0;
  uint32_t found = 0;
  for (uint32_t n = 1; n <= PARAMS_MOST && n * sizeof(uint16_t) <= size; n++) {
    uint16_t length;
    memcpy(&length, data + (n - 1) * sizeof length, sizeof length);
    bytes += length;
    if (n * sizeof length + bytes == size) found = n;
  }
  return found;
}

/* A copy of the event in [at, at + size) whose header lacks the count of its parameters. */
static ss_plugin_event *copy_old(const char *at, size_t size) {
  uint32_t length, count;
  memcpy(&length, at + 16, sizeof length);
  if (size < OLD_HEADER || length < OLD_HEADER || length > size) return NULL;
  char *event = malloc(length + sizeof count);
  if (event == NULL) abort();
  count = count_params(at + OLD_HEADER, length - OLD_HEADER);
  memcpy(event, at, OLD_HEADER);
  memcpy(event + OLD_HEADER, &count, sizeof count);
  memcpy(event + EVENT_HEADER, at + OLD_HEADER, length - OLD_HEADER);
  length += sizeof count;
  memcpy(event + 16, &length, sizeof length);
  return (ss_plugin_event *)event;
}

static ss_plugin_event *copy_new(const char *at, size_t size) {
  uint32_t length;
  memcpy(&length, at + 16, sizeof length);
  if (size < EVENT_HEADER || length < EVENT_HEADER || length > size) return NULL;
  ss_plugin_event *event = malloc(length);
  if (event == NULL) abort();
  memcpy(event, at, length);
  return event;
}

/* What the events of plugins hold is read without a look at their lengths. */
static bool is_well_laid(const ss_plugin_event *event) {
  enum { LENGTHS_OF_PLUGIN = 8, LENGTHS_OF_ASYNC = 12, ID = 4 };
  uint32_t lengths[3] = {0, 0, 0};
  bool is_async = event->type == TSF_ASYNC_EVENT;
  if (!is_async && event->type != TSF_PLUGIN_EVENT) return true;
  uint32_t start = EVENT_HEADER + (is_async ? LENGTHS_OF_ASYNC : LENGTHS_OF_PLUGIN);
  if (event->nparams != (is_async ? 3 : 2) || event->len < start) return false;
  memcpy(lengths, event + 1, start - EVENT_HEADER);
  if (lengths[0] != ID || (uint64_t)start + lengths[0] + lengths[1] + lengths[2] != event->len) return false;
  const char *name = (const char *)event + start + ID;
  return !is_async || (lengths[1] > 0 && memchr(name, 0, lengths[1]) == name + lengths[1] - 1);
}

const char *captured_source(const plugin *p, const ss_plugin_event *event) {
  enum { ID_OF_PLUGIN = 34, ID_OF_ASYNC = 38 };
  uint32_t id = 0;
  if (event->type == TSF_PLUGIN_EVENT) memcpy(&id, (const char *)event + ID_OF_PLUGIN, sizeof id);
  if (event->type == TSF_ASYNC_EVENT) memcpy(&id, (const char *)event + ID_OF_ASYNC, sizeof id);
  if (id == 0) return "syscall";
  return can_source(p) && p->api.get_id() == id ? p->api.get_event_source() : "";
}

ss_plugin_event *next_captured_event(capture_file *file) {
  enum { CPU = sizeof(uint16_t), FLAGS = sizeof(uint32_t) };
  uint32_t type;
  size_t size;
  while (file->problem == NULL && next_block(file, &type, &size)) {
    bool is_old = type == 0x204 || type == 0x208, has_flags = type == 0x208 || type == 0x217 || type == 0x222;
    if (!is_old && !has_flags && type != 0x216 && type != 0x221) continue;
    size_t start = CPU + (has_flags ? FLAGS : 0);
    ss_plugin_event *event = NULL;
    if (size >= start + OLD_HEADER)
      event = is_old ? copy_old(file->block + start, size - start) : copy_new(file->block + start, size - start);
    if (event != NULL && is_well_laid(event)) return event;
    broken(file, event == NULL ? "an event does not lie within its block" : "a plugin's event is not laid out as such");
    free(event);
  }
  return NULL;
}
