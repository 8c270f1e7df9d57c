/* plugin_api.h - the Falco plugin ABI, version 3.12.0, in our own declaration: what a host calls and what it hands over.
 *
 * Names, order, sizes and offsets are the ABI's; plugin_api_layout.h asserts every one of them, here and (in a test)
 * against the host's own header. Invariant: booleans are 4 bytes, enums are ints, events are packed and begin anywhere. */
#ifndef TSF_FALCO_PLUGIN_API_H
#define TSF_FALCO_PLUGIN_API_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PLUGIN_API_VERSION_MAJOR 3
#define PLUGIN_API_VERSION_MINOR 12
#define PLUGIN_API_VERSION_PATCH 0

/* Size of an error text, NUL included. */
#define PLUGIN_MAX_ERRLEN 1024
/* Offset of a plugin event's payload from the event's start. */
#define PLUGIN_EVENT_PAYLOAD_OFFSET 38

/* Events whose lengths have four bytes instead of two, by their codes in the event table (ppm_events_public.h): what sources
 * and emitters of plugins give, and what container engines tell. */
enum { TSF_PLUGIN_EVENT = 322, TSF_CONTAINER_JSON = 324, TSF_ASYNC_EVENT = 402 };
static inline bool tsf_has_long_lengths(uint16_t code) {
  return code == TSF_PLUGIN_EVENT || code == TSF_CONTAINER_JSON || code == TSF_ASYNC_EVENT;
}

/* Opaque things: a plugin's state, an open capture, the host's object for a plugin, tables and routines. */
typedef void ss_plugin_t;
typedef void ss_instance_t;
typedef void ss_plugin_owner_t;
typedef void ss_plugin_table_t;
typedef void ss_plugin_table_entry_t;
typedef void ss_plugin_table_field_t;
typedef void ss_plugin_table_iterator_state_t;
typedef void ss_plugin_routine_t;
typedef void ss_plugin_routine_state_t;

/* 0 is false, everything else true. */
typedef uint32_t ss_plugin_bool;

typedef enum ss_plugin_rc {
  SS_PLUGIN_SUCCESS = 0,
  SS_PLUGIN_FAILURE = 1,
  SS_PLUGIN_TIMEOUT = -1,
  SS_PLUGIN_EOF = 2,
  SS_PLUGIN_NOT_SUPPORTED = 3
} ss_plugin_rc;

typedef enum ss_plugin_schema_type { SS_PLUGIN_SCHEMA_NONE = 0, SS_PLUGIN_SCHEMA_JSON = 1 } ss_plugin_schema_type;

/* Types of extracted fields. */
typedef enum ss_plugin_field_type {
  FTYPE_UINT64 = 8,
  FTYPE_STRING = 9,
  FTYPE_RELTIME = 20,
  FTYPE_ABSTIME = 21,
  FTYPE_BOOL = 25,
  FTYPE_IPADDR = 40,
  FTYPE_IPNET = 41
} ss_plugin_field_type;

/* Types of table keys and columns. */
typedef enum ss_plugin_state_type {
  SS_PLUGIN_ST_INT8 = 1,
  SS_PLUGIN_ST_INT16 = 2,
  SS_PLUGIN_ST_INT32 = 3,
  SS_PLUGIN_ST_INT64 = 4,
  SS_PLUGIN_ST_UINT8 = 5,
  SS_PLUGIN_ST_UINT16 = 6,
  SS_PLUGIN_ST_UINT32 = 7,
  SS_PLUGIN_ST_UINT64 = 8,
  SS_PLUGIN_ST_STRING = 9,
  SS_PLUGIN_ST_TABLE = 10,
  SS_PLUGIN_ST_BOOL = 25
} ss_plugin_state_type;

typedef enum ss_plugin_log_severity {
  SS_PLUGIN_LOG_SEV_FATAL = 1,
  SS_PLUGIN_LOG_SEV_CRITICAL = 2,
  SS_PLUGIN_LOG_SEV_ERROR = 3,
  SS_PLUGIN_LOG_SEV_WARNING = 4,
  SS_PLUGIN_LOG_SEV_NOTICE = 5,
  SS_PLUGIN_LOG_SEV_INFO = 6,
  SS_PLUGIN_LOG_SEV_DEBUG = 7,
  SS_PLUGIN_LOG_SEV_TRACE = 8
} ss_plugin_log_severity;

typedef enum ss_plugin_metric_value_type {
  SS_PLUGIN_METRIC_VALUE_TYPE_U32 = 0,
  SS_PLUGIN_METRIC_VALUE_TYPE_S32 = 1,
  SS_PLUGIN_METRIC_VALUE_TYPE_U64 = 2,
  SS_PLUGIN_METRIC_VALUE_TYPE_S64 = 3,
  SS_PLUGIN_METRIC_VALUE_TYPE_D = 4,
  SS_PLUGIN_METRIC_VALUE_TYPE_F = 5,
  SS_PLUGIN_METRIC_VALUE_TYPE_I = 6
} ss_plugin_metric_value_type;

