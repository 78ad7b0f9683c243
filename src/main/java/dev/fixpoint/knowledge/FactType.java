package dev.fixpoint.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The types a fact can have: each knows its name in the vocabulary, an example, and how a value is
 * read.
 */
public enum FactType {
  /** Any text. */
  TEXT("text", "a text", "Plugin"),
  /** A number; a text that holds one will do. */
  NUMBER("number", "a number", "403"),
  /** Yes or no, true or false. */
  YES_NO("yes-no", "yes or no", "yes"),
  /** One of the values that the vocabulary lists. */
  CHOICE("choice", "one of the listed values", "sendgrid"),
  /** A set of words. */
  SET("set", "a list of words", "[send-http, view-reports]"),
  /** An IPv4 or IPv6 address. */
  IP("ip", "an IP address", "203.0.113.7"),
  /** A list of addresses and ranges. */
  IP_RANGES("ip-ranges", "a list of IP addresses or ranges", "[203.0.113.0/24, 2001:db8::1]"),
  /** A host name. */
  HOST("host", "a host name", "smtp.example.com"),
  /** A domain name. */
  DOMAIN("domain", "a domain name", "example.com"),
  /** A list of domain names. */
  DOMAINS("domains", "a list of domain names", "[example.com, example.org]"),
  /** An e-mail address. */
  EMAIL("email", "an e-mail address", "shop@example.com"),
  /** A list of e-mail addresses. */
  EMAILS("emails", "a list of e-mail addresses", "[shop@example.com]"),
  /** An enhanced status code. */
  CODE("code", "three numbers with dots between them", "5.7.1");

  private static final Pattern HOST_NAME =
      Pattern.compile(
          "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?(?:\\.[\\p{L}\\p{N}_-]+)*\\.?");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern ENHANCED = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  private final String word;
  private final String wanted;
  private final String example;

  FactType(String word, String wanted, String example) {
    this.word = word;
    this.wanted = wanted;
    this.example = example;
  }

  /** Its name in a vocabulary. */
  public String word() {
    return word;
  }

  /** What a value of it is, for a message: "an IP address". */
  public String wanted() {
    return wanted;
  }

  /** A value of it, for a message. */
  public String example() {
    return example;
  }

  /** Whether a value of it is a list. */
  public boolean isList() {
    return this == SET || this == IP_RANGES || this == DOMAINS || this == EMAILS;
  }

  static Optional<FactType> named(String word) {
    for (FactType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /**
   * The value in this type's one form, or nothing where it is of another type. Choices are resolved
   * by the definition.
   */
  Optional<FactValue> read(Object raw) {
    if (isList()) {
      return readList(raw);
    }
    if (raw instanceof Collection<?> || raw instanceof java.util.Map<?, ?>) {
      return Optional.empty();
    }
    String text = raw.toString().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case NUMBER -> number(text);
      case YES_NO -> yesNo(text);
      default -> item(text).map(FactValue.Text::new);
    };
  }

  private Optional<FactValue> readList(Object raw) {
    Collection<?> elements = raw instanceof Collection<?> list ? list : split(raw.toString());
    List<String> items = new ArrayList<>();
    for (Object element : elements) {
      Optional<String> item = item(element.toString().strip());
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(new FactValue.Items(items));
  }

  private static List<String> split(String text) {
    String bare = text.strip();
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    List<String> parts = new ArrayList<>();
    for (String part : bare.split("[,;\\n]")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private Optional<String> item(String text) {
    return switch (this) {
      case IP -> IpRange.parse(text).filter(IpRange::isSingle).map(IpRange::toString);
      case IP_RANGES -> IpRange.parse(text).map(IpRange::toString);
      case HOST, DOMAIN, DOMAINS ->
          HOST_NAME.matcher(text).matches()
              ? Optional.of(trimDot(text).toLowerCase(Locale.ROOT))
              : Optional.empty();
      case EMAIL, EMAILS ->
          MAIL.matcher(text).matches()
              ? Optional.of(text.toLowerCase(Locale.ROOT))
              : Optional.empty();
      case CODE -> ENHANCED.matcher(text).matches() ? Optional.of(text) : Optional.empty();
      case SET -> Optional.of(text);
      default -> Optional.of(text);
    };
  }

  private static String trimDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Not 1e999999999 either, which would fill the memory when it is written out. */
  private static Optional<FactValue> number(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > 40
          ? Optional.empty()
          : Optional.of(new FactValue.Numeric(number));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<FactValue> yesNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on", "1" -> Optional.of(new FactValue.YesNo(true));
      case "no", "false", "off", "0" -> Optional.of(new FactValue.YesNo(false));
      default -> Optional.empty();
    };
  }
}
