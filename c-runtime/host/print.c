/* print.c - how the host shows texts and values: one event stays one line, JSON is valid UTF-8 whatever the plugin gives.
 * Invariant: 64-bit integers are printed exactly. */
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "host.h"
#include "../src/lib/address_text.h"

int complain(int code, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("host: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  return code;
}

void log_line(ss_plugin_owner_t *owner, const char *component, const char *message, ss_plugin_log_severity severity) {
  static const char *const names[] = {"none", "fatal", "critical", "error", "warning", "notice", "info", "debug", "trace"};
  (void)owner;
  fprintf(stderr, "[%s] %s%s%s\n", severity >= 1 && severity <= 8 ? names[severity] : "?", component == NULL ? "" : component,
          component == NULL ? "" : ": ", message);
}

void log_nothing(ss_plugin_owner_t *owner, const char *component, const char *message, ss_plugin_log_severity severity) {
  (void)owner, (void)component, (void)message, (void)severity;
}

/* Bytes of the well-formed UTF-8 sequence at text, or 0. */
static size_t sequence(const unsigned char *text, size_t length) {
  unsigned char c = text[0];
  size_t size = c < 0x80 ? 1 : c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
  if (size == 0 || size > length) return 0;
  for (size_t i = 1; i < size; i++)
    if ((text[i] & 0xC0) != 0x80) return 0;
  if (c == 0xE0 && text[1] < 0xA0) return 0;
  if (c == 0xED && text[1] >= 0xA0) return 0; /* a surrogate */
  if (c == 0xF0 && text[1] < 0x90) return 0;
  return c == 0xF4 && text[1] >= 0x90 ? 0 : size;
}

void print_json_string(FILE *out, const char *text, size_t length) {
  const unsigned char *at = (const unsigned char *)text;
  fputc('"', out);
  for (size_t i = 0; i < length;) {
    size_t size = sequence(at + i, length - i);
    if (at[i] == '"' || at[i] == '\\') fprintf(out, "\\%c", at[i]);
    else if (at[i] == '\n') fputs("\\n", out);
    else if (at[i] < 0x20) fprintf(out, "\\u%04x", at[i]);
    else if (size == 0) fputs("\xEF\xBF\xBD", out);
    else fwrite(at + i, 1, size, out);
    i += size == 0 ? 1 : size;
  }
  fputc('"', out);
}

void print_plain(FILE *out, const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    if (c == '\n') fputs("\\n", out);
    else if (c < 0x20 || c == 0x7f) fprintf(out, "\\x%02x", c);
    else fputc(c, out);
  }
}

static void print_address(FILE *out, const ss_plugin_byte_buffer *buffer, bool json) {
  char text[TSF_ADDRESS_TEXT_MAX];
  bool right = buffer->ptr != NULL && (buffer->len == 4 || buffer->len == 16);
  size_t length = right ? tsf_address_write(buffer->ptr, buffer->len, text) : 0;
  if (json) print_json_string(out, text, length);
  else fwrite(text, 1, length, out);
}

static void print_value(FILE *out, const ss_plugin_extract_field *field, uint64_t i, bool json) {
  switch (field->ftype) {
  case FTYPE_STRING:
    if (json) print_json_string(out, field->res.str[i], strlen(field->res.str[i]));
    else print_plain(out, field->res.str[i], strlen(field->res.str[i]));
    break;
  case FTYPE_BOOL: fputs(field->res.boolean[i] != 0 ? "true" : "false", out); break;
  case FTYPE_IPADDR:
  case FTYPE_IPNET: print_address(out, &field->res.buf[i], json); break;
  default: fprintf(out, "%" PRIu64, field->res.u64[i]); break;
  }
}

void print_values(FILE *out, const ss_plugin_extract_field *field, bool list, bool json) {
  if (field->res_len == 0) {
    fputs(json ? "null" : "<NA>", out);
    return;
  }
  if (list) fputs(json ? "[" : "(", out);
  for (uint64_t i = 0; i < field->res_len; i++) {
    if (i > 0) fputc(',', out);
    print_value(out, field, i, json);
  }
  if (list) fputs(json ? "]" : ")", out);
}

static void print_range(FILE *out, uint32_t start, uint32_t length, bool json) {
  if (start == 0 && length == 0) fputs(json ? "null" : "-", out);
  else fprintf(out, json ? "[%" PRIu32 ",%" PRIu32 "]" : "%" PRIu32 "+%" PRIu32, start, length);
}

void print_offsets(FILE *out, const ss_plugin_extract_field *field, const ss_plugin_extract_value_offsets *offsets, bool json) {
  bool told = field->res_len > 0 && offsets->start != NULL && offsets->length != NULL;
  if (!told) {
    if (json) fputs("null", out);
    return;
  }
  fputc(json ? '[' : '@', out);
  for (uint64_t i = 0; i < field->res_len; i++) {
    if (i > 0) fputc(',', out);
    print_range(out, offsets->start[i], offsets->length[i], json);
  }
  if (json) fputc(']', out);
}
