/* socket.c - the layouts, as the drivers write them: a family's byte; of IP the address in network order and the port in
 * the machine's; of a Unix socket a path that ends with NUL. A tuple has two of these ends, of a Unix socket two numbers
 * of 64 bits and the path. A list of descriptors is their count, 16 bits, and each one's number and poll flags. */
#include "socket.h"

#include <stdio.h>

#include "../lib/address_text.h"
#include "../lib/operators.h"

enum { FAMILY_UNIX = 1, FAMILY_INET = 2, FAMILY_INET6 = 10, PORT = sizeof(uint16_t), POLLED = 8 + sizeof(uint16_t) };

/* Bytes of an IP address of the family; 0: another family. */
static unsigned address_size(uint8_t family) { return family == FAMILY_INET ? 4 : family == FAMILY_INET6 ? 16 : 0; }

/* Where the path of a Unix socket begins. */
static size_t path_start(uint8_t layout) { return layout == TSF_LAYOUT_SOCKADDR ? 1 : 1 + 2 * sizeof(uint64_t); }

static bool fits_family(uint8_t layout, const uint8_t *data, uint64_t size) {
  unsigned ends = layout == TSF_LAYOUT_SOCKADDR ? 1 : 2;
  if (data[0] == FAMILY_UNIX) {
    size_t path = path_start(layout);
    return size > path && data[size - 1] == 0;
  }
  return address_size(data[0]) == 0 || size == 1 + (uint64_t)ends * (address_size(data[0]) + PORT);
}

bool tsf_layout_fits(uint8_t layout, const uint8_t *data, uint64_t size) {
  uint16_t count = 0;
  if (size == 0) return true; /* absent */
  switch (layout) {
  case TSF_LAYOUT_4: return size == 4;
  case TSF_LAYOUT_16: return size == 16;
  case TSF_LAYOUT_SOCKADDR:
  case TSF_LAYOUT_SOCKTUPLE: return fits_family(layout, data, size);
  case TSF_LAYOUT_FDLIST:
    if (size >= sizeof count) memcpy(&count, data, sizeof count);
    return size == sizeof count + count * (uint64_t)POLLED;
  default: return true;
  }
}

/* ---- objects ---- */

static const tsf_bytes *bytes_of(const tsf_object *socket) {
  return (const tsf_bytes *)tsf_to_object(((const tsf_boxed *)socket)->value);
}

/* Bytes of each IP address of a socket; 0: it is of another family. Asked at each use, since the author may have written
 * to the bytes after they were found to fit. */
static unsigned ip_size(const tsf_object *socket) {
  const tsf_bytes *bytes = bytes_of(socket);
  unsigned ends = socket->aux == TSF_BOXED_SOCKET_ADDRESS ? 1 : 2, size = address_size(bytes->data[0]);
  return bytes->length == 1 + (uint64_t)ends * (size + PORT) ? size : 0;
}

static tsf_object *make(tsf_isolate *isolate, unsigned kind, tsf_bytes *bytes) {
  tsf_boxed *made = tsf_boxed_new(isolate, kind);
  made->value = tsf_from_object(bytes);
  return &made->header;
}

/* Bytes of a parameter that fit the layout; undefined: there are none. */
static tsf_value param(tsf_isolate *isolate, tsf_object *event, uint32_t index, uint8_t layout) {
  tsf_value value = tsf_event_param_bytes(isolate, event, index);
  if (value == TSF_UNDEFINED) return value;
  const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(value);
  return tsf_layout_fits(layout, bytes->data, bytes->length) ? value : TSF_UNDEFINED;
}

static tsf_value socket_param(tsf_isolate *isolate, tsf_object *event, uint32_t index, uint8_t layout, unsigned kind) {
  tsf_value value = param(isolate, event, index, layout);
  if (value == TSF_UNDEFINED) return value;
  return tsf_from_object(make(isolate, kind, (tsf_bytes *)tsf_to_object(value)));
}

tsf_value tsf_event_param_address(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  return socket_param(isolate, event, index, TSF_LAYOUT_SOCKADDR, TSF_BOXED_SOCKET_ADDRESS);
}

tsf_value tsf_event_param_tuple(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  return socket_param(isolate, event, index, TSF_LAYOUT_SOCKTUPLE, TSF_BOXED_SOCKET_TUPLE);
}

static tsf_value ip_of(tsf_isolate *isolate, const uint8_t *address, unsigned length) {
  tsf_boxed *made = tsf_boxed_new(isolate, TSF_BOXED_ADDRESS);
  memcpy(made->u.address, address, length);
  made->length = (uint8_t)length;
  return tsf_from_object(&made->header);
}

