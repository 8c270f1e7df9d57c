/* parse.h - the parse capability: which events the plugin's @parse methods take, and the call for each of them. */
#ifndef TSF_FALCO_PARSE_H
#define TSF_FALCO_PARSE_H

#include "../../include/falco/plugin.h"

/* Calls each method that takes the event, in the order of the source. A method that throws does not keep the others from
 * running; the first failure is the last error, is logged once (hosts ignore the result), and gives FAILURE. */
ss_plugin_rc tsf_parse_parse_event(ss_plugin_t *s, const ss_plugin_event_input *event,
                                   const ss_plugin_event_parse_input *input);
/* The codes that are parsed; with a state those that parseEvents() says. */
uint16_t *tsf_parse_get_parse_event_types(const tsf_plugin *plugin, uint32_t *count, ss_plugin_t *s);

#endif
