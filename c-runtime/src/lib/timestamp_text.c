/* timestamp_text.c - dates follow the proleptic Gregorian calendar, by Howard Hinnant's days_from_civil.
 * Invariant: what is written reads back to the same nanosecond; a leap second reads as the second after it. */
#include "timestamp_text.h"

#include <string.h>

static const uint64_t second = 1000000000u;

/* ---- calendar ---- */

static int64_t days_from_civil(int64_t year, unsigned month, unsigned day) {
  year -= month <= 2;
  int64_t era = (year >= 0 ? year : year - 399) / 400;
  unsigned year_of_era = (unsigned)(year - era * 400);
  unsigned day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  unsigned day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + (int64_t)day_of_era - 719468;
}

static void civil_from_days(int64_t days, int64_t *year, unsigned *month, unsigned *day) {
  days += 719468;
  int64_t era = days / 146097; /* days are never negative here */
  unsigned day_of_era = (unsigned)(days - era * 146097);
  unsigned year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  unsigned day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  unsigned index = (5 * day_of_year + 2) / 153;
  *day = day_of_year - (153 * index + 2) / 5 + 1;
  *month = index < 10 ? index + 3 : index - 9;
  *year = (int64_t)year_of_era + era * 400 + (*month <= 2);
}

static unsigned days_in_month(unsigned year, unsigned month) {
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : days[month - 1];
}

/* ---- RFC 3339 ---- */

typedef struct reader {
  const char *at, *end;
  bool failed;
} reader;

static unsigned digits(reader *r, int count) {
  unsigned value = 0;
  for (int i = 0; i < count; i++) {
    if (r->at == r->end || *r->at < '0' || *r->at > '9') {
      r->failed = true;
      return 0;
    }
    value = value * 10 + (unsigned)(*r->at++ - '0');
  }
  return value;
}

static bool take(reader *r, char c) {
  if (r->at == r->end || (*r->at | 0x20) != (c | 0x20)) return false;
  r->at++;
  return true;
}

static void expect(reader *r, char c) {
  if (!take(r, c)) r->failed = true;
}

/* Digits behind the dot; beyond nine they are dropped. */
static unsigned fraction(reader *r) {
  unsigned value = 0, count = 0;
  for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++, count++)
    if (count < 9) value = value * 10 + (unsigned)(*r->at - '0');
  if (count == 0) r->failed = true;
  for (; count < 9; count++) value *= 10;
  return value;
}

/* "Z" or "+01:00", in seconds to subtract. */
static int64_t offset(reader *r) {
  if (take(r, 'Z')) return 0;
  int64_t sign = r->at < r->end && *r->at == '-' ? -1 : 1;
  if (r->at < r->end && (*r->at == '+' || *r->at == '-')) r->at++;
  else r->failed = true;
  unsigned hours = digits(r, 2);
  expect(r, ':');
  unsigned minutes = digits(r, 2);
  if (hours > 23 || minutes > 59) r->failed = true;
  return sign * (int64_t)(hours * 3600 + minutes * 60);
}

bool tsf_timestamp_read(const char *text, size_t length, uint64_t *nanoseconds) {
  reader r = {text, text + length, false};
  unsigned year = digits(&r, 4);
  expect(&r, '-');
  unsigned month = digits(&r, 2);
  expect(&r, '-');
  unsigned day = digits(&r, 2);
  if (!take(&r, 'T')) expect(&r, ' ');
  unsigned hour = digits(&r, 2);
  expect(&r, ':');
  unsigned minute = digits(&r, 2);
  expect(&r, ':');
  unsigned at = digits(&r, 2);
  unsigned part = take(&r, '.') ? fraction(&r) : 0;
  int64_t zone = offset(&r);
  if (r.failed || r.at != r.end || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || at > 60) return false;
  if (day > days_in_month(year, month)) return false;
  int64_t seconds = days_from_civil(year, month, day) * 86400 + (int64_t)(hour * 3600 + minute * 60 + at) - zone;
  if (seconds < 0 || (uint64_t)seconds > (UINT64_MAX - part) / second) return false;
  *nanoseconds = (uint64_t)seconds * second + part;
  return true;
}

static size_t write_digits(char *out, uint64_t value, int count) {
  for (int i = count; i-- > 0; value /= 10) out[i] = (char)('0' + value % 10);
  return (size_t)count;
}

/* ".5": the digits of a part of a second, without zeros at the end; nothing for 0. */
static size_t write_fraction(char *out, uint64_t nanoseconds) {
  if (nanoseconds == 0) return 0;
  out[0] = '.';
  size_t used = 1 + write_digits(out + 1, nanoseconds, 9);
  while (out[used - 1] == '0') used--;
  return used;
}

size_t tsf_timestamp_write(uint64_t nanoseconds, char out[TSF_TIMESTAMP_TEXT_MAX]) {
  int64_t year;
  unsigned month, day;
  uint64_t seconds = nanoseconds / second;
  civil_from_days((int64_t)(seconds / 86400), &year, &month, &day);
  unsigned rest = (unsigned)(seconds % 86400);
  size_t used = write_digits(out, (uint64_t)year, 4);
  out[used++] = '-';
  used += write_digits(out + used, month, 2);
  out[used++] = '-';
  used += write_digits(out + used, day, 2);
  out[used++] = 'T';
  used += write_digits(out + used, rest / 3600, 2);
  out[used++] = ':';
  used += write_digits(out + used, rest / 60 % 60, 2);
  out[used++] = ':';
  used += write_digits(out + used, rest % 60, 2);
  used += write_fraction(out + used, nanoseconds % second);
  out[used++] = 'Z';
  return used;
}

size_t tsf_duration_write(uint64_t nanoseconds, char out[TSF_TIMESTAMP_TEXT_MAX]) {
  uint64_t seconds = nanoseconds / second;
  int count = 1;
  for (uint64_t n = seconds; n >= 10; n /= 10) count++;
  size_t used = write_digits(out, seconds, count);
  used += write_fraction(out + used, nanoseconds % second);
  out[used++] = 's';
  return used;
}