tsf_value tsf_event_param_ip(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  tsf_value value = tsf_event_param_bytes(isolate, event, index);
  if (value == TSF_UNDEFINED) return value;
  const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(value);
  return bytes->length == 4 || bytes->length == 16 ? ip_of(isolate, bytes->data, (unsigned)bytes->length) : TSF_UNDEFINED;
}

tsf_value tsf_event_param_descriptors(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  tsf_value value = param(isolate, event, index, TSF_LAYOUT_FDLIST);
  if (value == TSF_UNDEFINED) return value;
  const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(value);
  tsf_array *list = tsf_array_new(isolate, 0);
  for (uint64_t at = sizeof(uint16_t); at < bytes->length && !tsf_threw(isolate); at += POLLED) {
    tsf_boxed *polled = tsf_boxed_new(isolate, TSF_BOXED_POLLED);
    memcpy(&polled->u.polled.descriptor, bytes->data + at, sizeof polled->u.polled.descriptor);
    memcpy(&polled->u.polled.events, bytes->data + at + 8, sizeof polled->u.polled.events);
    tsf_array_push(isolate, list, tsf_from_object(&polled->header));
  }
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_from_object(list);
}

tsf_value tsf_event_param_object(tsf_isolate *isolate, tsf_object *event, uint8_t kind, uint32_t index) {
  switch (kind) {
  case TSF_PARAM_ADDRESS: return tsf_event_param_address(isolate, event, index);
  case TSF_PARAM_TUPLE: return tsf_event_param_tuple(isolate, event, index);
  case TSF_PARAM_DESCRIPTORS: return tsf_event_param_descriptors(isolate, event, index);
  case TSF_PARAM_IP: return tsf_event_param_ip(isolate, event, index);
  default: return TSF_UNDEFINED;
  }
}

/* ---- made by the author ---- */

static bool port_of(tsf_isolate *isolate, double port, const char *what, uint16_t *out) {
  *out = port >= 0 && port <= UINT16_MAX ? (uint16_t)port : 0;
  if (*out == port) return true;
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "%s is an integer from 0 to 65535", what);
  return false;
}

tsf_object *tsf_socket_address_ip(tsf_isolate *isolate, tsf_object *address, double port) {
  const tsf_boxed *ip = (const tsf_boxed *)address;
  uint16_t number;
  tsf_bytes *bytes = tsf_bytes_new(isolate, 1u + ip->length + PORT);
  if (tsf_threw(isolate) || !port_of(isolate, port, "a port", &number)) return address;
  bytes->data[0] = ip->length == 4 ? FAMILY_INET : FAMILY_INET6;
  memcpy(bytes->data + 1, ip->u.address, ip->length);
  memcpy(bytes->data + 1 + ip->length, &number, PORT);
  return make(isolate, TSF_BOXED_SOCKET_ADDRESS, bytes);
}

/* Family, `start` - 1 bytes for the caller, path, NUL; NULL: thrown. */
static tsf_bytes *unix_bytes(tsf_isolate *isolate, const tsf_string *path, size_t start) {
  if (memchr(path->data, 0, path->bytes) != NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "the path of a socket holds a NUL");
    return NULL;
  }
  tsf_bytes *bytes = tsf_bytes_new(isolate, (double)start + path->bytes + 1);
  if (tsf_threw(isolate)) return NULL;
  bytes->data[0] = FAMILY_UNIX;
  memcpy(bytes->data + start, path->data, path->bytes);
  bytes->data[start + path->bytes] = 0;
  return bytes;
}

/* What a function gives that has thrown. */
static tsf_object *none(void) { return (tsf_object *)(uintptr_t)&tsf_string_empty.header; }

tsf_object *tsf_socket_address_unix(tsf_isolate *isolate, tsf_string *path) {
  tsf_bytes *bytes = unix_bytes(isolate, path, path_start(TSF_LAYOUT_SOCKADDR));
  return bytes == NULL ? none() : make(isolate, TSF_BOXED_SOCKET_ADDRESS, bytes);
}

static tsf_object *raw(tsf_isolate *isolate, tsf_bytes *bytes, uint8_t layout, unsigned kind, const char *what) {
  if (bytes->length > 0 && tsf_layout_fits(layout, bytes->data, bytes->length))
    return make(isolate, kind, tsf_bytes_slice(isolate, bytes, 0, (double)bytes->length));
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "%llu bytes are not %s", (unsigned long long)bytes->length, what);
  return none();
}

tsf_object *tsf_socket_address_raw(tsf_isolate *isolate, tsf_bytes *bytes) {
  return raw(isolate, bytes, TSF_LAYOUT_SOCKADDR, TSF_BOXED_SOCKET_ADDRESS, "a socket address");
}

