/* object.h - the header of every heap object, type descriptors, shapes, closures, cells and the program's tables.
 *
 * Invariant: a type descriptor, an atom, a function record and a static string are `const` data emitted by the compiler
 * or defined in one .c of the runtime; nothing ever writes to them. Heap objects are 8-byte aligned and at least 16
 * bytes long (a moved object keeps its forwarding address in bytes 8..15). */
#ifndef TSF_OBJECT_H
#define TSF_OBJECT_H

#include "value.h"

/* Ids of the runtime's own types; a program's types follow from TSF_TYPE_FIRST_USER. */
enum {
  TSF_TYPE_FILLER = 0,    /* unused bytes inside a block; size in aux/extra word */
  TSF_TYPE_STRING = 1,
  TSF_TYPE_BIGNUM = 2,
  TSF_TYPE_ARRAY = 3,
  TSF_TYPE_CLOSURE = 4,
  TSF_TYPE_CELL = 5,
  TSF_TYPE_MAP = 6,
  TSF_TYPE_SET = 7,
  TSF_TYPE_ARRAY_BUFFER = 8,
  TSF_TYPE_FRAME = 9,     /* generator (and later async) object with its frame */
  TSF_TYPE_ITERATOR = 10, /* built-in iterators over arrays, strings, maps, sets */
  TSF_TYPE_STORAGE = 11,  /* raw slots: elements of an array, tables of a map */
  TSF_TYPE_BUFFER = 12,   /* raw bytes: text of strings that are being built, contents of Uint8Arrays */
  TSF_TYPE_EXTRAS = 13,   /* properties beyond an object's shape, in insertion order */
  TSF_TYPE_BOXED = 14,    /* SDK values without slots of their own (IpAddr, Timestamp, ...): see falco/ */
  TSF_TYPE_EVENT = 15,    /* the event of the current host call */
  TSF_TYPE_TABLE = 16,    /* a table, a column, an iterator over an own table: see falco/ */
  TSF_TYPE_ROW = 17,      /* a row of a table */
  TSF_TYPE_PENDING = 18,  /* in place of an object's extras: where its absent slots are read from, see tsf_type.resolve */
  TSF_TYPE_WEAK_MAP = 19,
  TSF_TYPE_WEAK_SET = 20,
  TSF_TYPE_BYTES = 21,    /* Uint8Array, the first of the typed arrays */
  TSF_TYPE_UINT8_CLAMPED = 22,
  TSF_TYPE_INT8 = 23,
  TSF_TYPE_INT16 = 24,
  TSF_TYPE_UINT16 = 25,
  TSF_TYPE_INT32 = 26,
  TSF_TYPE_UINT32 = 27,
  TSF_TYPE_FLOAT32 = 28,
  TSF_TYPE_FLOAT64 = 29,
  TSF_TYPE_BIG_INT64 = 30,
  TSF_TYPE_BIG_UINT64 = 31, /* the last of them */
  TSF_TYPE_DATA_VIEW = 32,
  TSF_TYPE_FIRST_USER = 40
};

/* Indices of tsf_program.prototypes: the type ids of built-in types, and what has none. */
enum {
  TSF_PROTOTYPE_OBJECT = TSF_TYPE_FIRST_USER - 4, /* of every object */
  TSF_PROTOTYPE_NUMBER,
  TSF_PROTOTYPE_BOOLEAN,
  TSF_PROTOTYPE_SYMBOL,
  TSF_PROTOTYPE_COUNT
};

/* tsf_object.flags */
enum {
  TSF_FLAG_STATIC = 1,     /* const data, not on any heap: never mark, move or write */
  TSF_FLAG_OLD = 2,        /* in the old generation */
  TSF_FLAG_REMEMBERED = 4, /* in the remembered set */
  TSF_FLAG_FROZEN = 8,     /* Object.freeze */
  TSF_FLAG_LARGE = 16,     /* allocated on its own */
  TSF_FLAG_MOVED = 64,     /* (32: see heap.h) what the shape has is among the extras, last in key order: a slot that was
                              deleted and set again, a method that was replaced */
  TSF_FLAG_MISFIT = 128,   /* of an error: data from outside is not of its type */
  TSF_FLAG_ACCESSORS = 128, /* of extras: some of them are accessors */
  TSF_FLAG_HOSTS = 128     /* of a Uint8Array: the bytes are the host's, and copied before the first store */
};

struct tsf_object {
  uint32_t type;   /* index into the type table */
  uint8_t mark;    /* identity hash, bits 16..23; 0: none yet */
  uint8_t flags;   /* TSF_FLAG_... */
  uint16_t aux;    /* strings, bignums, fillers, boxed: their own; other types: identity hash, bits 0..15 */
};

