/* plugin.h - the life of a plugin's state: init, destroy, last error, set_config, init schema. The prototypes of what
 * the exported symbols call; tables and services are in include/falco/plugin.h. All may be called with NULL. */
#ifndef TSF_FALCO_PLUGIN_LIFE_H
#define TSF_FALCO_PLUGIN_LIFE_H

#include "../../include/falco/plugin.h"

/* Makes an isolate, evaluates the program, decodes the config and constructs the plugin object. On failure the result
 * is a state that only tells its error and waits for destroy; NULL only when memory is out. *rc is always written. */
ss_plugin_t *tsf_plugin_init(const tsf_plugin *plugin, const ss_plugin_init_input *input, ss_plugin_rc *rc);
/* Calls [Symbol.dispose], closes what is open, frees everything. */
void tsf_plugin_destroy(ss_plugin_t *s);
/* Text of the last failure, valid until the next call; never NULL. */
const char *tsf_plugin_get_last_error(ss_plugin_t *s);
/* Decodes, then calls setConfig; on failure the plugin keeps the config it had. */
ss_plugin_rc tsf_plugin_set_config(ss_plugin_t *s, const ss_plugin_set_config_input *input);
/* The config's JSON schema, or NULL; *type is always written. */
const char *tsf_plugin_get_init_schema(const tsf_plugin *plugin, ss_plugin_schema_type *type);

#endif
