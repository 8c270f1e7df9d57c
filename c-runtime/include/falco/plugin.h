/* plugin.h - what all files of src/falco share: the table that the compiler emits for a plugin, the state behind
 * ss_plugin_t, SDK values, and the services that the capabilities use of each other. src/falco/<name>.h declares what
 * the exported symbols and generated code call besides.
 *
 * Invariant: a tsf_plugin and all it points to is const data; all that changes hangs on one tsf_state (one a
 * plugin_init), so any number of states work side by side, each on its own thread. No pending exception leaves an
 * exported function: it becomes a failure code and the state's last error. */
#ifndef TSF_FALCO_PLUGIN_H
#define TSF_FALCO_PLUGIN_H

#include "../../src/core/arena.h"
#include "../../src/core/memory.h"
#include "json.h"
#include "new_events.h"
#include "offsets.h"
#include "plugin_api.h"
#include "tables.h"
#include "threads.h"

/* ---- what the compiler emits -------------------------------------------------------------------------------------- */

/* How a field takes its argument. */
enum {
  TSF_ARGUMENT_NONE,           /* () */
  TSF_ARGUMENT_INDEX,          /* (index: number) */
  TSF_ARGUMENT_INDEX_OPTIONAL, /* (index?: number) */
  TSF_ARGUMENT_KEY,            /* (key: string) */
  TSF_ARGUMENT_KEY_OPTIONAL,   /* (key?: string) */
  TSF_ARGUMENT_ANY,            /* (arg: string | number) */
  TSF_ARGUMENT_ANY_OPTIONAL    /* (arg?: string | number) */
};

/* The names of asynchronous events that a parameter's type lets through; other events have none. */
typedef struct tsf_async_names {
  const char *const *names; /* NULL: all */
  uint32_t count;
} tsf_async_names;

/* One field; its index in the table is its field_id and its place in fields_json. */
typedef struct tsf_field {
  const char *name;
  uint8_t type;            /* FTYPE_... */
  uint8_t argument;        /* TSF_ARGUMENT_... */
  bool list;
  bool bigint_index;       /* an index is handed over as bigint */
  const uint16_t *codes;   /* events that the parameter's type lets through, ascending; NULL: all */
  uint32_t code_count;
  tsf_async_names names;
  const tsf_function *get; /* this: the plugin; (event, argument?) */
} tsf_field;

/* One method that parses events. */
typedef struct tsf_parser {
  const uint16_t *codes;          /* events that it takes, ascending; NULL: all */
  uint32_t code_count;
  tsf_async_names names;
  const char *const *sources;     /* event sources of its own, where the methods differ; NULL: those of all */
  uint32_t source_count;
  const tsf_function *parse;      /* this: the plugin; (event) */
} tsf_parser;

/* How a parameter of an event is read by position (e.paramAt). */
enum {
  TSF_PARAM_BYTES, TSF_PARAM_I8, TSF_PARAM_I16, TSF_PARAM_I32, TSF_PARAM_I64, TSF_PARAM_U8, TSF_PARAM_U16,
  TSF_PARAM_U32, TSF_PARAM_U64, TSF_PARAM_F64, TSF_PARAM_BOOL, TSF_PARAM_STRING, TSF_PARAM_STRINGS,
  TSF_PARAM_PAIRS, /* paramAt gives them as STRINGS */
  TSF_PARAM_SOCKOPT, TSF_PARAM_PTRACE, TSF_PARAM_BPF, TSF_PARAM_KEYCTL, /* dynamic.c; paramAt gives their bytes */
  TSF_PARAM_ADDRESS, TSF_PARAM_TUPLE, TSF_PARAM_DESCRIPTORS, TSF_PARAM_IP /* socket.c; paramAt gives their bytes */
};

/* One event code, for programs that ask for e.type or e.paramAt. */
typedef struct tsf_event_row {
  const tsf_string *name;    /* static; NULL: e.type is "unknown" */
  const uint8_t *params;     /* TSF_PARAM_... */
  const tsf_string *const *names; /* of the parameters; NULL: nobody asks for them */
  uint32_t param_count;
} tsf_event_row;

