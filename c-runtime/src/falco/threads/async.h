/* async.h - the asynchronous-events capability: what set_async_event_handler and dump_state call, and `emit`. */
#ifndef TSF_FALCO_ASYNC_H
#define TSF_FALCO_ASYNC_H

#include "../../../include/falco/plugin.h"
#include "../../types/string.h"

/* With a handler: starts `run` on a thread of its own. NULL: aborts its signal, waits for it to end (100 ms at most, if
 * the author's code waits, too), and never calls the handler again. */
ss_plugin_rc tsf_async_set_async_event_handler(ss_plugin_t *s, ss_plugin_owner_t *owner,
                                               ss_plugin_async_event_handler_t handler);
/* Calls dumpState; its events are complete: nobody fills in the plugin's id and a time. */
ss_plugin_rc tsf_async_dump_state(ss_plugin_t *s, ss_plugin_owner_t *owner, ss_plugin_async_event_handler_t handler);

/* emitter.sent and emitter.refused: how many events the host took and did not take since the plugin began. */
double tsf_async_sent(tsf_isolate *isolate, tsf_object *emitter);
double tsf_async_refused(tsf_isolate *isolate, tsf_object *emitter);
/* emitter.pending and emitter.dropped, of plugins that count deliveries: how many of the events that the host took have
 * not come out of its queue, and how many never will, since later ones have. */
double tsf_async_pending(tsf_isolate *isolate, tsf_object *emitter);
double tsf_async_dropped(tsf_isolate *isolate, tsf_object *emitter);
double tsf_async_pending_now(tsf_isolate *isolate);
/* An asynchronous event has come out of the host's queue, of whomever. */
void tsf_async_delivered(tsf_isolate *isolate, tsf_object *event);

/* ---- emit(name, text), which generated code includes ----
 *
 *   0 ts · 8 tid · 16 len · 20 type 402 · 22 nparams 3 · 26 length 4 · 30 length of name + 1 · 34 length of data ·
 *   38 plugin id · 42 name · NUL · data */

enum { TSF_ASYNC_NAME_AT = 42, TSF_ASYNC_PARAMETERS = 3 };

/* What `run` gets. */
extern const tsf_closure tsf_async_emitter;
/* The same in any other case; the emitter is called. May throw. */
void tsf_async_emit_any(tsf_isolate *isolate, tsf_value emitter, const tsf_string *name, const tsf_string *text);
/* Throws what the host says of an event that it does not take. */
void tsf_async_throw_refused(tsf_isolate *isolate, tsf_async_output *out, char error[PLUGIN_MAX_ERRLEN]);

/* Writes an event to `at`, which has room for it. */
TSF_ALWAYS_INLINE const ss_plugin_event *tsf_async_write(char *at, uint32_t plugin_id, const tsf_string *name, const void *data,
                                                         uint32_t size, uint64_t ts, uint64_t tid) {
  uint32_t lengths[TSF_ASYNC_PARAMETERS + 1] = {sizeof(uint32_t), name->bytes + 1, size, plugin_id};
  char *text = at + TSF_ASYNC_NAME_AT;
  ss_plugin_event *event = (ss_plugin_event *)at;
  *event = (ss_plugin_event){.ts = ts, .tid = tid, .len = TSF_ASYNC_NAME_AT + name->bytes + 1 + size,
                             .type = TSF_ASYNC_EVENT, .nparams = TSF_ASYNC_PARAMETERS};
  memcpy(at + sizeof *event, lengths, sizeof lengths);
  memcpy(text, name->data, name->bytes);
  text[name->bytes] = 0;
  if (size > 0) memcpy(text + name->bytes + 1, data, size);
  return event;
}

TSF_ALWAYS_INLINE void tsf_async_emit_text(tsf_isolate *isolate, tsf_value emitter, const tsf_string *name,
                                           const tsf_string *text) {
  tsf_async_output *out = &tsf_state_of(isolate)->threads->output;
  size_t length = (size_t)TSF_ASYNC_NAME_AT + name->bytes + 1 + text->bytes;
  if (TSF_UNLIKELY(emitter != tsf_from_object((tsf_object *)(uintptr_t)&tsf_async_emitter) || out->checked != name ||
                   length > out->capacity)) {
    tsf_async_emit_any(isolate, emitter, name, text);
    return;
  }
  char error[PLUGIN_MAX_ERRLEN];
  error[0] = 0;
  const ss_plugin_event *event =
      tsf_async_write(out->event, out->plugin_id, name, text->data, text->bytes, UINT64_MAX, UINT64_MAX);
  if (TSF_LIKELY(out->handler(out->owner, event, error) == SS_PLUGIN_SUCCESS)) out->sent++;
  else tsf_async_throw_refused(isolate, out, error);
}

#endif
