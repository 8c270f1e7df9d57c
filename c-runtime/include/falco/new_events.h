/* new_events.h - events of the event table that a source makes (a plugin with the id 0): the rows that the compiler
 * emits for those that the plugin names, and their encoder (src/falco/encode.c).
 *
 * Invariant: the encoder is the inverse of event.c: what it writes is read back equal. Measuring checks everything and
 * may throw; writing what was measured cannot fail, so a batch never holds half an event. */
#ifndef TSF_FALCO_NEW_EVENTS_H
#define TSF_FALCO_NEW_EVENTS_H

#include "../../src/core/memory.h"

/* What is checked of a parameter beyond its type, since hosts read it unchecked. */
enum {
  TSF_LAYOUT_ANY,
  TSF_LAYOUT_4,         /* an IPv4 address */
  TSF_LAYOUT_16,        /* an IPv6 address */
  TSF_LAYOUT_SOCKADDR,  /* family, then what that family has */
  TSF_LAYOUT_SOCKTUPLE, /* family, then two ends */
  TSF_LAYOUT_SYSCALL,   /* a number below TSF_SYSCALL_CODES, which hosts look a name up by */
  TSF_LAYOUT_FDLIST     /* u16 count, then as many descriptors of 10 bytes */
};

enum { TSF_SYSCALL_CODES = 454 }; /* of schema 4.5.1 */

/* One parameter of an event. */
typedef struct tsf_new_param {
  tsf_atom name;
  uint8_t kind;   /* TSF_PARAM_...: how it is written */
  uint8_t layout; /* TSF_LAYOUT_... */
} tsf_new_param;

/* One event that the plugin may make. The table is sorted by the bytes of the names. */
typedef struct tsf_new_event {
  const tsf_string *name; /* static: "openat_x" */
  const tsf_new_param *params;
  uint16_t code;
  uint16_t param_count;   /* to TSF_NEW_PARAMS_MOST */
  uint16_t least_count;   /* those that came with the event: later ones are left off where they are absent */
  bool large;             /* lengths of 4 bytes */
} tsf_new_event;

enum { TSF_NEW_PARAMS_MOST = 32 };

/* An event that was checked and may be written. It lies on the C stack, where the collector finds the values. */
typedef struct tsf_measured {
  const tsf_new_event *row;
  tsf_value given_ts, given_tid; /* as the author gave them; undefined: not */
  uint64_t ts, tid;        /* for `write`; all ones: left to the host */
  uint32_t size;           /* of the whole event */
  uint32_t count;          /* of the parameters that are sent */
  tsf_value values[TSF_NEW_PARAMS_MOST];
  uint64_t words[TSF_NEW_PARAMS_MOST]; /* of numbers: their bytes */
  uint32_t sizes[TSF_NEW_PARAMS_MOST];
} tsf_measured;

struct tsf_state;

/* encode.c, which only sources of syscall events name, and are linked with. */
typedef struct tsf_new_events_part {
  /* Looks at a { type, tid?, ts?, params? } of the author's. May run the author's code (getters), allocate and throw:
   * TypeError for what is of another type, RangeError for what does not fit, naming event and parameter. ts and tid are
   * handed over unread. */
  void (*measure)(struct tsf_state *state, tsf_value event, tsf_measured *out);
  /* Writes out->size bytes. Nothing of the author's may have run since it was measured. */
  void (*write)(const tsf_measured *event, char *to);
} tsf_new_events_part;
extern const tsf_new_events_part tsf_new_events_used;

#endif