tsf_object *tsf_socket_tuple_raw(tsf_isolate *isolate, tsf_bytes *bytes) {
  return raw(isolate, bytes, TSF_LAYOUT_SOCKTUPLE, TSF_BOXED_SOCKET_TUPLE, "a pair of socket addresses");
}

tsf_object *tsf_socket_tuple_of(tsf_isolate *isolate, tsf_object *source, tsf_object *destination) {
  const tsf_bytes *from = bytes_of(source), *to = bytes_of(destination);
  if (ip_size(source) == 0 || ip_size(source) != ip_size(destination)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "a tuple has two addresses of IPv4, or two of IPv6");
    return none();
  }
  tsf_bytes *bytes = tsf_bytes_new(isolate, (double)(from->length + to->length - 1));
  if (tsf_threw(isolate)) return none();
  memcpy(bytes->data, from->data, from->length);
  memcpy(bytes->data + from->length, to->data + 1, to->length - 1);
  return make(isolate, TSF_BOXED_SOCKET_TUPLE, bytes);
}

tsf_object *tsf_socket_tuple_unix(tsf_isolate *isolate, tsf_big source, tsf_big destination, tsf_string *path) {
  uint64_t ends[2];
  if (!tsf_big_to_u64(source, &ends[0]) || !tsf_big_to_u64(destination, &ends[1])) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "the ends of a Unix socket are integers from 0 to 2**64 - 1");
    return none();
  }
  tsf_bytes *bytes = unix_bytes(isolate, path, path_start(TSF_LAYOUT_SOCKTUPLE));
  if (bytes == NULL) return none();
  memcpy(bytes->data + 1, ends, sizeof ends);
  return make(isolate, TSF_BOXED_SOCKET_TUPLE, bytes);
}

/* ---- what they say ---- */

double tsf_socket_family(tsf_isolate *isolate, tsf_object *socket) {
  (void)isolate;
  return bytes_of(socket)->data[0];
}

tsf_bytes *tsf_socket_bytes(tsf_isolate *isolate, tsf_object *socket) {
  (void)isolate;
  return (tsf_bytes *)tsf_to_object(((const tsf_boxed *)socket)->value);
}

tsf_value tsf_socket_path(tsf_isolate *isolate, tsf_object *socket) {
  const tsf_bytes *bytes = bytes_of(socket);
  size_t start = path_start(socket->aux == TSF_BOXED_SOCKET_ADDRESS ? TSF_LAYOUT_SOCKADDR : TSF_LAYOUT_SOCKTUPLE);
  if (bytes->data[0] != FAMILY_UNIX) return TSF_UNDEFINED;
  if (bytes->length <= start) return TSF_UNDEFINED;
  const char *path = (const char *)bytes->data + start;
  return tsf_from_string(tsf_string_from_bytes(isolate, path, strnlen(path, bytes->length - start)));
}

tsf_value tsf_socket_address_host(tsf_isolate *isolate, tsf_object *address) {
  unsigned size = ip_size(address);
  return size == 0 ? TSF_UNDEFINED : ip_of(isolate, bytes_of(address)->data + 1, size);
}

tsf_value tsf_socket_address_port(tsf_isolate *isolate, tsf_object *address) {
  unsigned size = ip_size(address);
  uint16_t port;
  (void)isolate;
  if (size == 0) return TSF_UNDEFINED;
  memcpy(&port, bytes_of(address)->data + 1 + size, sizeof port);
  return tsf_from_number(port);
}

/* End 0 or 1 of a tuple. */
static tsf_value tuple_end(tsf_isolate *isolate, const tsf_object *tuple, unsigned end) {
  const tsf_bytes *bytes = bytes_of(tuple);
  unsigned size = ip_size(tuple);
  if (size == 0) return TSF_UNDEFINED;
  tsf_bytes *one = tsf_bytes_new(isolate, 1u + size + PORT);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  one->data[0] = bytes->data[0];
  memcpy(one->data + 1, bytes->data + 1 + end * (size + PORT), size + PORT);
  return tsf_from_object(make(isolate, TSF_BOXED_SOCKET_ADDRESS, one));
}

tsf_value tsf_socket_tuple_source(tsf_isolate *isolate, tsf_object *tuple) { return tuple_end(isolate, tuple, 0); }
tsf_value tsf_socket_tuple_destination(tsf_isolate *isolate, tsf_object *tuple) { return tuple_end(isolate, tuple, 1); }

/* ---- as text ---- */

enum { END_TEXT = TSF_ADDRESS_TEXT_MAX + 16 };

/* "10.0.0.1:80" or "[::1]:80" of the address at `data`. */
static size_t write_end(const uint8_t *data, unsigned size, char out[END_TEXT]) {
  char host[TSF_ADDRESS_TEXT_MAX];
  uint16_t port;
  memcpy(&port, data + size, sizeof port);
  int length = (int)tsf_address_write(data, size, host);
  int written = snprintf(out, END_TEXT, size == 4 ? "%.*s:%u" : "[%.*s]:%u", length, host, (unsigned)port);
  return written < 0 ? 0 : (size_t)written;
}

