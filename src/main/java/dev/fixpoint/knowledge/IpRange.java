package dev.fixpoint.knowledge;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address or a stretch of addresses, IPv4 or IPv6, in any notation: {@code 203.0.113.7}, {@code
 * 203.0.113.0/24}, {@code 203.0.113.*}, {@code 203.0.113.4 - 203.0.113.9}, {@code 2001:DB8:0::1}.
 * An IPv4 address written as IPv6 ({@code ::ffff:203.0.113.7}) is the IPv4 address.
 */
public final class IpRange {
  /** What most addresses and ranges look like; the library for the others takes time to load. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "((?:PART\\.){3}PART)(?:/(\\d|[12]\\d|3[0-2]))?"
              .replace("PART", "(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])"));

  /** Of an IPv4 address. */
  private static final int BITS = 32;

  private final byte[] first;
  private final byte[] last;
  private final String text;

  private IpRange(byte[] first, byte[] last, String text) {
    this.first = first;
    this.last = last;
    this.text = text;
  }

  /** The address or range that the text states, or nothing if it states none. */
  public static Optional<IpRange> parse(String text) {
    String bare = text.strip();
    Matcher plain = PLAIN.matcher(bare);
    if (plain.matches()) {
      return Optional.of(
          plain(plain.group(1), plain.group(2) == null ? BITS : Integer.parseInt(plain.group(2))));
    }
    int dash = bare.indexOf('-');
    if (dash > 0) {
      Optional<IPAddress> from = Notations.address(bare.substring(0, dash));
      Optional<IPAddress> to = Notations.address(bare.substring(dash + 1));
      if (from.isPresent() && to.isPresent()) {
        return between(from.get(), to.get());
      }
    }
    return Notations.address(bare).map(IpRange::block);
  }

  private static IpRange plain(String address, int prefix) {
    int number = 0;
    for (String part : address.split("\\.")) {
      number = (number << 8) | Integer.parseInt(part);
    }
    int hosts = prefix == 0 ? -1 : (1 << (BITS - prefix)) - 1;
    byte[] first = bytes(number & ~hosts);
    String text =
        (first[0] & 255) + "." + (first[1] & 255) + "." + (first[2] & 255) + "." + (first[3] & 255);
    return new IpRange(first, bytes(number | hosts), prefix == BITS ? text : text + "/" + prefix);
  }

  private static byte[] bytes(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  private static Optional<IpRange> between(IPAddress from, IPAddress to) {
    if (from.isMultiple()
        || to.isMultiple()
        || from.isIPv4() != to.isIPv4()
        || from.compareTo(to) > 0) {
      return Optional.empty();
    }
    String text =
        from.toCanonicalString().equals(to.toCanonicalString())
            ? from.toCanonicalString()
            : from.toCanonicalString() + "-" + to.toCanonicalString();
    return Optional.of(new IpRange(from.getBytes(), to.getBytes(), text));
  }

  private static IpRange block(IPAddress address) {
    IPAddress block = address.isPrefixed() ? address.toPrefixBlock() : address;
    IPAddress lower = block.getLower().withoutPrefixLength();
    IPAddress upper = block.getUpper().withoutPrefixLength();
    String text = block.isMultiple() ? block.toCanonicalString() : lower.toCanonicalString();
    return new IpRange(lower.getBytes(), upper.getBytes(), text);
  }

  /** Every notation but the plain one. */
  private static final class Notations {
    /** No blanks and shorthands: "1" or "" are no addresses in a list that people keep. */
    private static final IPAddressStringParameters ALLOWED =
        new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .getParentBuilder()
            .toParams();

    private Notations() {}

    static Optional<IPAddress> address(String text) {
      IPAddress address = new IPAddressString(text.strip(), ALLOWED).getAddress();
      if (address == null) {
        return Optional.empty();
      }
      return Optional.of(
          address.isIPv6() && address.toIPv6().isIPv4Mapped()
              ? address.toIPv6().getEmbeddedIPv4Address()
              : address);
    }
  }

  /** Whether it is one address. */
  public boolean isSingle() {
    return Arrays.equals(first, last);
  }

  /** Whether every address of the other lies in this one. */
  public boolean covers(IpRange other) {
    return first.length == other.first.length
        && Arrays.compareUnsigned(first, other.first) <= 0
        && Arrays.compareUnsigned(last, other.last) >= 0;
  }

  /** The shortest notation: {@code 203.0.113.0/24}, {@code 2001:db8::1}. */
  @Override
  public String toString() {
    return text;
  }
}
