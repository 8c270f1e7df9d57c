/* address_text_test.c - addresses as text: what is taken and refused, canonical form, and 300,000 random texts and
 * addresses against libc's inet_pton. */
#include <arpa/inet.h>

#include "../src/lib/address_text.h"
#include "support.h"

static void check_canonical(const char *text, const char *canonical) {
  uint8_t address[16];
  char out[TSF_ADDRESS_TEXT_MAX + 1];
  unsigned length = tsf_address_read(text, strlen(text), address);
  CHECK(length == 4 || length == 16);
  out[tsf_address_write(address, length, out)] = 0;
  if (strcmp(out, canonical) != 0) fprintf(stderr, "%s: %s\n", text, out);
  CHECK(strcmp(out, canonical) == 0);
}

static void test_canonical(void) {
  static const char *const cases[][2] = {
      {"0.0.0.0", "0.0.0.0"}, {"255.255.255.255", "255.255.255.255"}, {"::", "::"}, {"::1", "::1"}, {"1::", "1::"},
      {"0:0:0:0:0:0:0:0", "::"}, {"2001:DB8::0:1", "2001:db8::1"}, {"2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"},
      {"2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"}, {"::ffff:1.2.3.4", "::ffff:1.2.3.4"},
      {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"}, {"0:0:1::", "0:0:1::"}, {"1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) check_canonical(cases[i][0], cases[i][1]);
}

static void test_refused(void) {
  static const char *const cases[] = {
      "", "1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "256.1.1.1", "1.2.3.4 ", " 1.2.3.4", ":", "1:", ":1", "::1::", "12345::", ":::",
      "1:2:3:4:5:6:7:8:9", "g::", "1:2:3:4:5:6:7:1.2.3.4", "fe80::1%eth0", "1::2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:", "::1.2.3"};
  uint8_t address[16];
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) CHECK(tsf_address_read(cases[i], strlen(cases[i]), address) == 0);
}

static void test_against_libc(void) {
  uint32_t seed = 1;
  for (int i = 0; i < 300000; i++) {
    uint8_t address[16], other[16];
    char text[TSF_ADDRESS_TEXT_MAX], random[24];
    for (int k = 0; k < 16; k++) address[k] = (seed = seed * 1103515245u + 12345u) >> 30 ? 0 : (uint8_t)(seed >> 16);
    size_t length = tsf_address_write(address, 16, text);
    CHECK(tsf_address_read(text, length, other) == 16 && memcmp(address, other, 16) == 0);
    int size = (int)((seed = seed * 1103515245u + 12345u) >> 16) % 20;
    for (int k = 0; k < size; k++) random[k] = "0123abf:::.."[((seed = seed * 1103515245u + 12345u) >> 16) % 12];
    random[size] = 0;
    int family = strchr(random, ':') == NULL ? AF_INET : AF_INET6;
    CHECK((tsf_address_read(random, (size_t)size, other) > 0) == (inet_pton(family, random, address) > 0));
  }
}

int main(void) {
  test_canonical();
  test_refused();
  test_against_libc();
  return 0;
}