tsf_string *tsf_socket_to_string(tsf_isolate *isolate, tsf_object *socket) {
  const tsf_bytes *bytes = bytes_of(socket);
  unsigned size = ip_size(socket);
  char out[2 * END_TEXT + 2];
  tsf_value path = tsf_socket_path(isolate, socket);
  if (path != TSF_UNDEFINED) return tsf_to_string_pointer(path);
  size_t length = size == 0 ? (size_t)snprintf(out, sizeof out, "family %u", (unsigned)bytes->data[0])
                            : write_end(bytes->data + 1, size, out);
  if (size != 0 && socket->aux == TSF_BOXED_SOCKET_TUPLE) {
    memcpy(out + length, "->", 2);
    length += 2 + write_end(bytes->data + 1 + size + PORT, size, out + length + 2);
  }
  return tsf_string_from_bytes(isolate, out, length);
}

/* ---- descriptors ---- */

tsf_object *tsf_polled_of(tsf_isolate *isolate, tsf_big descriptor, double events) {
  tsf_boxed *polled = tsf_boxed_new(isolate, TSF_BOXED_POLLED);
  if (!tsf_big_to_i64(descriptor, &polled->u.polled.descriptor))
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "a descriptor is an integer from -2**63 to 2**63 - 1");
  else port_of(isolate, events, "poll's set of events", &polled->u.polled.events);
  return &polled->header;
}

tsf_big tsf_polled_fd(tsf_isolate *isolate, tsf_object *polled) {
  return tsf_big_from_i64(isolate, ((const tsf_boxed *)polled)->u.polled.descriptor);
}

double tsf_polled_events(tsf_isolate *isolate, tsf_object *polled) {
  (void)isolate;
  return ((const tsf_boxed *)polled)->u.polled.events;
}

tsf_string *tsf_polled_to_string(tsf_isolate *isolate, tsf_object *object) {
  const tsf_boxed *polled = (const tsf_boxed *)object;
  char out[48];
  long long descriptor = polled->u.polled.descriptor;
  int length = snprintf(out, sizeof out, "%lld:%x", descriptor, (unsigned)polled->u.polled.events);
  return tsf_string_from_bytes(isolate, out, (size_t)length);
}

/* ---- as bytes ---- */

static tsf_value list_bytes(tsf_isolate *isolate, const tsf_array *list) {
  if (list->length > UINT16_MAX) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "a list has 65535 descriptors at most");
    return TSF_UNDEFINED;
  }
  uint16_t count = (uint16_t)list->length;
  tsf_bytes *bytes = tsf_bytes_new(isolate, (double)(sizeof count + count * (size_t)POLLED));
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  memcpy(bytes->data, &count, sizeof count);
  uint8_t *at = bytes->data + sizeof count;
  for (uint32_t i = 0; i < count; i++, at += POLLED) {
    tsf_value item = tsf_array_get_index(list, i);
    if (!tsf_is_boxed(item, TSF_BOXED_POLLED)) {
      tsf_expected(isolate, "a PolledDescriptor", item);
      return TSF_UNDEFINED;
    }
    const tsf_boxed *polled = (const tsf_boxed *)tsf_to_object(item);
    memcpy(at, &polled->u.polled.descriptor, sizeof polled->u.polled.descriptor);
    memcpy(at + 8, &polled->u.polled.events, sizeof polled->u.polled.events);
  }
  return tsf_from_object(bytes);
}

tsf_value tsf_layout_bytes(tsf_isolate *isolate, uint8_t kind, tsf_value value) {
  bool is_socket = (kind == TSF_PARAM_ADDRESS && tsf_is_boxed(value, TSF_BOXED_SOCKET_ADDRESS)) ||
                   (kind == TSF_PARAM_TUPLE && tsf_is_boxed(value, TSF_BOXED_SOCKET_TUPLE));
  if (is_socket) return ((const tsf_boxed *)tsf_to_object(value))->value;
  if (kind == TSF_PARAM_DESCRIPTORS && tsf_is_array(value))
    return list_bytes(isolate, (const tsf_array *)tsf_to_object(value));
  if (kind != TSF_PARAM_IP || !tsf_is_boxed(value, TSF_BOXED_ADDRESS)) return value;
  const tsf_boxed *ip = (const tsf_boxed *)tsf_to_object(value);
  tsf_bytes *bytes = tsf_bytes_new(isolate, ip->length);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  memcpy(bytes->data, ip->u.address, ip->length);
  return tsf_from_object(bytes);
}