/* One plugin. Members left out of the designated initialiser are absent. Every function is called through its
 * tsf_code with `self` NULL and the plugin object as `this`. */
typedef struct tsf_plugin {
  const tsf_program *program;
  const char *name, *version, *description, *contact;
  const char *api_version;    /* the required one, "3.3.0" */
  uint16_t api_minor;         /* its second number: what of the host's inputs may be read */
  const char *schema_version; /* the required event schema, "4.0.1", or NULL */
  size_t heap_limit;          /* 0: TSF_HEAP_LIMIT */

  const tsf_json_type *config; /* NULL: no config */
  const char *init_schema;       /* JSON text, or NULL */
  const tsf_function *construct; /* this: undefined; (config?, init?); returns the plugin object */
  uint32_t construct_argc;       /* how many of the two it takes */
  uint32_t init_input_type;      /* type id of the InitInput object, 0: undefined is passed */
  const tsf_function *set_config; /* (config) */
  const tsf_function *metrics;    /* () => Metric[] */
  const tsf_function *dispose;    /* () */

  uint32_t id;                       /* source: */
  const char *event_source;          /* "" with id 0 */
  const tsf_function *open;          /* (params) => generator, iterable or SourceInstance */
  const tsf_json_type *open_params; /* NULL: none is passed */
  const char *const *open_choices;   /* the texts that open takes; NULL: any */
  uint32_t open_choice_count;
  const char *open_params_json;      /* what list_open_params returns where the author has no list; or NULL */
  bool open_takes_signal;            /* (params, signal), if `waiting` */
  const struct tsf_waiting_part *waiting; /* NULL: nothing of the program waits */
  const tsf_json_type *payload;      /* what payloads are, as JSON; NULL: text or bytes */
  const tsf_function *event_to_string;  /* (event) => string */
  const tsf_function *progress;         /* () => number | { value, text? } */
  const tsf_function *list_open_params; /* () => OpenParam[] */
  uint32_t batch_events, batch_bytes, batch_milliseconds; /* 0: 1024, 1 MiB, 30 ms */

  const tsf_new_events_part *encoder; /* with new_events */
  const tsf_new_event *new_events;   /* of a source of syscall events: what it makes; NULL: plugin events */
  uint32_t new_event_count;

  const char *fields_json;           /* extract: what get_fields returns */
  const char *extract_sources;       /* JSON array of strings, or NULL */
  const uint16_t *extract_codes;     /* or NULL: the host's default */
  uint32_t extract_code_count;
  const tsf_function *extract_events; /* () => Iterable<EventName | number>, replaces the list after init */
  const tsf_field *fields;
  uint32_t field_count;

  const char *parse_sources;         /* parse: as for extract */
  const uint16_t *parse_codes;
  uint32_t parse_code_count;
  const tsf_function *parse_events;
  const tsf_parser *parsers;
  uint32_t parser_count;
  bool parses;                       /* calling the parsers can make a difference */

  const char *async_event_names;     /* asynchronous events: a JSON array of strings */
  const char *async_event_sources;   /* the same, or NULL: all */
  const char *const *async_names;    /* the names one by one */
  uint32_t async_name_count;
  bool counts_deliveries;            /* a parser calls tsf_async_delivered for asynchronous events */
  const tsf_function *run;           /* (emit, signal) => a promise or nothing; NULL: only dump_state emits */
  const tsf_function *dump_state;    /* (emit) */
  const tsf_function *capture_open;  /* (capture) */
  const tsf_function *capture_close; /* (capture) */
  const tsf_loop *loop;              /* for what threads wait for */
  const tsf_threads_part *threads;   /* NULL: the host's one thread is all there is */

  const struct tsf_tables_part *tables; /* NULL: the plugin uses none */
  const tsf_row_type *const *row_types;

  const tsf_json_part *json;         /* NULL: nothing of the plugin is JSON */
  const tsf_json_type *const *json_types; /* that payloads are read and written by */

  bool uses_offsets;                 /* offsetOf or withOffset is called */
  const tsf_event_row *events;       /* by event code; NULL where the program never asks */
  uint32_t event_count;
} tsf_plugin;

