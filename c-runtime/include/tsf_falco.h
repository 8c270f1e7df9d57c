/* tsf_falco.h - the header that a plugin's generated C includes after tsf.h: the ABI, the plugin table, and all that
 * exported symbols and SDK calls become. Programs do not include it. */
#ifndef TSF_FALCO_H
#define TSF_FALCO_H

#include "falco/plugin.h"

#include "../src/falco/address.h"
#include "../src/falco/event/event.h"
#include "../src/falco/extract.h"
#include "../src/falco/event/host_event.h"
#include "../src/falco/json.h"
#include "../src/falco/log.h"
#include "../src/falco/metrics.h"
#include "../src/falco/parse.h"
#include "../src/falco/plugin.h"
#include "../src/falco/socket.h"
#include "../src/falco/tables/found.h"
#include "../src/falco/tables/row.h"
#include "../src/falco/source/source.h"
#include "../src/falco/source/waiting.h"
#include "../src/falco/tables/table.h"
#include "../src/falco/tables/table_loop.h"
#include "../src/falco/tables/tables.h"
#include "../src/falco/threads/async.h"
#include "../src/falco/threads/listen.h"
#include "../src/falco/time.h"

/* `timeout` and `eof` as values. */
static inline tsf_value tsf_source_timeout_value(void) { return tsf_from_object((tsf_object *)&tsf_source_timeout); }
static inline tsf_value tsf_source_eof_value(void) { return tsf_from_object((tsf_object *)&tsf_source_eof); }

#endif
