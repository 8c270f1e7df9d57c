/* async.h - the asynchronous-events capability: what set_async_event_handler and dump_state call, and `emit`. */
#ifndef TSF_FALCO_ASYNC_H
#define TSF_FALCO_ASYNC_H

#include "../../../include/falco/plugin.h"

/* With a handler: starts `run` on a thread of its own. NULL: aborts its signal, waits for it to end (100 ms at most, if
 * the author's code waits, too), and never calls the handler again. */
ss_plugin_rc tsf_async_set_async_event_handler(ss_plugin_t *s, ss_plugin_owner_t *owner,
                                               ss_plugin_async_event_handler_t handler);
/* Calls dumpState; its events are complete: nobody fills in the plugin's id and a time. */
ss_plugin_rc tsf_async_dump_state(ss_plugin_t *s, ss_plugin_owner_t *owner, ss_plugin_async_event_handler_t handler);

/* emitter.sent and emitter.refused: how many events the host took and did not take since the plugin began. */
double tsf_async_sent(tsf_isolate *isolate, tsf_object *emitter);
double tsf_async_refused(tsf_isolate *isolate, tsf_object *emitter);

#endif
