/* deliveries.c - a ring of the digests of events that the host has taken. Its queue keeps their order, so an event that
 * comes tells that those before it have come or were dropped.
 *
 * An event is known by a digest of its name and data: two that are alike are one as good as the other. Invariant: `count`
 * digests from `first` on are pending; what comes when they are as many as fit counts as dropped, as it is. */
#include "deliveries.h"

#include <stdlib.h>

enum { RING = 8192 }; /* twice libsinsp's queue */

struct tsf_deliveries {
  uint64_t dropped;
  uint32_t first, count;
  uint64_t digests[RING];
};

tsf_deliveries *tsf_deliveries_new(void) { return calloc(1, sizeof(tsf_deliveries)); }
void tsf_deliveries_free(tsf_deliveries *deliveries) { free(deliveries); }
void tsf_deliveries_forget(tsf_deliveries *deliveries) { deliveries->count = 0; }
uint32_t tsf_deliveries_pending(const tsf_deliveries *deliveries) { return deliveries->count; }
uint64_t tsf_deliveries_dropped(const tsf_deliveries *deliveries) { return deliveries->dropped; }

static uint64_t mix(uint64_t digest, uint64_t word) {
  digest = (digest ^ word) * 0x9E3779B97F4A7C15u; /* odd, about 2^64 divided by the golden ratio */
  return digest ^ digest >> 32;
}

static uint64_t add(uint64_t digest, const void *data, size_t size) {
  const char *at = data;
  uint64_t word;
  for (; size >= sizeof word; at += sizeof word, size -= sizeof word) {
    memcpy(&word, at, sizeof word);
    digest = mix(digest, word);
  }
  word = 0;
  if (size > 0) memcpy(&word, at, size);
  return mix(digest, word ^ (uint64_t)size << 56);
}

static uint64_t digest_of(const tsf_string *name, const void *data, size_t size) {
  return add(add(size, name->data, name->bytes), data, size);
}

void tsf_deliveries_sent(tsf_deliveries *deliveries, const tsf_string *name, const void *data, size_t size) {
  if (deliveries->count == RING) deliveries->dropped++;
  else deliveries->digests[(deliveries->first + deliveries->count++) % RING] = digest_of(name, data, size);
}

void tsf_deliveries_came(tsf_deliveries *deliveries, const tsf_string *name, const void *data, size_t size) {
  uint64_t digest = digest_of(name, data, size);
  for (uint32_t i = 0; i < deliveries->count; i++) {
    if (deliveries->digests[(deliveries->first + i) % RING] != digest) continue;
    deliveries->dropped += i;
    deliveries->first = (deliveries->first + i + 1) % RING;
    deliveries->count -= i + 1;
    return;
  }
}