/* ---- memory that the host sees ------------------------------------------------------------------------------------ */

/* A text that grows and stays until it is written anew. */
typedef struct tsf_text {
  char *data;
  size_t length, capacity;
  bool failed; /* out of memory: the text is not to be used */
} tsf_text;
void tsf_text_clear(tsf_text *text);
void tsf_text_append(tsf_text *text, const char *data, size_t length);
void tsf_text_append_json(tsf_text *text, const char *data, size_t length); /* as a JSON string, quotes included */
/* NUL-terminated; NULL: out of memory. */
const char *tsf_text_finish(tsf_text *text);
void tsf_text_free(tsf_text *text);

/* ---- the state ---------------------------------------------------------------------------------------------------- */

typedef struct tsf_source_instance tsf_source_instance;
typedef struct tsf_encoder tsf_encoder;

/* Property names that the runtime reads from objects of the author's; TSF_NO_ATOM where the program has none. */
typedef struct tsf_atoms {
  tsf_atom ts, tid, data, value, text, name, kind, type, description, separator, next_batch, progress, close,
      params;
} tsf_atoms;

/* What tells an event from the one before, as far as a plugin can. */
typedef struct tsf_event_key {
  const ss_plugin_event *memory;
  uint64_t number, time;
  uint32_t length;
  uint64_t call; /* of events that are numbered 0: the host call */
} tsf_event_key;

/* ss_plugin_t. */
typedef struct tsf_state {
  const tsf_plugin *plugin;
  tsf_isolate *isolate;
  tsf_handle *self;          /* the plugin object */
  tsf_object *object;        /* the same for generated code, once init is over: it is an old object, which does not move */
  bool ready;                /* the constructor has returned */
  ss_plugin_owner_t *owner;
  ss_plugin_log_fn_t log;
  uint64_t call;             /* number of the current host call; an event of another one is refused */
  tsf_atoms atoms;
  tsf_source_instance *instances;
  tsf_encoder *encoder;      /* of the events that the source makes; NULL: none was made yet */
  tsf_origins *origins;      /* of the event that the author's code is called with; NULL: there is none */
  tsf_arena older_values;    /* what `values` was before it grew too large within one key */
  tsf_arena values;          /* extracted values, of the event with this key: */
  const ss_plugin_event *event;
  uint64_t event_number, event_time;
  uint32_t event_length;
  uint64_t serial;           /* tsf_event_serial of the event with this key: */
  tsf_event_key serial_key;
  tsf_arena metrics, codes, parse_codes;
  tsf_tables *tables;        /* NULL: the plugin uses none */
  tsf_threads *threads;      /* NULL: the plugin uses none */
  struct tsf_json_places *json; /* of the event that was read last; NULL: none was */
  tsf_text string, params;   /* results of event_to_string, list_open_params */
  char *config;              /* the text that was accepted last */
  struct tsf_logged *logged; /* what is to be logged only once */
  uint64_t cut_at_nul;       /* values that were cut at a NUL */
  char last_error[PLUGIN_MAX_ERRLEN];
} tsf_state;

static inline tsf_state *tsf_state_of(tsf_isolate *isolate) { return isolate->host; }

