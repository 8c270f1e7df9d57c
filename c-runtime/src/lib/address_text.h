/* address_text.h - IPv4 and IPv6 addresses as text: RFC 4291 in, RFC 5952 out. Bytes are in network order.
 * Needs no isolate. Invariant: nothing is allocated, nothing beyond the given sizes is touched. */
#ifndef TSF_ADDRESS_TEXT_H
#define TSF_ADDRESS_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* Returns 4 or 16, the number of bytes, or 0 when text is no address. */
unsigned tsf_address_read(const char *text, size_t length, uint8_t out[16]);

#define TSF_ADDRESS_TEXT_MAX 48
/* Canonical text of an address of 4 or 16 bytes; returns its length, no NUL. */
size_t tsf_address_write(const uint8_t *address, unsigned length, char out[TSF_ADDRESS_TEXT_MAX]);

#endif
