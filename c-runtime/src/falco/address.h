/* address.h - IpAddr and IpNet: 4 or 16 bytes in network order, and for a network the bits of its mask. Text as RFC 5952
 * has it. `address`, `network` are TSF_TYPE_BOXED objects of that kind, immutable. */
#ifndef TSF_FALCO_ADDRESS_H
#define TSF_FALCO_ADDRESS_H

#include "../../include/falco/plugin.h"
#include "../types/bytes.h"
#include "../types/string.h"

/* new IpAddr(text | Uint8Array of 4 or 16 bytes): TypeError when it is none. */
tsf_object *tsf_address_new(tsf_isolate *isolate, tsf_value from);
/* IpAddr.parse is declared in plugin.h, as are IpNet.parse and what String() gives. */
tsf_string *tsf_address_to_string(tsf_isolate *isolate, tsf_object *address);
tsf_bytes *tsf_address_bytes(tsf_isolate *isolate, tsf_object *address); /* a copy; of a network its address */
double tsf_address_version(tsf_isolate *isolate, tsf_object *address);   /* 4 or 6 */
bool tsf_address_equals(tsf_isolate *isolate, tsf_object *a, tsf_object *b);

/* new IpNet("10.0.0.0/8"), with a mask or without (then all bits); bits behind the mask are cleared. */
tsf_object *tsf_network_new(tsf_isolate *isolate, tsf_value from);
tsf_string *tsf_network_to_string(tsf_isolate *isolate, tsf_object *network);
tsf_object *tsf_network_address(tsf_isolate *isolate, tsf_object *network);
double tsf_network_prefix(tsf_isolate *isolate, tsf_object *network);
bool tsf_network_contains(tsf_isolate *isolate, tsf_object *network, tsf_object *address);

#endif
