/* address_text.c - reading is strict: four decimal parts without leading zeros; RFC 4291 groups, "::" once, an IPv4 tail
 * allowed, no zone. Writing is canonical. Invariant: what is written reads back the same. */
#include "address_text.h"

#include <string.h>

/* ---- text to bytes ---- */

static unsigned read_v4(const char *text, size_t length, uint8_t *out) {
  size_t at = 0;
  for (unsigned part = 0; part < 4; part++) {
    if (part > 0 && (at >= length || text[at++] != '.')) return 0;
    unsigned value = 0, digits = 0;
    for (; at < length && text[at] >= '0' && text[at] <= '9'; at++, digits++) {
      if (digits == 3 || (digits > 0 && value == 0)) return 0;
      value = value * 10 + (unsigned)(text[at] - '0');
    }
    if (digits == 0 || value > 255) return 0;
    out[part] = (uint8_t)value;
  }
  return at == length ? 4 : 0;
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* One group of 1 to 4 hex digits at text[*at]; -1: none. */
static int read_group(const char *text, size_t length, size_t *at) {
  int value = 0;
  size_t start = *at;
  while (*at < length && *at - start < 4 && hex_digit(text[*at]) >= 0) value = value * 16 + hex_digit(text[(*at)++]);
  return *at == start ? -1 : value;
}

static unsigned read_v6(const char *text, size_t length, uint8_t *out) {
  uint8_t bytes[16] = {0};
  size_t at = 0;
  int used = 0, gap = -1;
  if (length >= 2 && text[0] == ':' && text[1] == ':') {
    gap = 0;
    at = 2;
  }
  while (at < length && used < 16) {
    size_t start = at;
    int group = read_group(text, length, &at);
    if (group < 0) return 0;
    if (at < length && text[at] == '.') { /* an IPv4 tail */
      if (used > 12 || read_v4(text + start, length - start, bytes + used) == 0) return 0;
      used += 4;
      at = length;
      break;
    }
    bytes[used++] = (uint8_t)(group >> 8);
    bytes[used++] = (uint8_t)group;
    if (at == length) break;
    if (text[at] != ':' || at + 1 == length) return 0;
    at++;
    if (text[at] == ':') {
      if (gap >= 0) return 0;
      gap = used;
      at++;
    }
  }
  if (at != length || (gap < 0 ? used != 16 : used > 14)) return 0;
  if (gap >= 0) {
    int tail = used - gap;
    memmove(bytes + 16 - tail, bytes + gap, (size_t)tail);
    memset(bytes + gap, 0, (size_t)(16 - used));
  }
  memcpy(out, bytes, 16);
  return 16;
}

unsigned tsf_address_read(const char *text, size_t length, uint8_t out[16]) {
  return memchr(text, ':', length) == NULL ? read_v4(text, length, out) : read_v6(text, length, out);
}

/* ---- bytes to text ---- */

static size_t write_v4(const uint8_t *address, char *out) {
  size_t used = 0;
  for (int part = 0; part < 4; part++) {
    unsigned value = address[part];
    if (part > 0) out[used++] = '.';
    if (value >= 100) out[used++] = (char)('0' + value / 100);
    if (value >= 10) out[used++] = (char)('0' + value / 10 % 10);
    out[used++] = (char)('0' + value % 10);
  }
  return used;
}

/* The first longest run of two or more zero groups. */
static int longest_gap(const uint8_t *address, int *groups) {
  int best = -1;
  *groups = 1;
  for (int i = 0; i < 8; i++) {
    int n = 0;
    while (i + n < 8 && address[(i + n) * 2] == 0 && address[(i + n) * 2 + 1] == 0) n++;
    if (n > *groups) {
      *groups = n;
      best = i;
    }
    if (n > 0) i += n - 1;
  }
  return best;
}

static size_t write_v6(const uint8_t *address, char *out) {
  static const char hex[] = "0123456789abcdef";
  static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  if (memcmp(address, mapped, 12) == 0) {
    memcpy(out, "::ffff:", 7);
    return 7 + write_v4(address + 12, out + 7);
  }
  size_t used = 0;
  int groups;
  int gap = longest_gap(address, &groups);
  for (int i = 0; i < 8; i++) {
    if (i == gap) {
      out[used++] = ':';
      out[used++] = ':';
      i += groups - 1;
      continue;
    }
    if (i > 0 && out[used - 1] != ':') out[used++] = ':';
    unsigned value = (unsigned)address[i * 2] << 8 | address[i * 2 + 1];
    for (int shift = value > 0xfff ? 12 : value > 0xff ? 8 : value > 0xf ? 4 : 0; shift >= 0; shift -= 4)
      out[used++] = hex[value >> shift & 15];
  }
  return used;
}

size_t tsf_address_write(const uint8_t *address, unsigned length, char out[TSF_ADDRESS_TEXT_MAX]) {
  return length == 4 ? write_v4(address, out) : write_v6(address, out);
}
