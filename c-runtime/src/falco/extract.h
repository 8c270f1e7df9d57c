/* extract.h - the extraction capability: what get_extract_event_types and extract_fields call. Invariant: an extracted
 * value stays where it is until the host turns to another event (older hosts keep the pointers that long). */
#ifndef TSF_FALCO_EXTRACT_H
#define TSF_FALCO_EXTRACT_H

#include "../../include/falco/plugin.h"

/* The codes of the plugin table, or those that extractEvents() names; NULL and 0: the host's default. s may be NULL. */
uint16_t *tsf_extract_get_extract_event_types(const tsf_plugin *plugin, uint32_t *count, ss_plugin_t *s);
/* Extracts each of the fields asked for. A throw, or a value that its type cannot hold, is FAILURE with the last error;
 * the fields before it are answered, it and those behind it have no value. */
ss_plugin_rc tsf_extract_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *event,
                                        const ss_plugin_field_extract_input *input);

/* Parts of it, for extract_inline.h. The argument that the rule gave, or undefined, to a field that takes one; may throw. */
tsf_value tsf_extract_argument(tsf_isolate *isolate, const tsf_field *field, const ss_plugin_extract_field *in);
/* Lays out what the field's method returned, in *out; may throw. No offset is noted. */
void tsf_extract_store(tsf_state *state, const tsf_field *field, const ss_plugin_event *event,
                       ss_plugin_extract_field *out, tsf_value result);

#endif
