package dev.fixpoint.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a resource beside this class, without comments; of rules also unwrapped, their names
 * filled in.
 */
final class RuleLines {
  private static final Pattern NAME = Pattern.compile("<([A-Z_][A-Z_0-9]+)>");

  private RuleLines() {}

  /** Every line that says something, as it stands. */
  static List<String> of(String resource) {
    return all(resource).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /**
   * Every rule: lines that begin with a blank go on, and what {@code let} defines is put in its
   * place.
   */
  static List<String> rules(String resource) {
    Map<String, String> names = new HashMap<>();
    List<String> rules = new ArrayList<>();
    for (String line : unwrapped(of(resource))) {
      if (line.startsWith("let ")) {
        int space = line.indexOf(' ', 4);
        names.put(line.substring(4, space), expand(line.substring(space + 1), names));
      } else {
        rules.add(expand(line, names));
      }
    }
    return rules;
  }

  private static List<String> unwrapped(List<String> lines) {
    List<String> whole = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(" ") && !whole.isEmpty()) {
        whole.add(whole.removeLast() + line.strip());
      } else {
        whole.add(line);
      }
    }
    return whole;
  }

  private static String expand(String expression, Map<String, String> names) {
    return NAME.matcher(expression)
        .replaceAll(
            found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group())));
  }

  private static List<String> all(String resource) {
    try (InputStream in = RuleLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The table " + resource + " is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
