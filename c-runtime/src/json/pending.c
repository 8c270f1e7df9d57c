/* pending.c - objects of a lazy reader: made with all slots absent and a tsf_pending in place of their extras, which
 * reads a slot from the document when it is asked for (types/property.c).
 *
 * The first slot that is asked for locates all members in one walk. Within one document these offsets are remembered for
 * the next object that is made of the same part (places).
 * Invariant: an object is an ordinary value: its document lives as long as slots are unread, wherever it was kept. */
#include <stdlib.h>

#include "decode.h"
#include "scan.h"

/* ---- places ---- */

enum { PARTS_MOST = 16, OFFSETS_MOST = 256 };

typedef struct place {
  const tsf_json_type *type;
  uint32_t at;    /* of the object in the document */
  uint32_t first; /* of its members' offsets */
} place;

struct tsf_json_places {
  uint64_t document;
  uint32_t part_count, offset_count;
  place parts[PARTS_MOST];
  uint32_t offsets[OFFSETS_MOST];
};

tsf_json_places *tsf_json_places_new(void) { return calloc(1, sizeof(tsf_json_places)); }
void tsf_json_places_free(tsf_json_places *places) { free(places); }

static const uint32_t *find_place(tsf_json_places *places, uint64_t document, const tsf_json_type *type, uint32_t at) {
  if (places == NULL) return NULL;
  if (places->document != document) {
    places->document = document;
    places->part_count = places->offset_count = 0;
  }
  for (uint32_t i = 0; i < places->part_count; i++)
    if (places->parts[i].at == at && places->parts[i].type == type) return &places->offsets[places->parts[i].first];
  return NULL;
}

/* What does not fit is not remembered. */
static void note_place(tsf_json_places *places, const tsf_json_type *type, uint32_t at, const uint32_t *starts) {
  if (places == NULL || places->part_count == PARTS_MOST) return;
  if (OFFSETS_MOST - places->offset_count < type->member_count) return;
  places->parts[places->part_count++] = (place){type, at, places->offset_count};
  memcpy(&places->offsets[places->offset_count], starts, type->member_count * sizeof *starts);
  places->offset_count += type->member_count;
}

/* ---- the object's unread part ---- */

/* TSF_TYPE_PENDING */
typedef struct tsf_pending {
  tsf_object header;
  tsf_value text;            /* the document */
  const tsf_json_type *type;
  const char *root;
  tsf_json_places *places;
  uint64_t document;
  uint32_t at;               /* where the object begins */
  bool whole;                /* it is the document */
  bool located;
  uint32_t starts[];         /* of each member: where its value begins; 0: it is left out */
} tsf_pending;

static size_t size_for(const tsf_json_type *type) {
  return (sizeof(tsf_pending) + type->member_count * sizeof(uint32_t) + 7) & ~(size_t)7;
}

static size_t pending_size(const tsf_object *object) { return size_for(((const tsf_pending *)object)->type); }
static void pending_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_trace_value(tracer, &((tsf_pending *)object)->text);
}

tsf_object *tsf_json_pending_new(tsf_json_reader *r, const tsf_json_type *type, const char *at, bool whole) {
  tsf_object *object = tsf_object_new(r->isolate, type->type_id);
  tsf_pending *pending = tsf_allocate(r->isolate, size_for(type));
  tsf_header(&pending->header, TSF_TYPE_PENDING);
  pending->text = tsf_from_string(r->text);
  pending->type = type;
  pending->root = r->root;
  pending->places = r->places;
  pending->document = r->document;
  pending->at = (uint32_t)(at - r->text->data);
  pending->whole = whole;
  pending->located = false;
  tsf_store(r->isolate, object, &tsf_slots(object)[0], tsf_from_object(&pending->header));
  return object;
}

static bool locate(tsf_json_reader *r, tsf_pending *pending) {
  if (pending->located) return true;
  const tsf_json_type *type = pending->type;
  const uint32_t *known = find_place(pending->places, pending->document, type, pending->at);
  if (known != NULL) {
    memcpy(pending->starts, known, type->member_count * sizeof *known);
  } else {
    if (!tsf_json_locate(r, type, r->text->data + pending->at, pending->whole, pending->starts)) return false;
    note_place(pending->places, type, pending->at, pending->starts);
  }
  return pending->located = true;
}

/* The value of member i, which is the object's from now on. */
static tsf_value read_member(tsf_json_reader *r, tsf_object *owner, const tsf_pending *pending, uint32_t i) {
  tsf_value value = tsf_json_decode_member(r, pending->type, r->text->data + pending->at, i, pending->starts[i]);
  if (r->failed || tsf_threw(r->isolate)) return TSF_ABSENT;
  if (value != TSF_ABSENT) tsf_store(r->isolate, owner, &tsf_slots(owner)[pending->type->members[i].slot], value);
  return value;
}

static tsf_value resolve(tsf_isolate *isolate, tsf_object *owner, uint32_t slot) {
  tsf_pending *pending = (tsf_pending *)tsf_to_object(tsf_slots(owner)[0]);
  const tsf_json_type *type = pending->type;
  tsf_json_reader r;
  tsf_json_reader_start(&r, isolate, tsf_to_string_pointer(pending->text), pending->root);
  r.lazy = true;
  r.places = pending->places;
  r.document = pending->document;
  tsf_value value = TSF_ABSENT;
  if (locate(&r, pending)) {
    for (uint32_t i = 0; i < type->member_count && !r.failed && !tsf_threw(isolate); i++) {
      bool wanted = slot == 0 ? tsf_slots(owner)[type->members[i].slot] == TSF_ABSENT : type->members[i].slot == slot;
      if (wanted) value = read_member(&r, owner, pending, i);
    }
  }
  if (r.failed) tsf_json_throw(&r);
  if (slot == 0 && !tsf_threw(isolate)) tsf_store(isolate, owner, &tsf_slots(owner)[0], TSF_UNDEFINED);
  return tsf_threw(isolate) ? TSF_ABSENT : value;
}

const tsf_type tsf_pending_type = {
    .name = "pending", .size = pending_size, .trace = pending_trace, .resolve = resolve};
