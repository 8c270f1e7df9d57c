/* metrics.h - metrics(): what get_metrics hands over. Invariant: the array lives until the next get_metrics or destroy. */
#ifndef TSF_FALCO_METRICS_H
#define TSF_FALCO_METRICS_H

#include "../../include/falco/plugin.h"

/* Calls metrics(), whose items are { name, kind: "monotonic" | "non-monotonic", value, type? }. A bigint is u64, or s64
 * when negative; a number a double; `type` names another. On failure NULL, 0, and the last error; also logged. */
ss_plugin_metric *tsf_metrics_get_metrics(ss_plugin_t *s, uint32_t *count);

#endif
