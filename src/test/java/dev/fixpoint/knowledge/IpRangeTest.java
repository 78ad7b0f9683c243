package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddressString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {
  private static IpRange range(String text) {
    return IpRange.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "' 203.0.113.7 ', 203.0.113.7",
    "203.0.113.7/32, 203.0.113.7",
    "203.0.113.7/24, 203.0.113.0/24",
    "203.0.113.129/25, 203.0.113.128/25",
    "203.0.113.9/0, 0.0.0.0/0",
    "203.0.113.*, 203.0.113.*",
    "203.0.113.4 - 203.0.113.9, 203.0.113.4-203.0.113.9",
    "203.0.113.4-203.0.113.4, 203.0.113.4",
    "::ffff:203.0.113.7, 203.0.113.7",
    "2001:DB8:0::1, 2001:db8::1",
    "2001:db8::/32, 2001:db8::/32",
  })
  void every_notation_is_brought_into_the_shortest(String written, String shortest) {
    assertThat(range(written)).hasToString(shortest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "203.0.113",
        "203.0.113.256",
        "203.0.113.7/33",
        "banana",
        "203.0.113.9-203.0.113.4",
        "203.0.113.7-2001:db8::1"
      })
  void what_is_no_address_is_none(String text) {
    assertThat(IpRange.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.0/24, 203.0.112.255, false",
    "0.0.0.0/0, 203.0.113.7, true",
    "203.0.113.0/24, 203.0.113.128/25, true",
    "203.0.113.128/25, 203.0.113.0/24, false",
    "203.0.113.4-203.0.113.9, 203.0.113.9, true",
    "203.0.113.4-203.0.113.9, 203.0.113.10, false",
    "203.0.113.*, 203.0.113.200, true",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "::/0, 203.0.113.7, false",
    "203.0.113.7, ::ffff:203.0.113.7, true",
  })
  void a_range_covers_the_addresses_between_its_ends(String range, String other, boolean covers) {
    assertThat(range(range).covers(range(other))).isEqualTo(covers);
  }

  @Test
  void a_range_with_any_prefix_is_the_one_that_the_library_knows() {
    for (int prefix = 0; prefix <= 32; prefix++) {
      String written = "198.51.100.201/" + prefix;
      var block = new IPAddressString(written).getAddress().toPrefixBlock();
      assertThat(range(written).covers(range(block.getLower().withoutPrefixLength().toString())))
          .isTrue();
      assertThat(range(written).covers(range(block.getUpper().withoutPrefixLength().toString())))
          .isTrue();
      assertThat(range(written).toString())
          .isEqualTo(prefix == 32 ? "198.51.100.201" : block.toCanonicalString());
      assertThat(range(written).isSingle()).isEqualTo(prefix == 32);
    }
  }
}