typedef uint32_t tsf_atom; /* a property name: index into tsf_program.atoms */
#define TSF_NO_ATOM UINT32_MAX

/* The convention of every call whose target is not known at compile time. argv[0..argc) are the arguments given; the
 * callee reads missing ones as undefined. On a throw isolate->exception is set and the result is meaningless. */
typedef tsf_value (*tsf_code)(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc,
                              const tsf_value *argv);

/* One function of the program. */
typedef struct tsf_function {
  tsf_code code;
  const tsf_string *name;
  uint32_t length;        /* Function.prototype.length */
  uint32_t capture_count; /* slots of a closure over it */
  bool is_class;          /* a class constructor: calling it without new is a TypeError */
  uint32_t class_type;    /* is_class: the type id of its instances, or TSF_PROTOTYPE_... of a built-in class */
  bool is_library;        /* a class of the library */
  bool is_callable;       /* of those, one that may be called without new */
  bool is_generator;      /* function*: console.log says so */
  bool is_async;          /* and this */
  const tsf_closure *closure; /* the one closure over it, if it captures nothing; NULL: made anew */
} tsf_function;

struct tsf_closure {
  tsf_object header; /* TSF_TYPE_CLOSURE */
  const tsf_function *function;
  tsf_value captures[];
};

/* A variable that is captured by a closure and assigned after. */
typedef struct tsf_cell {
  tsf_object header; /* TSF_TYPE_CELL */
  tsf_value value;
} tsf_cell;

/* Captures of a class's closure, if it captures anything: the object of its static members; its base's closure, or
 * undefined; then variables. */
enum { TSF_CLASS_STATICS = 0, TSF_CLASS_BASE = 1 };

enum { TSF_PROPERTY_SLOT = 0, TSF_PROPERTY_ACCESSOR = 1, TSF_PROPERTY_METHOD = 2 };

/* One property of a shape: an own slot, or an accessor or method of its class (inherited ones included). */
typedef struct tsf_property {
  tsf_atom name;
  uint16_t kind;          /* TSF_PROPERTY_... */
  uint16_t slot;          /* SLOT: index into the object's slots; METHOD: 1 if the program may replace it in an object */
  uint8_t hidden;         /* #private: not listed by keys, entries, console.log */
  const tsf_function *get; /* ACCESSOR: getter or NULL; METHOD: the method */
  const tsf_function *set; /* ACCESSOR: setter or NULL */
} tsf_property;

typedef struct tsf_tracer tsf_tracer; /* of the collector, see memory.h */

typedef struct tsf_type {
  const char *name;                 /* class name; "" for an object literal */
  uint32_t slot_count;              /* of an object with a shape, without the extras slot */
  uint32_t property_count;
  const tsf_property *properties;   /* in key order, which is that of definition; of a class, own slots first */
  const uint16_t *by_atom;          /* indices into properties, sorted by name */
  uint32_t class_last;              /* a class's own id .. class_last are it and its subclasses */
  uint32_t base;                    /* type id of the superclass, or 0 */
  bool is_dictionary;               /* has no prototype: nothing that every object has */
  bool is_namespace;                /* its accessors are shown as what they give */
  uint32_t class_slot;              /* slot of an instance that holds its class's closure, or 0 */
  const tsf_closure *constructor;   /* else the class's closure, or NULL where nothing asks for it */
  size_t (*size)(const tsf_object *);             /* bytes, a multiple of 8; shapes: tsf_shaped_size */
  void (*trace)(tsf_tracer *, tsf_object *);      /* visits every slot that may hold a pointer; NULL: none */
  void (*moved)(tsf_object *to, const tsf_object *from); /* after a copy: fix inner pointers; NULL: nothing to do */
  void (*finish)(tsf_isolate *, tsf_object *);    /* before the memory is freed, if tsf_finish_later; NULL: nothing */
  /* bytes of the copy that outlives the call, when it differs from size (views get bytes of their own); `moved` then
   * fills it. NULL: size */
  size_t (*survivor_size)(const tsf_object *);
  /* Of a table of weak keys, when all else is marked: traces the values of the keys that are alive; drops the others. */
  void (*trace_reached)(tsf_tracer *, tsf_object *);
  void (*drop_dead)(tsf_tracer *, tsf_object *);
  struct tsf_string *(*text)(tsf_isolate *, tsf_object *); /* what String() gives; NULL: as for any object. May throw. */
  /* Objects without a shape whose properties lie elsewhere (rows of tables), and what for...of asks of a type of falco/;
   * NULL: none. get gives TSF_ABSENT, set false for a name that there is not. All may throw. */
  tsf_value (*get)(tsf_isolate *, tsf_object *, const struct tsf_string *name);
  bool (*set)(tsf_isolate *, tsf_object *, const struct tsf_string *name, tsf_value value);
  void (*keys)(tsf_isolate *, tsf_object *, tsf_array *keys);
  tsf_object *(*iterate)(tsf_isolate *, tsf_object *);
  tsf_value (*next)(tsf_isolate *, tsf_object *); /* as tsf_iterator_next */
  /* Of what stands in place of `owner`'s extras: reads the slot, or with 0 all that were not read; then the extras are
   * undefined. May throw. TSF_ABSENT: the owner lacks the property. */
  tsf_value (*resolve)(tsf_isolate *, tsf_object *owner, uint32_t slot);
} tsf_type;

