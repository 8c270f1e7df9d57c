/* deliveries.h - which asynchronous events still lie in the host's queue. */
#ifndef TSF_FALCO_DELIVERIES_H
#define TSF_FALCO_DELIVERIES_H

#include "../../../include/falco/plugin.h"
#include "../../types/string.h"

typedef struct tsf_deliveries tsf_deliveries;

/* NULL: out of memory. */
tsf_deliveries *tsf_deliveries_new(void);
void tsf_deliveries_free(tsf_deliveries *deliveries); /* may be NULL */
/* The queue is empty, or another one. */
void tsf_deliveries_forget(tsf_deliveries *deliveries);
/* The host has taken an event, or one with this name and these data has come out of its queue. */
void tsf_deliveries_sent(tsf_deliveries *deliveries, const tsf_string *name, const void *data, size_t size);
void tsf_deliveries_came(tsf_deliveries *deliveries, const tsf_string *name, const void *data, size_t size);
uint32_t tsf_deliveries_pending(const tsf_deliveries *deliveries);
uint64_t tsf_deliveries_dropped(const tsf_deliveries *deliveries);

#endif