/* One turn of the program's event loop, inside the isolate. What nobody caught is logged. */
void tsf_state_turn(tsf_state *state);
/* The call that ends here has added to the loop: what is ready runs, and who waits looks again. */
void tsf_state_loop_changed(tsf_state *state);
/* Frame of an exported function: takes the lock, if there is one. `plugin` is the state's; a constant where it can be. */
#define TSF_STATE_ENTER(state) tsf_state_enter((state)->plugin, state, __builtin_frame_address(0))
TSF_ALWAYS_INLINE void tsf_state_enter(const tsf_plugin *plugin, tsf_state *state, void *frame) {
  if (TSF_UNLIKELY(plugin->threads != NULL)) plugin->threads->lock(state);
  tsf_enter(state->isolate, frame, TSF_STACK_BUDGET);
}
/* Ends it: events of this call die, a forgotten exception is dropped, what is ready of the event loop runs. */
TSF_ALWAYS_INLINE void tsf_state_leave_of(const tsf_plugin *plugin, tsf_state *state) {
  if (tsf_threw(state->isolate)) tsf_catch(state->isolate);
  if (state->isolate->depth == 1) {
    if (plugin->program->turn != NULL && TSF_UNLIKELY(state->isolate->loop_changed)) tsf_state_loop_changed(state);
    state->call++;
  }
  tsf_leave(state->isolate);
  if (TSF_UNLIKELY(plugin->threads != NULL)) plugin->threads->unlock(state);
}
static inline void tsf_state_leave(tsf_state *state) { tsf_state_leave_of(state->plugin, state); }
/* Whether a host call around this one may read other tables: what it looked up must stay as it is. */
TSF_ALWAYS_INLINE bool tsf_tables_are_open(const tsf_plugin *plugin, const tsf_state *state) {
  return plugin->tables != NULL && TSF_UNLIKELY(state->tables->reader != NULL);
}
/* The frame of a call that a host makes for each event: begin gives false where the call is inside another one, which
 * has nothing been done for then. It only visits the isolate. end: no exception is pending. */
TSF_ALWAYS_INLINE bool tsf_state_begin(const tsf_plugin *plugin, tsf_state *state, void *frame) {
  if (TSF_UNLIKELY(plugin->threads != NULL)) plugin->threads->lock(state);
  if (TSF_UNLIKELY(state->isolate->stack_base != NULL || tsf_tables_are_open(plugin, state))) {
    if (plugin->threads != NULL) plugin->threads->unlock(state);
    return false;
  }
  tsf_visit_begin(state->isolate, frame);
  return true;
}
TSF_ALWAYS_INLINE void tsf_state_end(const tsf_plugin *plugin, tsf_state *state) {
  if (!tsf_visit_entered(state->isolate)) {
    tsf_visit_end(state->isolate);
  } else {
    if (plugin->program->turn != NULL && TSF_UNLIKELY(state->isolate->loop_changed)) tsf_state_loop_changed(state);
    state->call++;
    tsf_leave_outermost(state->isolate);
  }
  if (TSF_UNLIKELY(plugin->threads != NULL)) plugin->threads->unlock(state);
}
/* The pending exception becomes the last error: "TypeError: message (file.ts:12 in function)". */
void tsf_state_fail(tsf_state *state);
/* What this host call may do with tables of others; reader, writer NULL: nothing. Calls may nest: leave puts back what
 * was, and the outermost one that may read releases what was obtained. state->tables is not NULL. */