/* The runtime's own descriptors, each defined in its type's .c; the table is core/types.c. */
extern const tsf_type tsf_filler_type, tsf_string_type, tsf_bignum_type, tsf_array_type, tsf_closure_type,
    tsf_cell_type, tsf_map_type, tsf_set_type, tsf_array_buffer_type, tsf_bytes_type, tsf_uint8_clamped_type,
    tsf_int8_type, tsf_int16_type, tsf_uint16_type, tsf_int32_type, tsf_uint32_type, tsf_float32_type, tsf_float64_type,
    tsf_big_int64_type, tsf_big_uint64_type, tsf_data_view_type, tsf_frame_type, tsf_iterator_type, tsf_storage_type,
    tsf_buffer_type, tsf_extras_type, tsf_weak_map_type, tsf_weak_set_type;
extern const tsf_type tsf_boxed_type __attribute__((weak)), tsf_event_type __attribute__((weak)),
    tsf_table_type __attribute__((weak)), tsf_row_object_type __attribute__((weak)), /* falco/ */
    tsf_pending_type __attribute__((weak));                                          /* json/ */

/* An object with a shape: slots[0] is the extras (TSF_UNDEFINED or a TSF_TYPE_EXTRAS object), properties follow. */
typedef struct tsf_shaped {
  tsf_object header;
  tsf_value slots[];
} tsf_shaped;

static inline tsf_value *tsf_slots(tsf_object *object) { return ((tsf_shaped *)object)->slots; }

/* A position in the author's source. */
typedef struct tsf_position {
  const char *file;
  const char *function;
  uint32_t line;   /* from 1 */
  uint32_t column; /* from 1 */
} tsf_position;

/* What the compiler emits once a program. */
typedef struct tsf_program {
  const char *name;
  const tsf_type *const *types; /* [0..type_count): the runtime's own below TSF_TYPE_FIRST_USER */
  uint32_t type_count;
  const tsf_string *const *atoms;
  uint32_t atom_count;
  const uint32_t *atoms_by_text; /* atom indices sorted by length, then by bytes (memcmp), for run-time look-up */
  uint32_t global_count;
  /* type ids (0: not in the program) that the runtime itself creates */
  uint32_t error_types[7]; /* TSF_ERROR_... */
  uint32_t literal_type;   /* the object literal without properties: {} */
  /* Members of built-in types that the program asks for where the type is not known; or NULL. Found by name only. */
  const tsf_type *const *prototypes;
  void (*evaluate)(tsf_isolate *); /* runs the modules' top-level code */
  /* one turn of the event loop (lib/loop.h); NULL: the program never waits */
  double (*turn)(tsf_isolate *);
} tsf_program;

enum {
  TSF_ERROR = 0,
  TSF_ERROR_TYPE = 1,
  TSF_ERROR_RANGE = 2,
  TSF_ERROR_SYNTAX = 3,
  TSF_ERROR_REFERENCE = 4,
  TSF_ERROR_URI = 5,
  TSF_ERROR_EVAL = 6
};
/* Slots of every Error shape (the prelude's class Error declares them in this order). */
enum { TSF_ERROR_SLOT_STACK = 1, TSF_ERROR_SLOT_MESSAGE = 2, TSF_ERROR_SLOT_CAUSE = 3, TSF_ERROR_SLOT_NAME = 4 };

/* sizes, traces and moves shared by shapes */
size_t tsf_shaped_size(const tsf_object *object); /* only names the rule (slot_count decides); never called */
void tsf_shaped_trace(tsf_tracer *tracer, tsf_object *object);

/* Objects with a shape. All may be called with any object; none but get/set of an accessor runs the author's code. */

/* New object of `type`, extras undefined, slots TSF_ABSENT. Allocates. */
tsf_object *tsf_object_new(tsf_isolate *isolate, uint32_t type);
/* o.name, through shape, extras, accessors, and the built-in properties of arrays, strings, maps, functions that the
 * slow path has to know (length, size, name). Undefined when absent. May throw (accessor). */