typedef enum ss_plugin_metric_type {
  SS_PLUGIN_METRIC_TYPE_MONOTONIC = 0,
  SS_PLUGIN_METRIC_TYPE_NON_MONOTONIC = 1
} ss_plugin_metric_type;

/* An event's header. `nparams` lengths follow (2 bytes each, 4 for large-payload codes), then the parameters' bytes. */
typedef struct __attribute__((packed)) ss_plugin_event {
  uint64_t ts;      /* nanoseconds since the epoch; all ones: the host stamps it */
  uint64_t tid;     /* all ones: none */
  uint32_t len;     /* of the whole event */
  uint16_t type;    /* event code */
  uint32_t nparams;
} ss_plugin_event;

typedef struct ss_plugin_event_input {
  const ss_plugin_event *evt;
  uint64_t evtnum;
  const char *evtsrc;
} ss_plugin_event_input;

typedef struct ss_plugin_byte_buffer {
  uint32_t len;
  const void *ptr;
} ss_plugin_byte_buffer;

/* One field to extract: the host fills the lower part in, the plugin answers in res and res_len. */
typedef struct ss_plugin_extract_field {
  union {
    const char **str;
    uint64_t *u64;
    uint32_t *u32;
    ss_plugin_bool *boolean;
    ss_plugin_byte_buffer *buf;
  } res;
  uint64_t res_len;
  uint32_t field_id;
  const char *field;
  const char *arg_key;
  uint64_t arg_index;
  ss_plugin_bool arg_present;
  uint32_t ftype;
  ss_plugin_bool flist;
} ss_plugin_extract_field;

/* Where the extracted values lie in the event: one entry a value, plugin's own arrays; {0, 0}: nowhere. */
typedef struct ss_plugin_extract_value_offsets {
  uint32_t *start;
  uint32_t *length;
} ss_plugin_extract_value_offsets;

typedef union ss_plugin_state_data {
  int8_t s8;
  int16_t s16;
  int32_t s32;
  int64_t s64;
  uint8_t u8;
  uint16_t u16;
  uint32_t u32;
  uint64_t u64;
  const char *str;
  ss_plugin_bool b;
  ss_plugin_table_t *table;
} ss_plugin_state_data;

typedef struct ss_plugin_table_info {
  const char *name;
  ss_plugin_state_type key_type;
} ss_plugin_table_info;

typedef struct ss_plugin_table_fieldinfo {
  const char *name;
  ss_plugin_state_type field_type;
  ss_plugin_bool read_only;
} ss_plugin_table_fieldinfo;

typedef union ss_plugin_metric_value {
  uint32_t u32;
  int32_t s32;
  uint64_t u64;
  int64_t s64;
  double d;
  float f;
  int i;
} ss_plugin_metric_value;

typedef struct ss_plugin_metric {
  const char *name;
  ss_plugin_metric_type type;
  ss_plugin_metric_value value;
  ss_plugin_metric_value_type value_type;
} ss_plugin_metric;

/* Functions that the host hands over. */
typedef const char *(*ss_plugin_owner_error_fn_t)(ss_plugin_owner_t *owner);
typedef void (*ss_plugin_log_fn_t)(ss_plugin_owner_t *owner, const char *component, const char *message,
                                   ss_plugin_log_severity severity);
typedef ss_plugin_rc (*ss_plugin_async_event_handler_t)(ss_plugin_owner_t *owner, const ss_plugin_event *event,
                                                        char *error);
typedef ss_plugin_bool (*ss_plugin_table_iterator_func_t)(ss_plugin_table_iterator_state_t *state,
                                                          ss_plugin_table_entry_t *entry);
typedef ss_plugin_bool (*ss_plugin_routine_fn_t)(ss_plugin_t *plugin, ss_plugin_routine_state_t *state);

typedef struct ss_plugin_table_reader_vtable {
  const char *(*get_table_name)(ss_plugin_table_t *table);
  uint64_t (*get_table_size)(ss_plugin_table_t *table);
  ss_plugin_table_entry_t *(*get_table_entry)(ss_plugin_table_t *table, const ss_plugin_state_data *key);
  ss_plugin_rc (*read_entry_field)(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                   const ss_plugin_table_field_t *field, ss_plugin_state_data *out);
} ss_plugin_table_reader_vtable;

