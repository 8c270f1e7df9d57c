/* socket.h - SocketAddress, SocketTuple and PolledDescriptor: parameters of events that have a layout of their own, and
 * addresses among them.
 *
 * Invariant: an address or tuple is the bytes that the event has, a view of them like any; what it says of itself is
 * read from them, and whether they fit the layout of their family is asked each time: they may have been written to. All are TSF_TYPE_BOXED objects, immutable. */
#ifndef TSF_FALCO_SOCKET_H
#define TSF_FALCO_SOCKET_H

#include "../../include/falco/plugin.h"
#include "../types/array.h"
#include "../types/bigint.h"
#include "../types/bytes.h"
#include "../types/string.h"

/* Parameters of events; undefined when the event does not have it, it is empty, or its bytes are of no such layout. */
tsf_value tsf_event_param_address(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_tuple(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_descriptors(tsf_isolate *isolate, tsf_object *event, uint32_t index); /* an array */
tsf_value tsf_event_param_ip(tsf_isolate *isolate, tsf_object *event, uint32_t index);          /* an IpAddr */

/* SocketAddress.ip(IpAddr, port), RangeError; .unix(path), TypeError for a NUL in it; .raw(bytes), TypeError. */
tsf_object *tsf_socket_address_ip(tsf_isolate *isolate, tsf_object *address, double port);
tsf_object *tsf_socket_address_unix(tsf_isolate *isolate, tsf_string *path);
tsf_object *tsf_socket_address_raw(tsf_isolate *isolate, tsf_bytes *bytes);
/* SocketTuple.of(source, destination): two addresses of one family of IP; TypeError. .unix(source, destination, path): the
 * kernel's numbers of both ends, RangeError; .raw(bytes). */
tsf_object *tsf_socket_tuple_of(tsf_isolate *isolate, tsf_object *source, tsf_object *destination);
tsf_object *tsf_socket_tuple_unix(tsf_isolate *isolate, tsf_big source, tsf_big destination, tsf_string *path);
tsf_object *tsf_socket_tuple_raw(tsf_isolate *isolate, tsf_bytes *bytes);

/* Of both; undefined where the family has none. */
double tsf_socket_family(tsf_isolate *isolate, tsf_object *socket);
tsf_bytes *tsf_socket_bytes(tsf_isolate *isolate, tsf_object *socket);
tsf_value tsf_socket_path(tsf_isolate *isolate, tsf_object *socket);
/* Of an address. */
tsf_value tsf_socket_address_host(tsf_isolate *isolate, tsf_object *address); /* an IpAddr */
tsf_value tsf_socket_address_port(tsf_isolate *isolate, tsf_object *address);
/* Of a tuple: its ends, as SocketAddress. */
tsf_value tsf_socket_tuple_source(tsf_isolate *isolate, tsf_object *tuple);
tsf_value tsf_socket_tuple_destination(tsf_isolate *isolate, tsf_object *tuple);

/* PolledDescriptor.of(fd, events): RangeError. */
tsf_object *tsf_polled_of(tsf_isolate *isolate, tsf_big descriptor, double events);
tsf_big tsf_polled_fd(tsf_isolate *isolate, tsf_object *polled);
double tsf_polled_events(tsf_isolate *isolate, tsf_object *polled);

#endif
