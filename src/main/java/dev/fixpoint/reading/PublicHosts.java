package dev.fixpoint.reading;

import java.util.Locale;
import java.util.Set;

/** Host names that belong to everybody, and may stay in a redacted text. */
final class PublicHosts {
  private static final Set<String> PUBLIC =
      Set.copyOf(RuleLines.of("public-hosts.txt").stream().map(String::strip).toList());

  private PublicHosts() {}

  /** Whether the name is one of a provider or another public one, or lies below such a name. */
  static boolean isPublic(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    while (true) {
      if (PUBLIC.contains(name)) {
        return true;
      }
      int dot = name.indexOf('.');
      if (dot < 0) {
        return false;
      }
      name = name.substring(dot + 1);
    }
  }
}
