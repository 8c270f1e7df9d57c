/* json.h - payloads as JSON: e.json<T>(), e.at(pointer), and what is emitted. `event` is a TSF_TYPE_EVENT object. */
#ifndef TSF_FALCO_JSON_VALUES_H
#define TSF_FALCO_JSON_VALUES_H

#include "../../include/falco/plugin.h"
#include "../types/array.h"

/* e.json<T>(): the payload by the plugin's JSON type of this index. TypeError for a payload that is none. */
tsf_value tsf_event_json(tsf_isolate *isolate, tsf_object *event, uint32_t type);
/* A value of that type as JSON text. TypeError for what JSON lacks. */
struct tsf_string *tsf_payload_json(tsf_isolate *isolate, tsf_value value, uint32_t type);
/* toJson(value), and fromJson<T>(text): TypeError for a text that is no JSON, or no T; all of it is read at once. */
struct tsf_string *tsf_event_to_json(tsf_isolate *isolate, tsf_value value, uint32_t type);
tsf_value tsf_event_from_json(tsf_isolate *isolate, struct tsf_string *text, uint32_t type);

/* e.at(pointer): a JsonNode; undefined: there is no such value, or the payload is no JSON on the way to it. TypeError for
 * what is no JSON pointer (RFC 6901). */
tsf_value tsf_event_at(tsf_isolate *isolate, tsf_object *event, struct tsf_string *pointer);
/* The same below a node. */
tsf_value tsf_json_node_at(tsf_isolate *isolate, tsf_object *node, struct tsf_string *pointer);
struct tsf_string *tsf_json_node_kind(tsf_isolate *isolate, tsf_object *node);
/* A string's contents, else its source text: a slice of the payload if it has no escapes. */
struct tsf_string *tsf_json_node_text(tsf_isolate *isolate, tsf_object *node);
/* The elements of an array, or an object's values, as nodes. */
tsf_array *tsf_json_node_items(tsf_isolate *isolate, tsf_object *node);

#endif
