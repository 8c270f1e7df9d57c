/* listen.h - capture listening: captureOpen, captureClose, and routines on the host's thread pool. */
#ifndef TSF_FALCO_LISTEN_H
#define TSF_FALCO_LISTEN_H

#include "../../../include/falco/plugin.h"

ss_plugin_rc tsf_listen_capture_open(ss_plugin_t *s, const ss_plugin_capture_listen_input *input);
/* Routines that are left are told to end; the host waits for them after it. */
ss_plugin_rc tsf_listen_capture_close(ss_plugin_t *s, const ss_plugin_capture_listen_input *input);

/* capture.threadPool: the capture itself. TypeError after its capture. */
tsf_object *tsf_listen_pool(tsf_isolate *isolate, tsf_object *capture);
/* pool.subscribe(f): a routine, undefined where the host has no pool. The host may run it at once. */
tsf_value tsf_listen_subscribe(tsf_isolate *isolate, tsf_object *pool, tsf_value function);
/* routine.unsubscribe(): aborts its signal; the host is told when this call into the plugin is over. */
void tsf_listen_unsubscribe(tsf_isolate *isolate, tsf_object *routine);

#endif
