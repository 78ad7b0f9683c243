package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host that a text's connection went to, or was to go to. It often tells sooner than the words
 * what a failure is about: "Connection refused" is said of any port.
 *
 * @param kind what such a host is for
 * @param host its name or address, in lower case
 * @param span where it stands
 */
record Peer(Kind kind, String host, Span span) {
  /** What a host is for. */
  enum Kind {
    /** It takes mail: its port or its name says so. */
    MAIL,
    /** It is neither known to take mail nor known not to. */
    UNKNOWN,
    /** It is somebody else's. */
    OTHER
  }

  private static final List<Pattern> PATTERNS =
      RuleLines.rules("peers.txt").stream()
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE))
          .toList();

  /** A text that names more hosts tells nothing new. */
  private static final int MOST = 20;

  private static final Set<String> MAIL_PORTS = Set.of("25", "465", "587", "2525", "1025");
  private static final Set<String> WEB_PORTS = Set.of("80", "443");

  private static final Pattern MAIL_NAME =
      Pattern.compile(
          "smtp|mail|(?:^|[.-])(?:mx|mta|relay|postfix|exim|exchange)\\d{0,3}(?:[.-]|$)");
  private static final Pattern READS_MAIL = Pattern.compile("^(?:imap|pop3?)\\d{0,2}\\.");
  private static final Pattern ADDRESS = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern OWN_MACHINE = Pattern.compile("localhost|127\\..*|0\\.0\\.0\\.0");

  /** The hosts of a text, in the order of the table. */
  static List<Peer> of(Pasted text) {
    List<Peer> peers = new ArrayList<>();
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(text.text());
      while (peers.size() < MOST && matcher.find()) {
        String host = matcher.group("host").toLowerCase(Locale.ROOT);
        String port = group(matcher, "port");
        boolean web = !group(matcher, "web").isEmpty();
        Span span = text.span(matcher.start("host"), matcher.end("host"));
        peers.add(new Peer(kind(text, host, port, web), host, span));
      }
    }
    return peers;
  }

  private static String group(Matcher matcher, String name) {
    if (!matcher.namedGroups().containsKey(name)) {
      return "";
    }
    String group = matcher.group(name);
    return group == null ? "" : group;
  }

  private static Kind kind(Pasted text, String host, String port, boolean web) {
    if (MAIL_PORTS.contains(port)) {
      return Kind.MAIL;
    }
    if (READS_MAIL.matcher(host).find()) {
      return Kind.OTHER;
    }
    boolean webPort = port.isEmpty() || WEB_PORTS.contains(port);
    if (OWN_MACHINE.matcher(host).matches()) {
      return port.isEmpty() ? Kind.UNKNOWN : Kind.OTHER;
    }
    if (ADDRESS.matcher(host).matches()) {
      return webPort ? Kind.UNKNOWN : Kind.OTHER;
    }
    if (MAIL_NAME.matcher(host).find()) {
      return web || !webPort ? Kind.UNKNOWN : Kind.MAIL;
    }
    if (!host.contains(".") && port.isEmpty()) {
      return Kind.UNKNOWN;
    }
    return isProvider(text, host) ? Kind.UNKNOWN : Kind.OTHER;
  }

  private static boolean isProvider(Pasted text, String host) {
    return text.providers().stream()
        .filter(seen -> !seen.sign().kind().equals("name"))
        .map(seen -> seen.match().words())
        .anyMatch(words -> host.contains(words) || words.contains(host));
  }
}
