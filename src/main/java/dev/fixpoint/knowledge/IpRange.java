package dev.fixpoint.knowledge;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/**
 * One address or a stretch of addresses, IPv4 or IPv6, in any notation: {@code 203.0.113.7}, {@code
 * 203.0.113.0/24}, {@code 203.0.113.*}, {@code 203.0.113.4 - 203.0.113.9}, {@code 2001:DB8:0::1}.
 * An IPv4 address written as IPv6 ({@code ::ffff:203.0.113.7}) is the IPv4 address.
 */
public final class IpRange {
  /** No blanks and shorthands: "1" or "" are no addresses in a list that people keep. */
  private static final IPAddressStringParameters NOTATION =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .getIPv4AddressParametersBuilder()
          .allow_inet_aton(false)
          .getParentBuilder()
          .toParams();

  private final IPAddress first;
  private final IPAddress last;
  private final String text;

  private IpRange(IPAddress first, IPAddress last, String text) {
    this.first = first;
    this.last = last;
    this.text = text;
  }

  /** The address or range that the text states, or nothing if it states none. */
  public static Optional<IpRange> parse(String text) {
    String bare = text.strip();
    int dash = bare.indexOf('-');
    if (dash > 0) {
      Optional<IPAddress> from = address(bare.substring(0, dash));
      Optional<IPAddress> to = address(bare.substring(dash + 1));
      if (from.isPresent() && to.isPresent()) {
        return between(from.get(), to.get());
      }
    }
    return address(bare).flatMap(IpRange::block);
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
    return Optional.of(new IpRange(from, to, text));
  }

  private static Optional<IpRange> block(IPAddress address) {
    IPAddress block = address.isPrefixed() ? address.toPrefixBlock() : address;
    IPAddress lower = block.getLower().withoutPrefixLength();
    IPAddress upper = block.getUpper().withoutPrefixLength();
    String text = block.isMultiple() ? block.toCanonicalString() : lower.toCanonicalString();
    return Optional.of(new IpRange(lower, upper, text));
  }

  private static Optional<IPAddress> address(String text) {
    IPAddress address = new IPAddressString(text.strip(), NOTATION).getAddress();
    if (address == null) {
      return Optional.empty();
    }
    return Optional.of(
        address.isIPv6() && address.toIPv6().isIPv4Mapped()
            ? address.toIPv6().getEmbeddedIPv4Address()
            : address);
  }

  /** Whether it is one address. */
  public boolean isSingle() {
    return first.equals(last);
  }

  /** Whether every address of the other lies in this one. */
  public boolean covers(IpRange other) {
    return first.isIPv4() == other.first.isIPv4()
        && first.compareTo(other.first) <= 0
        && last.compareTo(other.last) >= 0;
  }

  /** The shortest notation: {@code 203.0.113.0/24}, {@code 2001:db8::1}. */
  @Override
  public String toString() {
    return text;
  }
}