typedef struct ss_plugin_table_reader_vtable_ext {
  const char *(*get_table_name)(ss_plugin_table_t *table);
  uint64_t (*get_table_size)(ss_plugin_table_t *table);
  ss_plugin_table_entry_t *(*get_table_entry)(ss_plugin_table_t *table, const ss_plugin_state_data *key);
  ss_plugin_rc (*read_entry_field)(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                   const ss_plugin_table_field_t *field, ss_plugin_state_data *out);
  void (*release_table_entry)(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry);
  ss_plugin_bool (*iterate_entries)(ss_plugin_table_t *table, ss_plugin_table_iterator_func_t function,
                                    ss_plugin_table_iterator_state_t *state);
} ss_plugin_table_reader_vtable_ext;

typedef struct ss_plugin_table_writer_vtable {
  ss_plugin_rc (*clear_table)(ss_plugin_table_t *table);
  ss_plugin_rc (*erase_table_entry)(ss_plugin_table_t *table, const ss_plugin_state_data *key);
  ss_plugin_table_entry_t *(*create_table_entry)(ss_plugin_table_t *table);
  void (*destroy_table_entry)(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry);
  ss_plugin_table_entry_t *(*add_table_entry)(ss_plugin_table_t *table, const ss_plugin_state_data *key,
                                              ss_plugin_table_entry_t *entry);
  ss_plugin_rc (*write_entry_field)(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                    const ss_plugin_table_field_t *field, const ss_plugin_state_data *in);
} ss_plugin_table_writer_vtable;

typedef struct ss_plugin_table_writer_vtable_ext {
  ss_plugin_rc (*clear_table)(ss_plugin_table_t *table);
  ss_plugin_rc (*erase_table_entry)(ss_plugin_table_t *table, const ss_plugin_state_data *key);
  ss_plugin_table_entry_t *(*create_table_entry)(ss_plugin_table_t *table);
  void (*destroy_table_entry)(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry);
  ss_plugin_table_entry_t *(*add_table_entry)(ss_plugin_table_t *table, const ss_plugin_state_data *key,
                                              ss_plugin_table_entry_t *entry);
  ss_plugin_rc (*write_entry_field)(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                    const ss_plugin_table_field_t *field, const ss_plugin_state_data *in);
} ss_plugin_table_writer_vtable_ext;

typedef struct ss_plugin_table_fields_vtable {
  const ss_plugin_table_fieldinfo *(*list_table_fields)(ss_plugin_table_t *table, uint32_t *count);
  ss_plugin_table_field_t *(*get_table_field)(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type);
  ss_plugin_table_field_t *(*add_table_field)(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type);
} ss_plugin_table_fields_vtable;

typedef struct ss_plugin_table_fields_vtable_ext {
  const ss_plugin_table_fieldinfo *(*list_table_fields)(ss_plugin_table_t *table, uint32_t *count);
  ss_plugin_table_field_t *(*get_table_field)(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type);
  ss_plugin_table_field_t *(*add_table_field)(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type);
} ss_plugin_table_fields_vtable_ext;

/* A table that a plugin owns and shares. */
typedef struct ss_plugin_table_input {
  const char *name;
  ss_plugin_state_type key_type;
  ss_plugin_table_t *table;
  ss_plugin_table_reader_vtable reader;
  ss_plugin_table_writer_vtable writer;
  ss_plugin_table_fields_vtable fields;
  ss_plugin_table_reader_vtable_ext *reader_ext;
  ss_plugin_table_writer_vtable_ext *writer_ext;
  ss_plugin_table_fields_vtable_ext *fields_ext;
} ss_plugin_table_input;

typedef struct ss_plugin_init_tables_input {
  ss_plugin_table_info *(*list_tables)(ss_plugin_owner_t *owner, uint32_t *count);
  ss_plugin_table_t *(*get_table)(ss_plugin_owner_t *owner, const char *name, ss_plugin_state_type key_type);
  ss_plugin_rc (*add_table)(ss_plugin_owner_t *owner, const ss_plugin_table_input *input);
  ss_plugin_table_fields_vtable fields;
  ss_plugin_table_fields_vtable_ext *fields_ext;
  ss_plugin_table_reader_vtable_ext *reader_ext;
  ss_plugin_table_writer_vtable_ext *writer_ext;
} ss_plugin_init_tables_input;

typedef struct ss_plugin_init_input {
  const char *config;
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn_t get_owner_last_error;
  const ss_plugin_init_tables_input *tables; /* NULL unless the plugin parses or extracts */
  ss_plugin_log_fn_t log_fn;                 /* since 3.3 */
} ss_plugin_init_input;

typedef struct ss_plugin_set_config_input {
  const char *config;
} ss_plugin_set_config_input;

