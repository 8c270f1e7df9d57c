/* log.h - log.info(...) and console of a plugin: one line to the host's log function, which filters by its own level.
 * Invariant: logging never throws and never calls the author's code. */
#ifndef TSF_FALCO_LOG_H
#define TSF_FALCO_LOG_H

#include "../../include/falco/plugin.h"
#include "../types/string.h"

/* log.<severity>(text), log.to(component).<severity>(text). severity: SS_PLUGIN_LOG_SEV_...; component NULL or empty:
 * the plugin's name, which the host adds. Without a log function (host older than 3.3) the line goes to stderr. */
void tsf_log_write(tsf_isolate *isolate, double severity, tsf_string *component, tsf_string *text);

#endif
