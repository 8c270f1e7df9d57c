/* address.c - IpAddr and IpNet objects; their text is lib/address_text. Invariant: a network's bits behind its mask are
 * 0, so that equal networks have equal bytes. */
#include "address.h"

#include "../lib/address_text.h"

/* ---- IpAddr ---- */

static const tsf_boxed *boxed(const tsf_object *object) { return (const tsf_boxed *)object; }

static tsf_boxed *make(tsf_isolate *isolate, unsigned kind, const uint8_t *address, unsigned length, unsigned prefix) {
  tsf_boxed *made = tsf_boxed_new(isolate, kind);
  memcpy(made->u.address, address, length);
  made->length = (uint8_t)length;
  made->prefix = (uint8_t)prefix;
  return made;
}

/* Reads text or bytes; 0 when they are no address. */
static unsigned read_value(tsf_value from, uint8_t out[16]) {
  if (tsf_is_string(from)) return tsf_address_read(tsf_to_string_pointer(from)->data, tsf_to_string_pointer(from)->bytes, out);
  if (!tsf_is_bytes(from)) return 0;
  const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(from);
  if (bytes->length != 4 && bytes->length != 16) return 0;
  memcpy(out, bytes->data, bytes->length);
  return (unsigned)bytes->length;
}

static void refuse(tsf_isolate *isolate, tsf_value from, const char *what) {
  if (!tsf_is_string(from)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "an %s has 4 or 16 bytes", what);
    return;
  }
  const tsf_string *text = tsf_to_string_pointer(from);
  int shown = text->bytes > 64 ? 64 : (int)text->bytes;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "\"%.*s\" is no %s", shown, text->data, what);
}

tsf_object *tsf_address_new(tsf_isolate *isolate, tsf_value from) {
  uint8_t address[16] = {0};
  unsigned length = read_value(from, address);
  if (length == 0) refuse(isolate, from, "IP address");
  return &make(isolate, TSF_BOXED_ADDRESS, address, length, 0)->header;
}

tsf_value tsf_address_parse(tsf_isolate *isolate, tsf_string *text) {
  uint8_t address[16];
  unsigned length = tsf_address_read(text->data, text->bytes, address);
  if (length == 0) return TSF_UNDEFINED;
  return tsf_from_object(make(isolate, TSF_BOXED_ADDRESS, address, length, 0));
}

tsf_string *tsf_address_to_string(tsf_isolate *isolate, tsf_object *address) {
  char text[TSF_ADDRESS_TEXT_MAX];
  return tsf_string_from_bytes(isolate, text, tsf_address_write(boxed(address)->u.address, boxed(address)->length, text));
}

tsf_bytes *tsf_address_bytes(tsf_isolate *isolate, tsf_object *address) {
  tsf_bytes *bytes = tsf_bytes_new(isolate, boxed(address)->length);
  if (!tsf_threw(isolate)) memcpy(bytes->data, boxed(address)->u.address, boxed(address)->length);
  return bytes;
}

double tsf_address_version(tsf_isolate *isolate, tsf_object *address) {
  (void)isolate;
  return boxed(address)->length == 4 ? 4 : 6;
}

bool tsf_address_equals(tsf_isolate *isolate, tsf_object *a, tsf_object *b) {
  (void)isolate;
  return boxed(a)->length == boxed(b)->length && boxed(a)->prefix == boxed(b)->prefix &&
         memcmp(boxed(a)->u.address, boxed(b)->u.address, boxed(a)->length) == 0;
}

/* ---- IpNet ---- */

static void clear_host_bits(uint8_t *address, unsigned length, unsigned prefix) {
  for (unsigned i = 0; i < length; i++) {
    unsigned kept = prefix <= i * 8 ? 0 : prefix - i * 8 >= 8 ? 8 : prefix - i * 8;
    address[i] &= (uint8_t)(0xff00u >> kept);
  }
}

static unsigned read_network(tsf_value from, uint8_t out[16], unsigned *prefix) {
  if (!tsf_is_string(from)) {
    unsigned length = read_value(from, out);
    *prefix = length * 8;
    return length;
  }
  const tsf_string *text = tsf_to_string_pointer(from);
  const char *slash = memchr(text->data, '/', text->bytes);
  size_t before = slash == NULL ? text->bytes : (size_t)(slash - text->data);
  unsigned length = tsf_address_read(text->data, before, out);
  *prefix = length * 8;
  if (length == 0 || slash == NULL) return length;
  const char *digits = slash + 1, *end = text->data + text->bytes;
  unsigned value = 0;
  if (digits == end || end - digits > 3 || (*digits == '0' && end - digits > 1)) return 0;
  for (; digits < end; digits++) {
    if (*digits < '0' || *digits > '9') return 0;
    value = value * 10 + (unsigned)(*digits - '0');
  }
  if (value > length * 8) return 0;
  *prefix = value;
  clear_host_bits(out, length, value);
  return length;
}

tsf_object *tsf_network_new(tsf_isolate *isolate, tsf_value from) {
  uint8_t address[16] = {0};
  unsigned prefix;
  unsigned length = read_network(from, address, &prefix);
  if (length == 0) refuse(isolate, from, "IP network");
  return &make(isolate, TSF_BOXED_NETWORK, address, length, prefix)->header;
}

tsf_value tsf_network_parse(tsf_isolate *isolate, tsf_string *text) {
  uint8_t address[16];
  unsigned prefix;
  unsigned length = read_network(tsf_from_string(text), address, &prefix);
  if (length == 0) return TSF_UNDEFINED;
  return tsf_from_object(make(isolate, TSF_BOXED_NETWORK, address, length, prefix));
}

tsf_string *tsf_network_to_string(tsf_isolate *isolate, tsf_object *network) {
  char text[TSF_ADDRESS_TEXT_MAX + 4];
  unsigned prefix = boxed(network)->prefix;
  size_t used = tsf_address_write(boxed(network)->u.address, boxed(network)->length, text);
  text[used++] = '/';
  if (prefix >= 100) text[used++] = '1';
  if (prefix >= 10) text[used++] = (char)('0' + prefix / 10 % 10);
  text[used++] = (char)('0' + prefix % 10);
  return tsf_string_from_bytes(isolate, text, used);
}

tsf_object *tsf_network_address(tsf_isolate *isolate, tsf_object *network) {
  uint8_t address[16];
  memcpy(address, boxed(network)->u.address, sizeof address);
  return &make(isolate, TSF_BOXED_ADDRESS, address, boxed(network)->length, 0)->header;
}

double tsf_network_prefix(tsf_isolate *isolate, tsf_object *network) {
  (void)isolate;
  return boxed(network)->prefix;
}

bool tsf_network_contains(tsf_isolate *isolate, tsf_object *network, tsf_object *address) {
  (void)isolate;
  uint8_t masked[16];
  if (boxed(network)->length != boxed(address)->length) return false;
  memcpy(masked, boxed(address)->u.address, sizeof masked);
  clear_host_bits(masked, boxed(address)->length, boxed(network)->prefix);
  return memcmp(masked, boxed(network)->u.address, boxed(network)->length) == 0;
}