typedef struct ss_plugin_field_extract_input {
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn_t get_owner_last_error;
  uint32_t num_fields;
  ss_plugin_extract_field *fields;
  ss_plugin_table_reader_vtable table_reader;
  ss_plugin_table_reader_vtable_ext *table_reader_ext;
  ss_plugin_extract_value_offsets *value_offsets; /* since 3.11; NULL: not wanted */
} ss_plugin_field_extract_input;

typedef struct ss_plugin_event_parse_input {
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn_t get_owner_last_error;
  ss_plugin_table_reader_vtable table_reader;
  ss_plugin_table_writer_vtable table_writer;
  ss_plugin_table_reader_vtable_ext *table_reader_ext;
  ss_plugin_table_writer_vtable_ext *table_writer_ext;
} ss_plugin_event_parse_input;

typedef struct ss_plugin_routine_vtable {
  ss_plugin_routine_t *(*subscribe)(ss_plugin_owner_t *owner, ss_plugin_routine_fn_t function,
                                    ss_plugin_routine_state_t *state);
  ss_plugin_rc (*unsubscribe)(ss_plugin_owner_t *owner, ss_plugin_routine_t *routine);
} ss_plugin_routine_vtable;

typedef struct ss_plugin_capture_listen_input {
  ss_plugin_owner_t *owner;
  ss_plugin_routine_vtable *routine;
  ss_plugin_table_reader_vtable_ext *table_reader_ext;
  ss_plugin_table_writer_vtable_ext *table_writer_ext;
  ss_plugin_owner_error_fn_t get_owner_last_error; /* since 3.9 */
} ss_plugin_capture_listen_input;

/* What a plugin is to its host: member X is the exported symbol plugin_X of a shared library. */
typedef struct plugin_api {
  const char *(*get_required_api_version)(void);
  const char *(*get_init_schema)(ss_plugin_schema_type *schema_type);
  ss_plugin_t *(*init)(const ss_plugin_init_input *input, ss_plugin_rc *rc);
  void (*destroy)(ss_plugin_t *s);
  const char *(*get_last_error)(ss_plugin_t *s);
  const char *(*get_name)(void);
  const char *(*get_description)(void);
  const char *(*get_contact)(void);
  const char *(*get_version)(void);
  struct {
    uint32_t (*get_id)(void);
    const char *(*get_event_source)(void);
    ss_instance_t *(*open)(ss_plugin_t *s, const char *params, ss_plugin_rc *rc);
    void (*close)(ss_plugin_t *s, ss_instance_t *h);
    const char *(*list_open_params)(ss_plugin_t *s, ss_plugin_rc *rc);
    const char *(*get_progress)(ss_plugin_t *s, ss_instance_t *h, uint32_t *progress_pct);
    const char *(*event_to_string)(ss_plugin_t *s, const ss_plugin_event_input *event);
    ss_plugin_rc (*next_batch)(ss_plugin_t *s, ss_instance_t *h, uint32_t *nevts, ss_plugin_event ***evts);
  };
  struct {
    uint16_t *(*get_extract_event_types)(uint32_t *numtypes, ss_plugin_t *s);
    const char *(*get_extract_event_sources)(void);
    const char *(*get_fields)(void);
    ss_plugin_rc (*extract_fields)(ss_plugin_t *s, const ss_plugin_event_input *event,
                                   const ss_plugin_field_extract_input *input);
  };
  struct {
    uint16_t *(*get_parse_event_types)(uint32_t *numtypes, ss_plugin_t *s);
    const char *(*get_parse_event_sources)(void);
    ss_plugin_rc (*parse_event)(ss_plugin_t *s, const ss_plugin_event_input *event,
                                const ss_plugin_event_parse_input *input);
  };
  struct {
    const char *(*get_async_event_sources)(void);
    const char *(*get_async_events)(void);
    ss_plugin_rc (*set_async_event_handler)(ss_plugin_t *s, ss_plugin_owner_t *owner,
                                            ss_plugin_async_event_handler_t handler);
    ss_plugin_rc (*dump_state)(ss_plugin_t *s, ss_plugin_owner_t *owner, ss_plugin_async_event_handler_t handler);
  };
  ss_plugin_rc (*set_config)(ss_plugin_t *s, const ss_plugin_set_config_input *input);
  ss_plugin_metric *(*get_metrics)(ss_plugin_t *s, uint32_t *num_metrics);
  struct {
    ss_plugin_rc (*capture_open)(ss_plugin_t *s, const ss_plugin_capture_listen_input *input);
    ss_plugin_rc (*capture_close)(ss_plugin_t *s, const ss_plugin_capture_listen_input *input);
  };
  const char *(*get_required_event_schema_version)(ss_plugin_t *s);
} plugin_api;

#ifdef __cplusplus
}
#endif

#include "plugin_api_layout.h"

#endif