tsf_value tsf_object_get(tsf_isolate *isolate, tsf_object *object, tsf_atom name);
/* o.name = value; a name beyond the shape goes to the extras. Throws TypeError for frozen, getter-only. */
void tsf_object_set(tsf_isolate *isolate, tsf_object *object, tsf_atom name, tsf_value value);
/* super.name in a static member: base is a class's closure, self the class that accessors see as `this`. May throw. */
tsf_value tsf_static_get(tsf_isolate *isolate, tsf_value base, tsf_string *name, tsf_value self);
/* super.name = value in a static member; self is the class that gets it if base has no setter. May throw. */
void tsf_static_set(tsf_isolate *isolate, tsf_value base, tsf_string *name, tsf_value self, tsf_value value);
/* Looks name up; NULL when the shape lacks it. */
const tsf_property *tsf_object_property(tsf_isolate *isolate, const tsf_object *object, tsf_atom name);
/* The index of the value's built-in type; TSF_PROTOTYPE_OBJECT: it has none. */
uint32_t tsf_prototype_of(tsf_value v);
/* The member of the value's built-in type, or of every object; NULL: the program asks for none of that name. */
const tsf_property *tsf_prototype_member(tsf_isolate *isolate, tsf_value v, tsf_atom name);
/* v.name of a number, boolean or bigint; undefined when there is none. May throw (accessor). */
tsf_value tsf_primitive_get(tsf_isolate *isolate, tsf_value v, tsf_atom name);
/* o[key] with a run-time key. Integer-like keys of arrays and strings are elements. May throw. */
tsf_value tsf_object_get_key(tsf_isolate *isolate, tsf_value object, tsf_value key);
void tsf_object_set_key(tsf_isolate *isolate, tsf_value object, tsf_value key, tsf_value value);
bool tsf_object_has_key(tsf_isolate *isolate, tsf_value object, tsf_value key);    /* key in o (methods included) */
bool tsf_object_has_own_key(tsf_isolate *isolate, tsf_value object, tsf_value key); /* Object.hasOwn */
bool tsf_object_delete_key(tsf_isolate *isolate, tsf_value object, tsf_value key);
/* Own enumerable string keys in JavaScript's order (integer-like ascending, then insertion). Allocates. */
tsf_array *tsf_object_keys(tsf_isolate *isolate, tsf_value object);
/* Own symbols, in the order in which they were defined. Allocates. */
tsf_array *tsf_object_symbols(tsf_isolate *isolate, tsf_value object);
/* Both: what a spread copies. Allocates. */
tsf_array *tsf_object_copied_keys(tsf_isolate *isolate, tsf_value object);
/* Of the strings, those that lie beyond a shape, or beyond the elements of an array. Allocates. */
tsf_array *tsf_object_extra_keys(tsf_isolate *isolate, tsf_object *object);
/* Copies own enumerable properties of source (or elements of an array, or nothing for null/undefined) into target. */
void tsf_object_assign(tsf_isolate *isolate, tsf_object *target, tsf_value source);
/* Of an object literal that has accessors beyond its shape: what it says later takes the place of an accessor, where
 * object.key = value would call it. Spread, and one property; the key may be any value. */
void tsf_object_define_all(tsf_isolate *isolate, tsf_object *target, tsf_value source);
void tsf_object_define_key(tsf_isolate *isolate, tsf_object *object, tsf_value key, tsf_value value);
/* Adds an accessor to the extras; a getter or setter that is undefined is the one that it has already. */
void tsf_object_define_accessor(tsf_isolate *isolate, tsf_object *object, tsf_value key, tsf_value get, tsf_value set);
/* The only one that sets TSF_FLAG_FROZEN, which a program is not asked for if it calls no row that `freezes`. */
void tsf_object_freeze(tsf_isolate *isolate, tsf_value object);
bool tsf_object_is_frozen(tsf_isolate *isolate, tsf_value object);
/* value instanceof the class whose instances have type ids first..last */
static inline bool tsf_is_instance(tsf_value value, uint32_t first, uint32_t last) {
  return tsf_is_object(value) && tsf_open_object(value)->type - first <= last - first;
}
/* Atom of a text, or TSF_NO_ATOM if the program has no property of that name. */
tsf_atom tsf_atom_find(tsf_isolate *isolate, const tsf_string *text);

/* Calls */
tsf_value tsf_call(tsf_isolate *isolate, tsf_value callee, tsf_value this_value, uint32_t argc, const tsf_value *argv);
/* receiver.name(...): methods of classes, closures in slots, and the methods of built-in types are not found here (the
 * compiler's prelude has those). TypeError `x.name is not a function` otherwise. */
tsf_value tsf_call_method(tsf_isolate *isolate, tsf_value receiver, tsf_atom name, uint32_t argc, const tsf_value *argv);
tsf_closure *tsf_closure_new(tsf_isolate *isolate, const tsf_function *function); /* captures TSF_UNDEFINED */
tsf_cell *tsf_cell_new(tsf_isolate *isolate, tsf_value value);

#endif
