/* calls.c - next_batch, extract_fields and parse_event, called as a host does: one event, one field, a new number.
 *
 * The events that fields are extracted from are made here, EVENTS of them, the same for every plugin. */
#define _GNU_SOURCE 1
#include "driver.h"

#include <stdio.h>
#include <string.h>

enum { EVENT_MOST = 128, OPENAT_PARAMETERS = 7 };

typedef char event_memory[EVENT_MOST];

/* Sums what a host would read of each event: its length. Events beyond `calls` do not count. */
double time_batches(const subject *s, uint64_t calls) {
  if (s->api.open == NULL || s->api.next_batch == NULL) fail("it is no source");
  ss_plugin_rc rc;
  ss_instance_t *instance = s->api.open(s->state, "", &rc);
  must(s, "open", rc);
  uint64_t done = 0;
  double start = seconds();
  while (done < calls) {
    uint32_t count;
    ss_plugin_event **events;
    must(s, "next_batch", s->api.next_batch(s->state, instance, &count, &events));
    for (uint32_t i = 0; i < count && done + i < calls; i++) checksum += events[i]->len;
    done += count;
  }
  double spent = seconds() - start;
  s->api.close(s->state, instance);
  return spent / (double)done * 1e9;
}

/* ---- events ---- */

static ss_plugin_event *begin(char *at, uint16_t type, uint64_t tid, uint32_t parameters) {
  ss_plugin_event *event = (ss_plugin_event *)at;
  *event = (ss_plugin_event){.ts = 1700000000000000000u, .tid = tid, .type = type, .nparams = parameters};
  return event;
}

/* A plugin event of the payload "countdown 999999000", and so on. */
static void make_plugin_event(char *at, uint32_t i) {
  ss_plugin_event *event = begin(at, PLUGIN_EVENT, UINT64_MAX, 2);
  uint32_t size = (uint32_t)sprintf(at + PLUGIN_EVENT_PAYLOAD_OFFSET, "countdown %u", 999999000u + i % 999);
  uint32_t lengths[3] = {4, size, 999};
  memcpy(at + sizeof *event, lengths, sizeof lengths);
  event->len = PLUGIN_EVENT_PAYLOAD_OFFSET + size;
}

/* openat of /etc/nsswitch.conf, which gave descriptor 3, and so on; by the threads 0 to EVENTS - 1. */
static void make_openat(char *at, uint32_t i) {
  static const char name[] = "/etc/nsswitch.conf";
  ss_plugin_event *event = begin(at, OPENAT_X, i, OPENAT_PARAMETERS);
  uint16_t lengths[OPENAT_PARAMETERS] = {8, 8, sizeof name, 4, 4, 4, 8};
  int64_t fd = 3 + i % 61, dirfd = -100;
  uint32_t flags = 1, mode = 0, dev = 2049;
  uint64_t inode = 4711;
  const void *data[OPENAT_PARAMETERS] = {&fd, &dirfd, name, &flags, &mode, &dev, &inode};
  memcpy(at + sizeof *event, lengths, sizeof lengths);
  char *end = at + sizeof *event + sizeof lengths;
  for (int p = 0; p < OPENAT_PARAMETERS; end += lengths[p++]) memcpy(end, data[p], lengths[p]);
  event->len = (uint32_t)(end - at);
}

static void make_all(event_memory *events, void (*make)(char *at, uint32_t i)) {
  for (uint32_t i = 0; i < EVENTS; i++) make(events[i], i);
}

/* ---- fields ---- */

static uint64_t value_of(const ss_plugin_extract_field *field) {
  if (field->res_len == 0) return 0;
  return field->ftype == FTYPE_STRING ? strlen(field->res.str[0]) : field->res.u64[0];
}

static double time_field(const subject *s, void (*make)(char *, uint32_t), const char *source, uint32_t id,
                         uint32_t type, uint64_t calls) {
  static event_memory events[EVENTS];
  if (s->api.extract_fields == NULL) fail("it extracts no fields");
  make_all(events, make);
  ss_plugin_extract_field field;
  const ss_plugin_field_extract_input input = host_extract_input(&field);
  double start = seconds();
  for (uint64_t done = 0; done < calls; done++) {
    field = (ss_plugin_extract_field){.field_id = id, .arg_index = UINT64_MAX, .ftype = type};
    ss_plugin_event_input event = {.evt = (void *)events[done % EVENTS], .evtnum = done + 1, .evtsrc = source};
    must(s, "extract_fields", s->api.extract_fields(s->state, &event, &input));
    checksum += value_of(&field);
  }
  return (seconds() - start) / (double)calls * 1e9;
}

double time_payload_u64(const subject *s, uint64_t calls) {
  return time_field(s, make_plugin_event, "countdown", 0, FTYPE_UINT64, calls);
}

double time_payload_string(const subject *s, uint64_t calls) {
  return time_field(s, make_plugin_event, "countdown", 1, FTYPE_STRING, calls);
}

double time_parameter_i64(const subject *s, uint64_t calls) {
  return time_field(s, make_openat, "syscall", 0, FTYPE_UINT64, calls);
}

double time_parameter_string(const subject *s, uint64_t calls) {
  return time_field(s, make_openat, "syscall", 1, FTYPE_STRING, calls);
}

/* ---- parsing ---- */

double time_parse(const subject *s, uint64_t calls) {
  static event_memory events[EVENTS];
  if (s->api.parse_event == NULL) fail("it parses no events");
  make_all(events, make_openat);
  const ss_plugin_event_parse_input input = host_parse_input();
  double start = seconds();
  for (uint64_t done = 0; done < calls; done++) {
    ss_plugin_event_input event = {.evt = (void *)events[done % EVENTS], .evtnum = done + 1, .evtsrc = "syscall"};
    must(s, "parse_event", s->api.parse_event(s->state, &event, &input));
  }
  double spent = seconds() - start;
  checksum += host_table_sum();
  return spent / (double)calls * 1e9;
}
