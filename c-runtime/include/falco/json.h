/* json.h - what a plugin needs whose config, open parameters or payloads are JSON of a type. Its C is a part of the
 * runtime of its own (src/json, src/falco/json.c), which such plugins name. */
#ifndef TSF_FALCO_JSON_H
#define TSF_FALCO_JSON_H

#include "../../src/json/type.h"
#include "plugin_api.h"

struct tsf_state;

/* What the other capabilities call. */
typedef struct tsf_json_part {
  /* Decodes a text of the host's, "" being {}. On a misfit TSF_ABSENT is returned and `error` says where, what was found
   * and what was expected; or an exception is pending (out of memory). `root` names the whole: "config". */
  tsf_value (*decode)(struct tsf_state *state, const tsf_json_type *type, const char *text, const char *root,
                      char error[PLUGIN_MAX_ERRLEN]);
  /* A payload as JSON text. May throw. */
  struct tsf_string *(*encode)(tsf_isolate *isolate, const tsf_json_type *type, tsf_value value);
  void (*end)(struct tsf_state *state); /* frees */
} tsf_json_part;
extern const tsf_json_part tsf_json_used;

#endif
