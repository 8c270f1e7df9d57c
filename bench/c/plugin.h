/* plugin.h - what the hand-written plugins have in common: the functions that tell name and version. */
#ifndef TSF_BENCH_PLUGIN_H
#define TSF_BENCH_PLUGIN_H

#include "../../c-runtime/include/falco/plugin_api.h"

#define EXPORT __attribute__((visibility("default")))

#define PLUGIN(NAME, DESCRIPTION, API)                                          \
  EXPORT const char *plugin_get_required_api_version(void) { return API; }      \
  EXPORT const char *plugin_get_name(void) { return NAME; }                     \
  EXPORT const char *plugin_get_version(void) { return "0.1.0"; }               \
  EXPORT const char *plugin_get_description(void) { return DESCRIPTION; }       \
  EXPORT const char *plugin_get_contact(void) { return "https://example.org"; }

#endif
