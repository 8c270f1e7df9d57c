/* progress.c - how far a source is: asked of the author by the source's thread, told to whoever asks from any thread.
 * Invariant: a text is whole when it is published, and stays until the asking thread takes the next one. */
#include "instance.h"

#include <stdio.h>
#include <stdlib.h>

#include "../../lib/operators.h"
#include "source.h"

/* What get_progress tells. */
typedef struct tsf_progress {
  uint32_t hundredths;
  char text[];
} progress;

/* { value, text? } or a number into *value and *text; may throw. */
static bool read_progress(tsf_state *state, tsf_value result, double *value, tsf_string **text) {
  tsf_isolate *isolate = state->isolate;
  if (tsf_is_object(result) && state->atoms.value != TSF_NO_ATOM) {
    tsf_value shown = state->atoms.text == TSF_NO_ATOM ? TSF_UNDEFINED : tsf_object_get(isolate, tsf_to_object(result), state->atoms.text);
    if (tsf_threw(isolate)) return false;
    if (tsf_is_string(shown)) *text = tsf_to_string_pointer(shown);
    result = tsf_object_get(isolate, tsf_to_object(result), state->atoms.value);
    if (tsf_threw(isolate)) return false;
  }
  if (!tsf_is_number(result)) return false;
  *value = tsf_to_number(result);
  return true;
}

static uint32_t hundredths_of(double value) { return value >= 1 ? 10000 : value > 0 ? (uint32_t)(value * 10000 + 0.5) : 0; }

uint16_t tsf_source_progress_option(tsf_isolate *isolate, tsf_value options) {
  tsf_atom name = tsf_state_of(isolate)->atoms.progress;
  if (name == TSF_NO_ATOM || !tsf_is_object(options)) return 0;
  tsf_value value = tsf_object_get(isolate, tsf_to_object(options), name);
  if (tsf_threw(isolate) || value == TSF_ABSENT || value == TSF_UNDEFINED) return 0;
  if (tsf_is_number(value)) return (uint16_t)(1 + hundredths_of(tsf_to_number(value)));
  tsf_expected(isolate, "a number as the event's progress", value);
  return 0;
}

static void publish_progress(tsf_state *state, tsf_source_instance *instance, uint32_t hundredths, const tsf_string *text) {
  char percent[16];
  int length = snprintf(percent, sizeof percent, "%u.%02u%%", (unsigned)(hundredths / 100), (unsigned)(hundredths % 100));
  const char *data = text == NULL ? percent : text->data;
  size_t size = text == NULL ? (size_t)length : text->bytes;
  const char *nul = memchr(data, 0, size);
  if (nul != NULL) {
    size = (size_t)(nul - data);
    state->cut_at_nul++;
  }
  progress *told = malloc(sizeof *told + size + 1);
  if (told == NULL) return;
  told->hundredths = hundredths;
  memcpy(told->text, data, size);
  told->text[size] = 0;
  free(atomic_exchange(&instance->latest, told));
}

/* Asks the author; a throw is logged once and changes nothing. */
void tsf_source_update_progress(tsf_state *state, tsf_source_instance *instance) {
  tsf_isolate *isolate = state->isolate;
  tsf_value result = TSF_UNDEFINED;
  if (instance->by_object && state->atoms.progress != TSF_NO_ATOM) {
    tsf_value driver = tsf_handle_get(instance->driver);
    if (tsf_object_property(isolate, tsf_to_object(driver), state->atoms.progress) != NULL)
      result = tsf_call_method(isolate, driver, state->atoms.progress, 0, NULL);
  }
  if (!tsf_threw(isolate) && result == TSF_UNDEFINED && state->plugin->progress != NULL)
    result = tsf_state_call(state, state->plugin->progress, 0, NULL);
  double value = 0;
  tsf_string *text = NULL;
  if (!tsf_threw(isolate) && read_progress(state, result, &value, &text))
    publish_progress(state, instance, hundredths_of(value), text);
  else if (!tsf_threw(isolate) && instance->progress != 0) publish_progress(state, instance, instance->progress - 1u, NULL);
  if (!tsf_threw(isolate)) return;
  char kept[PLUGIN_MAX_ERRLEN];
  memcpy(kept, state->last_error, sizeof kept);
  tsf_state_fail(state);
  tsf_log_once(state, SS_PLUGIN_LOG_SEV_WARNING, state->last_error);
  memcpy(state->last_error, kept, sizeof kept);
}

const char *tsf_source_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *hundredths) {
  tsf_source_instance *instance = h;
  if (hundredths != NULL) *hundredths = 0;
  if (s == NULL || instance == NULL) return NULL;
  progress *latest = atomic_exchange(&instance->latest, NULL);
  if (latest != NULL) {
    free(instance->given);
    instance->given = latest;
  }
  if (instance->given == NULL) return NULL;
  if (hundredths != NULL) *hundredths = instance->given->hundredths;
  return instance->given->text;
}

void tsf_source_free_progress(tsf_source_instance *instance) {
  free(atomic_load(&instance->latest));
  free(instance->given);
}
