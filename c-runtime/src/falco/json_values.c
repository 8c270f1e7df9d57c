/* json_values.c - how values of the SDK are written as text in JSON, and read again (declared in include/falco/json.h).
 * Invariant: what is written reads as an equal value. */
#include <errno.h>
#include <stdlib.h>

#include "../../include/falco/plugin.h"
#include "../lib/address_text.h"
#include "../types/bytes.h"
#include "../types/string.h"

static tsf_string *text_if(tsf_isolate *isolate, tsf_value value, unsigned kind,
                           tsf_string *(*to_string)(tsf_isolate *, tsf_object *)) {
  return tsf_is_boxed(value, kind) ? to_string(isolate, tsf_to_object(value)) : NULL;
}

/* ---- bytes ---- */

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* Base64 with padding, behind `before`. */
static tsf_string *write_base64(tsf_isolate *isolate, const char *before, const tsf_bytes *bytes) {
  size_t start = strlen(before);
  char *to;
  if (bytes->length > TSF_STRING_MAX / 2) return NULL;
  tsf_string *text = tsf_string_reserve(isolate, start + (bytes->length + 2) / 3 * 4, &to);
  if (text == NULL) return NULL;
  memcpy(to, before, start);
  to += start;
  for (size_t i = 0; i < bytes->length; i += 3) {
    size_t left = bytes->length - i;
    uint32_t word = (uint32_t)bytes->data[i] << 16 | (left > 1 ? (uint32_t)bytes->data[i + 1] << 8 : 0) |
                    (left > 2 ? bytes->data[i + 2] : 0);
    *to++ = digits[word >> 18];
    *to++ = digits[word >> 12 & 63];
    *to++ = left > 1 ? digits[word >> 6 & 63] : '=';
    *to++ = left > 2 ? digits[word & 63] : '=';
  }
  return text;
}

/* 0..63; -1: no digit. */
static int digit_of(char c) {
  const char *found = c == 0 ? NULL : strchr(digits, c);
  return found == NULL ? -1 : (int)(found - digits);
}

/* The bytes of base64 with padding; NULL: it is none, or thrown. */
static tsf_bytes *read_base64(tsf_isolate *isolate, const char *text, size_t length) {
  size_t padding = length > 0 && text[length - 1] == '=' ? (length > 1 && text[length - 2] == '=' ? 2 : 1) : 0;
  if (length % 4 != 0) return NULL;
  for (size_t i = 0; i < length - padding; i++)
    if (digit_of(text[i]) < 0) return NULL;
  tsf_bytes *bytes = tsf_bytes_new(isolate, (double)(length / 4 * 3 - padding));
  if (tsf_threw(isolate)) return NULL;
  for (size_t i = 0, out = 0; i < length; i += 4) {
    uint32_t word = 0;
    for (size_t j = 0; j < 4; j++) word = word << 6 | (text[i + j] == '=' ? 0 : (uint32_t)digit_of(text[i + j]));
    for (int shift = 16; shift >= 0 && out < bytes->length; shift -= 8) bytes->data[out++] = (uint8_t)(word >> shift);
  }
  return bytes;
}

static tsf_value read_bytes(tsf_isolate *isolate, tsf_string *text) {
  tsf_bytes *bytes = read_base64(isolate, text->data, text->bytes);
  return bytes == NULL ? TSF_UNDEFINED : tsf_from_object(bytes);
}

static tsf_string *write_bytes(tsf_isolate *isolate, tsf_value value) {
  return tsf_is_bytes(value) ? write_base64(isolate, "", (const tsf_bytes *)tsf_to_object(value)) : NULL;
}

const tsf_json_custom tsf_json_bytes = {"bytes in base64", read_bytes, write_bytes};

/* ---- addresses and times ---- */

static tsf_string *write_address(tsf_isolate *isolate, tsf_value value) {
  return text_if(isolate, value, TSF_BOXED_ADDRESS, tsf_address_to_string);
}
const tsf_json_custom tsf_json_ip_address = {"an IP address", tsf_address_parse, write_address};

static tsf_string *write_network(tsf_isolate *isolate, tsf_value value) {
  return text_if(isolate, value, TSF_BOXED_NETWORK, tsf_network_to_string);
}
const tsf_json_custom tsf_json_ip_network = {"an IP network", tsf_network_parse, write_network};

static tsf_string *write_timestamp(tsf_isolate *isolate, tsf_value value) {
  return text_if(isolate, value, TSF_BOXED_TIMESTAMP, tsf_timestamp_to_string);
}
const tsf_json_custom tsf_json_timestamp = {"a time as RFC 3339 has it", tsf_timestamp_parse, write_timestamp};

/* ---- sockets ---- */

static const char raw[] = "raw:";
enum { RAW = sizeof raw - 1 };

static const tsf_bytes *bytes_of(tsf_value socket) {
  return (const tsf_bytes *)tsf_to_object(((const tsf_boxed *)tsf_to_object(socket))->value);
}

static bool is_ip(tsf_value socket) { return bytes_of(socket)->data[0] == 2 || bytes_of(socket)->data[0] == 10; }

static tsf_string *write_socket(tsf_isolate *isolate, tsf_value value, unsigned kind) {
  if (!tsf_is_boxed(value, kind)) return NULL;
  if (is_ip(value)) return tsf_socket_to_string(isolate, tsf_to_object(value));
  return write_base64(isolate, raw, bytes_of(value));
}

static tsf_value boxed_bytes(tsf_isolate *isolate, unsigned kind, tsf_bytes *bytes) {
  tsf_boxed *made = tsf_boxed_new(isolate, kind);
  made->value = tsf_from_object(bytes);
  return tsf_from_object(&made->header);
}

