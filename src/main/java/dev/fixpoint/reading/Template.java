package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that all texts of one error share: what varies from one to the next stands as {@code
 * <time>}, {@code <ip>} and so on, what tells the error stays. It groups errors that nobody knows
 * yet.
 */
final class Template {
  /** What follows behind this many characters does not make another error. */
  private static final int LONGEST = 6_000;

  private static final int MOST_LINES = 60;

  private static final Pattern RULE = Pattern.compile("(keep|vary|drop) ([a-z-]+) (.+)");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]{1,400}");

  private static final List<Fixed> KEEP = new ArrayList<>();
  private static final List<Fixed> DROP = new ArrayList<>();
  private static final List<Varying> VARY = new ArrayList<>();

  static {
    for (String line : RuleLines.of("template.txt")) {
      Matcher rule = RULE.matcher(line);
      if (!rule.matches()) {
        throw new IllegalStateException("No rule of templates: " + line);
      }
      Fixed fixed = new Fixed(Pattern.compile(rule.group(3)), RequiredLiterals.all(rule.group(3)));
      switch (rule.group(1)) {
        case "keep" -> KEEP.add(fixed);
        case "drop" -> DROP.add(fixed);
        default -> VARY.add(new Varying("<" + rule.group(2) + ">", fixed));
      }
    }
  }

  private Template() {}

  private record Varying(String name, Fixed fixed) {}

  /** An expression, and what has to stand in a line for it to match. */
  private record Fixed(Pattern pattern, List<Set<String>> required) {
    Matcher matcher(String line) {
      return pattern.matcher(RequiredLiterals.stand(required, line) ? line : "");
    }
  }

  /** The template of a text; empty if nothing of it tells an error. */
  static String of(PlainText plain) {
    List<String> lines = new ArrayList<>();
    int length = 0;
    int from = 0;
    String text = plain.text();
    while (from < text.length() && lines.size() < MOST_LINES && length < LONGEST) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String line = line(text.substring(from, Math.min(end, from + LONGEST)));
      // A log that repeats itself tells no other error than one that does not.
      if (!line.isEmpty() && !lines.contains(line)) {
        lines.add(line);
        length += line.length();
      }
      from = end + 1;
    }
    return String.join("\n", lines);
  }

  private static String line(String raw) {
    String line = BLANKS.matcher(raw).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    line = line.substring(JoinedText.prefix(line)).strip();
    for (Fixed drop : DROP) {
      if (drop.matcher(line).lookingAt()) {
        return "";
      }
    }
    Marks marks = new Marks(line.length());
    for (Fixed keep : KEEP) {
      Matcher matcher = keep.matcher(line);
      while (matcher.find()) {
        marks.keep(matcher.start(matcher.groupCount()), matcher.end(matcher.groupCount()));
      }
    }
    for (Varying varying : VARY) {
      Matcher matcher = varying.fixed.matcher(line);
      while (matcher.find()) {
        int group = matcher.groupCount();
        marks.vary(matcher.start(group), matcher.end(group), varying.name);
      }
    }
    return marks.apply(line);
  }

  /** Which stretches of a line are settled, and what stands in their place. */
  private static final class Marks {
    private final boolean[] settled;
    private final @Nullable String[] names;
    private final int[] ends;

    Marks(int length) {
      this.settled = new boolean[length];
      this.names = new String[length];
      this.ends = new int[length];
    }

    void keep(int from, int to) {
      for (int i = from; i < to; i++) {
        settled[i] = true;
      }
    }

    void vary(int from, int to, String name) {
      for (int i = from; i < to; i++) {
        if (settled[i]) {
          return;
        }
      }
      if (from < to) {
        keep(from, to);
        names[from] = name;
        ends[from] = to;
      }
    }

    String apply(String line) {
      StringBuilder template = new StringBuilder(line.length());
      int i = 0;
      while (i < line.length()) {
        if (names[i] != null) {
          template.append(names[i]);
          i = ends[i];
        } else {
          template.append(line.charAt(i++));
        }
      }
      return template.toString();
    }
  }
}
