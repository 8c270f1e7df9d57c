/* source.h - the sourcing capability: what open, close, next_batch, list_open_params, get_progress and event_to_string
 * call, and the SDK's event(), raw() and EventBatch. Invariant: events lie in memory of their instance, writable, until
 * its next next_batch or close; *rc, *count and *events are always written. */
#ifndef TSF_FALCO_SOURCE_H
#define TSF_FALCO_SOURCE_H

#include "../../../include/falco/plugin.h"

/* Calls open(params) and resumes what it returns once; NULL with the last error on failure. */
ss_instance_t *tsf_source_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc);
/* Ends the generator (finally runs) or calls SourceInstance.close. Anything that is no open instance is ignored. */
void tsf_source_close(ss_plugin_t *s, ss_instance_t *h);
/* The next events. SUCCESS: at least one. EOF may come with events. A throw: events first, FAILURE at the next call. */
ss_plugin_rc tsf_source_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *count, ss_plugin_event ***events);
/* JSON array of { value, desc?, separator? }; valid until the next call. */
const char *tsf_source_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc);
/* How far the source was at the end of its last batch: text, and 0..10000 in *hundredths. Callable from any thread. */
const char *tsf_source_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *hundredths);
/* eventToString(event); valid until the next call; NULL on failure. */
const char *tsf_source_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *event);

/* event(data, { ts?, tid? }) and raw(textOrBytes, { ts? }): what a generator may yield. options: object or undefined. */
tsf_object *tsf_source_event_new(tsf_isolate *isolate, tsf_value data, tsf_value options);
tsf_object *tsf_source_raw_new(tsf_isolate *isolate, tsf_value data, tsf_value options);
/* `timeout` and `eof`, which SourceInstance.nextBatch may return: static objects. */
extern const tsf_boxed tsf_source_timeout;
extern const tsf_boxed tsf_source_eof;
/* EventBatch: batch.add(data, options), batch.length, batch.full. TypeError outside its nextBatch. */
void tsf_source_batch_add(tsf_isolate *isolate, tsf_object *batch, tsf_value data, tsf_value options);
double tsf_source_batch_length(tsf_isolate *isolate, tsf_object *batch);
bool tsf_source_batch_full(tsf_isolate *isolate, tsf_object *batch);

#endif
