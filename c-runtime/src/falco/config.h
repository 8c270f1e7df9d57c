/* config.h - checked decoding of configs and open parameters by the tables that the compiler emits (tsf_config_type, in
 * include/falco/plugin.h). Invariant: a decoded value fits its type exactly; a misfit is told with path, what was found
 * and what was expected; the author's code never sees it. */
#ifndef TSF_FALCO_CONFIG_H
#define TSF_FALCO_CONFIG_H

#include "../../include/falco/plugin.h"

/* tsf_config_decode is declared with the services in include/falco/plugin.h. */

#endif
