package dev.fixpoint.reading;

import java.util.Map;

/** What typographic characters and HTML entities stand for. */
final class Typography {
  private static final Map<String, Character> ENTITIES =
      Map.ofEntries(
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("amp", '&'),
          Map.entry("quot", '"'),
          Map.entry("apos", '\''),
          Map.entry("nbsp", ' '),
          Map.entry("lsquo", '\''),
          Map.entry("rsquo", '\''),
          Map.entry("ldquo", '"'),
          Map.entry("rdquo", '"'),
          Map.entry("laquo", '"'),
          Map.entry("raquo", '"'),
          Map.entry("ndash", '-'),
          Map.entry("mdash", '-'),
          Map.entry("shy", '\0'));

  /** No name or number of an entity is longer. */
  private static final int LONGEST_ENTITY = 8;

  private Typography() {}

  /** The plain character for a typographic one; 0 for one that nobody sees. */
  static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '\u02bc', '`' -> '\'';
      case '\u201c',
          '\u201d',
          '\u201e',
          '\u201f',
          '\u2033',
          '\u00ab',
          '\u00bb',
          '\u300c',
          '\u300d' ->
          '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u00a0', '\u1680', '\u202f', '\u205f', '\u3000' -> ' ';
      case '\u2028', '\u2029', '\u0085' -> '\n';
      case '\u017f' -> 's';
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> 0;
      default -> c >= '\u2000' && c <= '\u200a' ? ' ' : c;
    };
  }

  /** A text with every character made plain. */
  static String plainAll(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      if (c != 0) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /**
   * The entity whose name begins here, behind its ampersand: what {@link #valueOf} and {@link
   * #endOf} take apart; negative if none does.
   */
  static long entity(CharSequence text, int from) {
    int last = Math.min(text.length(), from + LONGEST_ENTITY + 1);
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        int value = value(text.subSequence(from, i).toString());
        return value < 0 ? -1 : ((long) (i + 1) << Character.SIZE) | plain((char) value);
      }
      if (c != '#' && !Character.isLetterOrDigit(c)) {
        return -1;
      }
    }
    return -1;
  }

  /** What the entity stands for; 0 for a character that nobody sees. */
  static char valueOf(long entity) {
    return (char) entity;
  }

  /** The place behind the entity. */
  static int endOf(long entity) {
    return (int) (entity >> Character.SIZE);
  }

  private static int value(String name) {
    if (!name.startsWith("#")) {
      Character named = ENTITIES.get(name);
      return named == null ? -1 : named;
    }
    try {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int value =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      return value > 0 && value <= Character.MAX_VALUE ? value : -1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