static inline tsf_table_access tsf_tables_enter(tsf_state *state, ss_plugin_table_reader_vtable_ext *reader,
                                                ss_plugin_table_writer_vtable_ext *writer,
                                                ss_plugin_owner_error_fn_t owner_error) {
  tsf_tables *tables = state->tables;
  tsf_table_access before = {tables->reader, tables->writer, tables->owner_error};
  tables->reader = reader;
  tables->writer = writer;
  tables->owner_error = owner_error;
  return before;
}
static inline void tsf_tables_leave(tsf_state *state, tsf_table_access before) {
  tsf_tables *tables = state->tables;
  if (before.reader == NULL) tsf_tables_release(tables);
  tables->reader = before.reader;
  tables->writer = before.writer;
  tables->owner_error = before.owner_error;
}
/* The same in a frame of tsf_state_begin: nothing was before. */
static inline void tsf_tables_begin(tsf_state *state, ss_plugin_table_reader_vtable_ext *reader,
                                    ss_plugin_table_writer_vtable_ext *writer, ss_plugin_owner_error_fn_t owner_error) {
  tsf_tables *tables = state->tables;
  tables->reader = reader;
  tables->writer = writer;
  tables->owner_error = owner_error;
}
static inline void tsf_tables_end(tsf_state *state) {
  tsf_tables *tables = state->tables;
  tsf_tables_release(tables);
  tables->reader = NULL;
  tables->writer = NULL;
  tables->owner_error = NULL;
}
/* The pending exception is logged, "<what>: TypeError: message (file.ts:12 in function)"; the last error stays. */
void tsf_state_log_failure(tsf_state *state, ss_plugin_log_severity severity, const char *what);
/* Sets the last error. */
void tsf_state_error(tsf_state *state, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Whether the author's code may be called; sets the last error if not. state may be NULL. */
bool tsf_state_unusable(tsf_state *state);
static inline bool tsf_state_usable(tsf_state *state) {
  return TSF_LIKELY(state != NULL && state->ready) || !tsf_state_unusable(state);
}
/* For a call with this event: what its values are measured against. Gives what was before, for the call's end. */
static inline tsf_origins *tsf_origins_enter(tsf_state *state, tsf_origins *origins, const ss_plugin_event *event) {
  tsf_origins *before = state->origins;
  *origins = (tsf_origins){.event = event};
  state->origins = origins;
  return before;
}

/* Calls a method of the plugin object. */
static inline tsf_value tsf_state_call(tsf_state *state, const tsf_function *function, uint32_t argc,
                                       const tsf_value *argv) {
  return function->code(state->isolate, NULL, tsf_handle_get(state->self), argc, argv);
}
/* Extracted values are dropped; their event is over. */
void tsf_state_forget_event(tsf_state *state);

/* ---- SDK values (boxed.c) ----------------------------------------------------------------------------------------- */

enum {
  TSF_BOXED_ADDRESS,      /* IpAddr */
  TSF_BOXED_NETWORK,      /* IpNet */
  TSF_BOXED_TIMESTAMP,
  TSF_BOXED_DURATION,
  TSF_BOXED_SOURCE_EVENT, /* what event() and raw() make; value: its data */
  TSF_BOXED_BATCH,        /* EventBatch */
  TSF_BOXED_SIGNAL,       /* timeout, eof */
  TSF_BOXED_CAPTURE,      /* Capture, and its ThreadPool */
  TSF_BOXED_ROUTINE,      /* Routine */
  TSF_BOXED_JSON_NODE,    /* JsonNode; value: its document */
  TSF_BOXED_SOCKET_ADDRESS, /* SocketAddress; value: its bytes */
  TSF_BOXED_SOCKET_TUPLE, /* SocketTuple; the same */
  TSF_BOXED_POLLED        /* PolledDescriptor */
};

/* TSF_TYPE_BOXED; header.aux is the kind. */
typedef struct tsf_boxed {
  tsf_object header;
  tsf_value value;         /* the one traced slot */
  union {
    uint8_t address[16];   /* ADDRESS, NETWORK: network order, the first `length` bytes */
    uint64_t nanoseconds;  /* TIMESTAMP, DURATION */
    struct { uint64_t ts; uint64_t tid; } event; /* SOURCE_EVENT */
    struct { uint64_t call; void *instance; } batch; /* BATCH */
    uint64_t signal;       /* SIGNAL: TSF_SIGNAL_... */
    uint64_t number;       /* CAPTURE, ROUTINE: which one it is */
    struct { int64_t descriptor; uint16_t events; } polled; /* POLLED */
    struct { uint32_t begin, end; } range; /* JSON_NODE: its value's bytes in the document */
  } u;
  uint8_t length;          /* ADDRESS, NETWORK: 4 or 16 */
  uint8_t prefix;          /* NETWORK: bits of the mask */
  bool raw;                /* SOURCE_EVENT: made by raw() */
  uint16_t progress;       /* SOURCE_EVENT: 1 + how far the capture is behind it, in hundredths of a percent; 0: not said */
} tsf_boxed;

enum { TSF_SIGNAL_TIMEOUT, TSF_SIGNAL_EOF };

extern const tsf_type tsf_boxed_type; /* entry TSF_TYPE_BOXED of a plugin's type table */
extern const tsf_type tsf_event_type; /* entry TSF_TYPE_EVENT */

static inline bool tsf_is_boxed(tsf_value v, unsigned kind) {
  return tsf_is_object(v) && tsf_to_object(v)->type == TSF_TYPE_BOXED && tsf_to_object(v)->aux == kind;
}
/* All zero, value undefined. Allocates. */
tsf_boxed *tsf_boxed_new(tsf_isolate *isolate, unsigned kind);
/* What String() gives of each kind that has a text (address.c, time.c, socket.c). */
struct tsf_string *tsf_address_to_string(tsf_isolate *isolate, tsf_object *address);
struct tsf_string *tsf_network_to_string(tsf_isolate *isolate, tsf_object *network);
struct tsf_string *tsf_timestamp_to_string(tsf_isolate *isolate, tsf_object *time);
struct tsf_string *tsf_duration_to_string(tsf_isolate *isolate, tsf_object *time);
struct tsf_string *tsf_socket_to_string(tsf_isolate *isolate, tsf_object *socket);
struct tsf_string *tsf_polled_to_string(tsf_isolate *isolate, tsf_object *polled);

/* IpAddr.parse, IpNet.parse, Timestamp.parse: undefined for a text that is none. */
tsf_value tsf_address_parse(tsf_isolate *isolate, struct tsf_string *text);
tsf_value tsf_network_parse(tsf_isolate *isolate, struct tsf_string *text);
tsf_value tsf_timestamp_parse(tsf_isolate *isolate, struct tsf_string *text);

/* ---- the event of a host call (event.c) ----------------------------------------------------------------------------- */

/* TSF_TYPE_EVENT. Of the host, or with aux TSF_EVENT_COPY one that has its own memory. */
typedef struct tsf_event {
  tsf_object header;
  union {
    struct {
      const ss_plugin_event *memory;       /* of the host, as all of its call is */
      const ss_plugin_event_input *input;
      uint64_t call;                       /* number of the host call that it belongs to */
    } host;
    struct {
      tsf_value bytes;                     /* a Uint8Array of the whole event */
      tsf_value source;                    /* a string or undefined */
      uint64_t number;
    } copy;
  } u;
} tsf_event;
enum { TSF_EVENT_COPY = 1 };

/* The object for the event of this host call; input->evt is not NULL. Allocates. */
static inline tsf_object *tsf_event_new(tsf_isolate *isolate, const ss_plugin_event_input *input) {
  tsf_event *event = tsf_allocate(isolate, sizeof *event);
  event->header = (tsf_object){.type = TSF_TYPE_EVENT};
  event->u.host.memory = input->evt;
  event->u.host.input = input;
  event->u.host.call = tsf_state_of(isolate)->call;
  return &event->header;
}

/* ---- services ----------------------------------------------------------------------------------------------------- */

/* A config or open parameters: text as it is, or JSON (json.c). TSF_ABSENT: the last error says why not. */
tsf_value tsf_plugin_decode(tsf_state *state, const tsf_json_type *type, const char *text, const char *root);

/* One line to the host's log (log.c); component NULL: the plugin. A NUL is shown as \0. Never throws. */
void tsf_log_text(tsf_state *state, ss_plugin_log_severity severity, const char *component, const char *text,
                  size_t length);
/* The same text is logged once a state. */
void tsf_log_once(tsf_state *state, ss_plugin_log_severity severity, const char *text);
/* isolate->console of a plugin: console.log (stream 0) is info, console.error (1) error. */
void tsf_log_console(tsf_isolate *isolate, int stream, const char *text, size_t length);
void tsf_log_free(tsf_state *state);

/* The name of an asynchronous event; "" of others (event.c). Allocates, may throw. */
struct tsf_string *tsf_event_async_name(tsf_isolate *isolate, tsf_object *event);
/* A parameter that is an object of the SDK (socket.c); undefined for others and for what is none. */
tsf_value tsf_event_param_object(tsf_isolate *isolate, tsf_object *event, uint8_t kind, uint32_t index);
/* A parameter's bytes, a view of the event; undefined when the event does not have it or it is empty. */
tsf_value tsf_event_param_bytes(tsf_isolate *isolate, tsf_object *event, uint32_t index);
/* Whether bytes have a TSF_LAYOUT_... (socket.c); none have any. */
bool tsf_layout_fits(uint8_t layout, const uint8_t *data, uint64_t size);
/* What is written of an object of the SDK's as a parameter of that TSF_PARAM_...: a Uint8Array; other values as they are.
 * May throw. */
tsf_value tsf_layout_bytes(tsf_isolate *isolate, uint8_t kind, tsf_value value);
/* One kind of a dynamic parameter (dynamic.c). */
typedef struct tsf_dynamic_kind {
  const struct tsf_string *name; /* static */
  int16_t index; /* the parameter's first byte; -1: it is none of the table's, and part of the value */
  uint8_t param; /* TSF_PARAM_...: how what follows is read */
} tsf_dynamic_kind;
/* The names of what a dynamic value has. */
extern const struct tsf_string tsf_dynamic_kind_name, tsf_dynamic_value_name;
/* The kind of a first byte, in the table of a TSF_PARAM_SOCKOPT or such; "unknown" for others. */
const tsf_dynamic_kind *tsf_dynamic_kind_at(uint8_t table, uint8_t first);
/* The kind of a name; NULL: it is none, and `names` gets those that are. */
enum { TSF_DYNAMIC_NAMES = 64 };
const tsf_dynamic_kind *tsf_dynamic_kind_named(uint8_t table, const struct tsf_string *name, char names[TSF_DYNAMIC_NAMES]);
/* The id of a plugin or async event's plugin, else 0. May throw. */
double tsf_event_plugin_id(tsf_isolate *isolate, tsf_object *event);
/* The payload of a plugin or async event: a view of the event. TypeError for other events, RangeError for one that is cut
 * short. */
struct tsf_string *tsf_event_text(tsf_isolate *isolate, tsf_object *event);
/* A number that events of one host's numbering do not share: @memo keeps results by it. NaN for a copy. A host that
 * numbers events 0 gets another one for each call. */
double tsf_event_serial(tsf_isolate *isolate, tsf_object *event);

/* The bytes of a new event's payload (payload.c): of a string, a Uint8Array, or with a type of the JSON that the value is
 * written as; a view of the value. false: thrown. */
typedef struct tsf_event_payload {
  const void *data;
  size_t size;
} tsf_event_payload;
bool tsf_payload_of(tsf_state *state, tsf_value value, const tsf_json_type *type, tsf_event_payload *out);
/* The `ts` or `tid` of a new event as 64 bits; all ones for undefined. `what` names it. May throw. */
uint64_t tsf_event_word(tsf_isolate *isolate, tsf_value value, const char *what);
/* options.<name>, if there are options. */
uint64_t tsf_event_option(tsf_isolate *isolate, tsf_value options, tsf_atom name, const char *what);

/* Whether an asynchronous event has one of these names; true of other events. May throw. */
bool tsf_event_is_named(tsf_isolate *isolate, tsf_object *event, const tsf_async_names *names);

/* Whether a list of event codes, ascending, has this one; NULL has all. */
TSF_ALWAYS_INLINE bool tsf_codes_contain(const uint16_t *codes, uint32_t count, uint16_t code) {
  if (codes == NULL) return true;
  if (TSF_LIKELY(count > 0 && codes[0] == code)) return true;
  for (uint32_t low = 1, high = count; low < high;) {
    uint32_t middle = low + (high - low) / 2;
    if (codes[middle] == code) return true;
    if (codes[middle] < code) low = middle + 1;
    else high = middle;
  }
  return false;
}

/* What extractEvents() or parseEvents() gives, as codes in the arena (codes.c); NULL, and said in the log, when it throws. */
uint16_t *tsf_codes_choose(tsf_state *state, const tsf_function *choose, tsf_arena *arena, uint32_t *count);

/* Closes every open instance; only when the state goes (source.c). Not inside the isolate. */
void tsf_source_close_all(tsf_state *state);

#endif
