package dev.fixpoint.reading;

import java.util.Map;

/** The tokens of a redacted text, {@code ‹ip-1›}, and what a signature sees in their place. */
final class Tokens {
  /** What a token begins with. */
  static final char OPEN = '‹';

  private static final char CLOSE = '›';
  private static final int LONGEST = 32;

  private static final Map<String, String> STAND_INS =
      Map.of(
          "ip", "192.0.2.1",
          "host", "host.example",
          "email", "name@host.example",
          "user", "name");

  private Tokens() {}

  /** The token for the number-th value of a kind. */
  static String token(String kind, int number) {
    return OPEN + kind + "-" + number + CLOSE;
  }

  /** The place behind the token that begins here; -1 if none does. */
  static int end(String text, int from) {
    int last = Math.min(text.length(), from + LONGEST);
    for (int i = from + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == CLOSE) {
        return i + 1;
      }
      if (c != '-' && !Character.isLetterOrDigit(c)) {
        return -1;
      }
    }
    return -1;
  }

  /** Something of the kind that the token stands for; the token itself for a secret. */
  static String standIn(String text, int from, int to) {
    String kind = text.substring(from + 1, to - 1).replaceAll("-\\d+$", "");
    if (kind.equals("email") && to < text.length() && text.charAt(to) == '@') {
      return "name";
    }
    return STAND_INS.getOrDefault(kind, text.substring(from, to));
  }
}
