/* wtf8.c - characters of WTF-8 with invalid bytes: decode, encode, count, white space. See wtf8.h for the rules. */
#include "wtf8.h"

#include <string.h>

uint32_t tsf_wtf8_decode_long(const char *p, size_t left, uint32_t *length) {
  const unsigned char *u = (const unsigned char *)p;
  uint32_t c = u[0];
  if (c < 0x80) {
    *length = 1;
    return c;
  }
  if (c >= 0xC2 && left >= 2 && (u[1] & 0xC0) == 0x80) {
    if (c < 0xE0) {
      *length = 2;
      return (c & 0x1F) << 6 | (u[1] & 0x3Fu);
    }
    if (left >= 3 && (u[2] & 0xC0) == 0x80) {
      if (c < 0xF0) {
        if (c != 0xE0 || u[1] >= 0xA0) {
          *length = 3;
          return (c & 0x0F) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
        }
      } else if (left >= 4 && (u[3] & 0xC0) == 0x80) {
        uint32_t code_point = (c & 0x07) << 18 | (u[1] & 0x3Fu) << 12 | (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
        if (c <= 0xF4 && code_point >= 0x10000 && code_point <= 0x10FFFF) {
          *length = 4;
          return code_point;
        }
      }
    }
  }
  *length = 1;
  return TSF_WTF8_INVALID | c;
}

uint32_t tsf_wtf8_length_before(const char *p, size_t before) {
  if (!tsf_wtf8_is_continuation(p[-1])) return 1;
  for (uint32_t n = 2; n <= 4 && n <= before; n++) {
    if (tsf_wtf8_is_continuation(*(p - n))) continue;
    uint32_t length;
    tsf_wtf8_decode(p - n, n, &length);
    return length == n ? n : 1;
  }
  return 1;
}

uint32_t tsf_wtf8_encode(uint32_t c, char *out) {
  if (c < 0x80) {
    out[0] = (char)c;
    return 1;
  }
  if (c & TSF_WTF8_INVALID) {
    out[0] = (char)(c & 0xFF);
    return 1;
  }
  if (c < 0x800) {
    out[0] = (char)(0xC0 | c >> 6);
    out[1] = (char)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (char)(0xE0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | c >> 18);
  out[1] = (char)(0x80 | (c >> 12 & 0x3F));
  out[2] = (char)(0x80 | (c >> 6 & 0x3F));
  out[3] = (char)(0x80 | (c & 0x3F));
  return 4;
}

size_t tsf_ascii_prefix(const char *data, size_t bytes) {
  size_t i = 0;
  while (bytes - i >= 32) {
    uint64_t w[4];
    memcpy(w, data + i, 32);
    if ((w[0] | w[1] | w[2] | w[3]) & 0x8080808080808080ull) break;
    i += 32;
  }
  while (bytes - i >= 8) {
    uint64_t w;
    memcpy(&w, data + i, 8);
    if (w & 0x8080808080808080ull) break;
    i += 8;
  }
  while (i < bytes && (unsigned char)data[i] < 0x80) i++;
  return i;
}

size_t tsf_wtf8_count_units(const char *data, size_t bytes, bool *joins) {
  size_t i = tsf_ascii_prefix(data, bytes);
  size_t units = i;
  bool high = false;
  if (joins) *joins = false;
  while (i < bytes) {
    if ((unsigned char)data[i] < 0x80) {
      size_t n = tsf_ascii_prefix(data + i, bytes - i);
      i += n;
      units += n;
      high = false;
      continue;
    }
    uint32_t length;
    uint32_t c = tsf_wtf8_decode_long(data + i, bytes - i, &length);
    if (high && c - 0xDC00u < 0x400u && joins) *joins = true;
    high = c - 0xD800u < 0x400u;
    units += tsf_wtf8_units(c);
    i += length;
  }
  return units;
}

bool tsf_is_white_space(uint32_t c) {
  if (c < 0x80) return c == 0x20 || (c >= 0x09 && c <= 0x0D);
  if (c < 0x1680) return c == 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

void tsf_trim_start(const char *data, size_t *start, size_t end) {
  while (*start < end) {
    uint32_t length;
    if (!tsf_is_white_space(tsf_wtf8_decode(data + *start, end - *start, &length))) return;
    *start += length;
  }
}

void tsf_trim_end(const char *data, size_t start, size_t *end) {
  while (*end > start) {
    uint32_t ignored, length = tsf_wtf8_length_before(data + *end, *end - start);
    if (!tsf_is_white_space(tsf_wtf8_decode(data + *end - length, length, &ignored))) return;
    *end -= length;
  }
}
