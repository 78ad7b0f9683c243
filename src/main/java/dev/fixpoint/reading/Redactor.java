package dev.fixpoint.reading;

import dev.fixpoint.knowledge.IpRange;
import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must leave a text. What tells a network error stays: ports, addresses of the machine
 * itself and of private networks, the hosts of providers, the domains of mailbox providers.
 */
final class Redactor {
  private static final List<Secret> SECRETS =
      RuleLines.rules("secrets.txt").stream().map(Secret::of).toList();

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\w.+%-])([\\p{L}\\p{N}][\\p{L}\\p{N}.!#$%&*+/=?^_|~-]{0,80})@"
              + "((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}[\\p{L}]{2,24})");

  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\w.])(?<!version )(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w]|\\.\\d)");

  private static final Pattern IPV6 =
      Pattern.compile(
          "(?<![\\w:.])(?:[0-9A-Fa-f]{1,4}:){1,7}(?::|(?::[0-9A-Fa-f]{1,4}){1,6}|[0-9A-Fa-f]{1,4})"
              + "(?![\\w:]|\\.\\d)|(?<![\\w:.])::(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{1,4}(?![\\w:]|\\.\\d)");

  private static final Pattern HOST =
      Pattern.compile(
          "(?:(?<=\\b[2-5]\\d\\d-)|(?<=://)|(?<=\\*\\.)|(?<![\\w.\\\\‹›$/#-])|(?<=[\\w.-]/)(?=[\\w.-]{3,250}/))(?![2-5]\\d\\d-)"
              + "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}"
              + "(\\p{L}{2,24}|xn--[\\w-]{2,40})(?![\\w(@‹›-]|\\.\\w|\\\\\\w)");

  private static final Pattern SERVICE =
      Pattern.compile(
          "(?i)(?:smtp|mail|e-?mail|webmail|mx|mta|relay|imap|pop3?|out|outgoing|exchange|server|www|api|mg)\\d{0,3}\\.");

  /** Ends of file names and of code that are also countries. */
  private static final List<String> FILE_ENDS =
      List.of(
          "py", "sh", "md", "rs", "pl", "cc", "so", "ps", "vb", "cs", "is", "it", "in", "to", "me",
          "at", "be", "no", "do", "as", "am", "my", "us", "id", "la");

  /** Names in front of the @ that are nobody's, where the domain is a provider's. */
  private static final List<String> ROLES =
      List.of(
          "onboarding",
          "noreply",
          "no-reply",
          "mailer-daemon",
          "postmaster",
          "abuse",
          "support",
          "delivered",
          "bounced",
          "feedback");

  private static final List<String> ENDS =
      RuleLines.of("top-level-domains.txt").stream()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList();

  private final PlainText plain;
  private final TreeMap<Integer, Found> found = new TreeMap<>();

  private Redactor(PlainText plain) {
    this.plain = plain;
  }

  /** What must leave the text, in the order of the places. */
  static List<Redaction> redactions(PlainText plain, String original) {
    Redactor redactor = new Redactor(plain);
    redactor.find();
    return redactor.tokens(original);
  }

  /**
   * What must leave a text that holds encoded parts. A part is replaced whole, by its decoded words
   * without what must leave them: nobody sees what an encoded line says.
   */
  static List<Redaction> redactions(PlainText plain, String original, List<InnerText> encoded) {
    List<Redaction> redactions = new ArrayList<>(redactions(plain, original));
    for (InnerText part : encoded) {
      redactions.removeIf(redaction -> overlaps(redaction.span(), part.frame()));
      List<Redaction> within = redactions(PlainText.of(part.text()), part.text());
      int line =
          1
              + (int)
                  original.substring(0, part.frame().from()).chars().filter(c -> c == '\n').count();
      String words = RedactedText.of(part.text(), within).text();
      redactions.add(new Redaction("encoded-part", words, line, part.frame()));
    }
    redactions.sort(Comparator.comparing(Redaction::span));
    return redactions;
  }

  private static boolean overlaps(Span one, Span other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private void find() {
    String text = plain.text();
    String lower = text.toLowerCase(Locale.ROOT);
    for (Secret secret : SECRETS) {
      if (!RequiredLiterals.stand(secret.required, lower)) {
        continue;
      }
      Matcher matcher = secret.pattern.matcher(text);
      while (matcher.find()) {
        int group = matcher.groupCount();
        note(secret.kind, matcher.start(group), matcher.end(group));
      }
    }
    Matcher email = EMAIL.matcher(text);
    while (text.indexOf('@') >= 0 && email.find()) {
      boolean everybodys = PublicHosts.isPublic(email.group(2));
      boolean nobodys = everybodys && ROLES.contains(email.group(1).toLowerCase(Locale.ROOT));
      if (!nobodys) {
        note("email", email.start(), everybodys ? email.end(1) : email.end());
      }
    }
    addresses(IPV4.matcher(text));
    addresses(IPV6.matcher(text));
    Matcher host = HOST.matcher(text);
    while (host.find()) {
      if (isHost(host.group(), host.group(1)) && !PublicHosts.isPublic(host.group())) {
        note("host", host.start() + serviceLength(host.group()), host.end());
      }
    }
  }

  private void addresses(Matcher matcher) {
    while (matcher.find()) {
      if (IpRange.parse(matcher.group()).isPresent() && !isOfNobody(matcher.group())) {
        note("ip", matcher.start(), matcher.end());
      }
    }
  }

  /** The machine itself and private networks: they tell what is wrong, and not who it is. */
  private static boolean isOfNobody(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("127.")
        || lower.startsWith("10.")
        || lower.startsWith("192.168.")
        || lower.startsWith("169.254.")
        || lower.startsWith("0.")
        || lower.startsWith("255.")
        || lower.matches("172\\.(?:1[6-9]|2\\d|3[01])\\..*")
        || lower.equals("::1")
        // With a port behind it, which would make it another address.
        || lower.startsWith("::1:")
        || lower.equals("::")
        || lower.startsWith("fe80:")
        || lower.matches("f[cd][0-9a-f]{2}:.*");
  }

  private static boolean isHost(String name, String end) {
    String lower = end.toLowerCase(Locale.ROOT);
    boolean mixed = !end.equals(lower) && !name.equals(name.toUpperCase(Locale.ROOT));
    boolean likeAFile = FILE_ENDS.contains(lower) && name.indexOf('.') == name.lastIndexOf('.');
    return !mixed && !likeAFile && (ENDS.contains(lower) || lower.startsWith("xn--"));
  }

  /**
   * The length of a first label that names a service and no customer: {@code mail.}, {@code smtp.};
   * else 0.
   */
  private static int serviceLength(String host) {
    Matcher service = SERVICE.matcher(host);
    return service.lookingAt() && host.indexOf('.', service.end()) > 0 ? service.end() : 0;
  }

  /** Notes a stretch, unless an earlier kind has taken a part of it. */
  private void note(String kind, int from, int to) {
    if (from >= to || plain.text().charAt(from) == Tokens.OPEN) {
      return;
    }
    Map.Entry<Integer, Found> before = found.floorEntry(from);
    Map.Entry<Integer, Found> behind = found.ceilingEntry(from);
    boolean taken =
        (before != null && before.getValue().to > from) || (behind != null && behind.getKey() < to);
    if (!taken) {
      found.put(from, new Found(kind, from, to));
    }
  }

  /** Gives equal values equal tokens, numbered by their first appearance. */
  private List<Redaction> tokens(String original) {
    Map<String, String> tokens = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    List<Redaction> redactions = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (Found each : found.values()) {
      String value = plain.text().substring(each.from, each.to).toLowerCase(Locale.ROOT);
      String token =
          tokens.computeIfAbsent(
              each.kind + " " + value,
              v -> Tokens.token(each.kind, counts.merge(each.kind, 1, Integer::sum)));
      Span span = plain.span(each.from, each.to);
      for (; counted < span.from(); counted++) {
        line += original.charAt(counted) == '\n' ? 1 : 0;
      }
      redactions.add(new Redaction(each.kind, token, line, span));
    }
    redactions.sort(Comparator.comparing(Redaction::span));
    return redactions;
  }

  private record Found(String kind, int from, int to) {}

  private record Secret(String kind, Pattern pattern, List<Set<String>> required) {
    static Secret of(String line) {
      int space = line.indexOf(' ');
      String expression = line.substring(space + 1);
      return new Secret(
          line.substring(0, space),
          Pattern.compile(expression, Pattern.MULTILINE),
          RequiredLiterals.all(expression));
    }
  }
}
