/* type.h - types that JSON can express, as the tables that the compiler emits: what a config, open parameters or an
 * event's payload is decoded by, and a new payload encoded by. All of it is const data; types may refer to themselves. */
#ifndef TSF_JSON_TYPE_H
#define TSF_JSON_TYPE_H

#include "../core/object.h"

enum {
  TSF_JSON_TYPE_TEXT,     /* no JSON: the text as it is */
  TSF_JSON_TYPE_STRING,
  TSF_JSON_TYPE_NUMBER,   /* minimum, maximum, integer */
  TSF_JSON_TYPE_BIGINT,   /* an integer, read exactly: least, most */
  TSF_JSON_TYPE_BOOLEAN,
  TSF_JSON_TYPE_NULL,     /* null alone */
  TSF_JSON_TYPE_LITERALS, /* one of the literals; without any: what has to be left out */
  TSF_JSON_TYPE_ARRAY,    /* of element */
  TSF_JSON_TYPE_TUPLE,    /* of choices, in their order; the first minimum_length have to be there */
  TSF_JSON_TYPE_OBJECT,   /* of type_id, with members */
  TSF_JSON_TYPE_RECORD,   /* of type_id, any names, each an element */
  TSF_JSON_TYPE_UNION,    /* of choices: the first that the value may be */
  TSF_JSON_TYPE_CUSTOM,   /* a text that stands for another value: custom */
  TSF_JSON_TYPE_ANY       /* unknown: whatever the text has; objects are records of type_id */
};

/* A value that JSON has as text. */
typedef struct tsf_json_custom {
  const char *what; /* for messages: "an IP address" */
  /* The value of a text; undefined: it is none, or thrown. */
  tsf_value (*read)(tsf_isolate *isolate, tsf_string *text);
  /* The text of a value; NULL: it is of another kind, or thrown. */
  tsf_string *(*write)(tsf_isolate *isolate, tsf_value value);
} tsf_json_custom;

/* One literal of a union. */
typedef struct tsf_json_literal {
  const char *shown;      /* as JSON text: "\"fast\"", "12", "true" */
  tsf_value value;        /* a number or boolean; */
  const tsf_string *text; /* of a string: a static one, else NULL */
} tsf_json_literal;

typedef struct tsf_json_type tsf_json_type;

/* One property of an object. */
typedef struct tsf_json_member {
  const char *name;
  uint32_t length;             /* of the name */
  uint32_t slot;               /* index for tsf_slots() of an object of type_id */
  tsf_atom atom;
  const tsf_json_type *type;
  bool optional;               /* may be left out: the slot stays TSF_ABSENT */
  const char *fallback;        /* @default as JSON text, or NULL */
} tsf_json_member;

struct tsf_json_type {
  uint8_t kind;      /* TSF_JSON_TYPE_... */
  bool nullable;     /* null is accepted too */
  bool integer;      /* NUMBER */
  bool closed;       /* OBJECT: unknown members are refused */
  double minimum, maximum;         /* NUMBER: inclusive; -INFINITY and INFINITY for none */
  bool bounded;      /* BIGINT: least and most hold */
  int64_t least;
  uint64_t most;     /* as the bits of an int64_t when least < 0 */
  uint32_t minimum_length, maximum_length; /* STRING (UTF-16 units), ARRAY; maximum 0: none */
  const tsf_json_literal *literals;
  uint32_t literal_count;
  const tsf_json_type *element;
  uint32_t type_id;  /* OBJECT, RECORD, ANY: the type of the objects to make */
  const tsf_json_member *members;
  uint32_t member_count;
  const tsf_json_custom *custom;
  const tsf_json_type *const *choices;
  uint32_t choice_count;
};

#endif