static tsf_value read_raw(tsf_isolate *isolate, const tsf_string *text, unsigned kind, uint8_t layout) {
  tsf_bytes *bytes = read_base64(isolate, text->data + RAW, text->bytes - RAW);
  if (bytes == NULL || bytes->length == 0 || !tsf_layout_fits(layout, bytes->data, bytes->length)) return TSF_UNDEFINED;
  return boxed_bytes(isolate, kind, bytes);
}

static bool is_raw(const tsf_string *text) { return text->bytes >= RAW && memcmp(text->data, raw, RAW) == 0; }

/* "10.0.0.1:80" or "[::1]:80" as an end of a socket, behind the family's byte; its bytes, 0: it is none. */
static unsigned read_end(const char *text, size_t length, uint8_t out[16 + 2]) {
  const char *colon = text + length;
  uint32_t port = 0;
  while (colon > text && colon[-1] != ':') colon--;
  size_t ported = (size_t)(text + length - colon);
  if (colon == text || ported == 0 || ported > 5) return 0;
  for (const char *at = colon; at < text + length; at++) {
    if (*at < '0' || *at > '9') return 0;
    port = port * 10 + (uint32_t)(*at - '0');
  }
  size_t host = (size_t)(colon - 1 - text);
  bool bracketed = host > 2 && text[0] == '[' && text[host - 1] == ']';
  unsigned size = bracketed ? tsf_address_read(text + 1, host - 2, out) : tsf_address_read(text, host, out);
  if (port > UINT16_MAX || size != (bracketed ? 16u : 4u)) return 0;
  uint16_t number = (uint16_t)port;
  memcpy(out + size, &number, sizeof number);
  return size + sizeof number;
}

/* Bytes of a family with these ends. */
static tsf_value socket_of(tsf_isolate *isolate, unsigned kind, const uint8_t *ends, unsigned size, unsigned each) {
  tsf_bytes *bytes = tsf_bytes_new(isolate, 1.0 + size);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  bytes->data[0] = each == 4 + 2 ? 2 : 10;
  memcpy(bytes->data + 1, ends, size);
  return boxed_bytes(isolate, kind, bytes);
}

static tsf_value read_socket_address(tsf_isolate *isolate, tsf_string *text) {
  uint8_t end[16 + 2];
  if (is_raw(text)) return read_raw(isolate, text, TSF_BOXED_SOCKET_ADDRESS, TSF_LAYOUT_SOCKADDR);
  unsigned size = read_end(text->data, text->bytes, end);
  return size == 0 ? TSF_UNDEFINED : socket_of(isolate, TSF_BOXED_SOCKET_ADDRESS, end, size, size);
}
static tsf_string *write_socket_address(tsf_isolate *isolate, tsf_value value) {
  return write_socket(isolate, value, TSF_BOXED_SOCKET_ADDRESS);
}
const tsf_json_custom tsf_json_socket_address = {"a socket address", read_socket_address, write_socket_address};

static tsf_value read_socket_tuple(tsf_isolate *isolate, tsf_string *text) {
  uint8_t ends[2 * (16 + 2)];
  if (is_raw(text)) return read_raw(isolate, text, TSF_BOXED_SOCKET_TUPLE, TSF_LAYOUT_SOCKTUPLE);
  const char *arrow = text->data, *end = text->data + text->bytes;
  while (end - arrow >= 2 && memcmp(arrow, "->", 2) != 0) arrow++;
  if (end - arrow < 2) return TSF_UNDEFINED;
  unsigned first = read_end(text->data, (size_t)(arrow - text->data), ends);
  unsigned second = first == 0 ? 0 : read_end(arrow + 2, (size_t)(end - arrow - 2), ends + first);
  if (first == 0 || first != second) return TSF_UNDEFINED;
  return socket_of(isolate, TSF_BOXED_SOCKET_TUPLE, ends, first + second, first);
}
static tsf_string *write_socket_tuple(tsf_isolate *isolate, tsf_value value) {
  return write_socket(isolate, value, TSF_BOXED_SOCKET_TUPLE);
}
const tsf_json_custom tsf_json_socket_tuple = {"a pair of socket addresses", read_socket_tuple, write_socket_tuple};

/* ---- descriptors ---- */

static tsf_value read_polled(tsf_isolate *isolate, tsf_string *text) {
  char copy[40], *end;
  if (text->bytes == 0 || text->bytes >= sizeof copy || strchr(" \t\n\v\f\r+", text->data[0]) != NULL) return TSF_UNDEFINED;
  memcpy(copy, text->data, text->bytes);
  copy[text->bytes] = 0;
  errno = 0;
  long long descriptor = strtoll(copy, &end, 10);
  if (errno != 0 || end == copy || *end != ':') return TSF_UNDEFINED;
  size_t flags = strlen(++end);
  if (flags == 0 || flags > 4 || strspn(end, "0123456789abcdef") != flags) return TSF_UNDEFINED;
  tsf_boxed *polled = tsf_boxed_new(isolate, TSF_BOXED_POLLED);
  polled->u.polled.descriptor = descriptor;
  polled->u.polled.events = (uint16_t)strtoul(end, NULL, 16);
  return tsf_from_object(&polled->header);
}
static tsf_string *write_polled(tsf_isolate *isolate, tsf_value value) {
  return text_if(isolate, value, TSF_BOXED_POLLED, tsf_polled_to_string);
}
const tsf_json_custom tsf_json_polled = {"a polled descriptor, as 3:1", read_polled, write_polled};
