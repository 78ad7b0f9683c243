package dev.fixpoint.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule of rules/deductions as its author wrote it.
 *
 * @param rule the rule's name, a sentence
 * @param file its file, below rules/
 * @param line the line on which it begins
 * @param concludes the keys of the facts it concludes
 * @param premises the keys of the facts it looks at
 * @param text the rule in DRL
 * @param header what the file says before its first rule
 */
public record Deduction(
    String rule,
    String file,
    int line,
    Set<String> concludes,
    Set<String> premises,
    String text,
    String header) {
  private static final String FOLDER = "/META-INF/fixpoint/";
  private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");
  private static final Pattern CONCLUDED =
      Pattern.compile("Deduced\\.fact\\(\\s*drools,\\s*\"([^\"]+)\"");
  private static final Pattern LOOKED_AT = Pattern.compile("key == \"([^\"]+)\"");

  public Deduction {
    concludes = Set.copyOf(concludes);
    premises = Set.copyOf(premises);
  }

  /** Every deduction that ships with Fixpoint, by file and line. */
  public static List<Deduction> all() {
    List<Deduction> all = new ArrayList<>();
    for (String file : resource("rule-index").lines().toList()) {
      if (file.startsWith("deductions/")) {
        all.addAll(in(file, resource("rules/" + file)));
      }
    }
    return all;
  }

  /** The deductions in a file. */
  static List<Deduction> in(String file, String text) {
    List<Deduction> found = new ArrayList<>();
    Matcher rule = RULE.matcher(text);
    String header = text.substring(0, Math.max(0, text.indexOf("\nrule \"")) + 1);
    while (rule.find()) {
      int line = 1 + (int) text.substring(0, rule.start()).chars().filter(c -> c == '\n').count();
      found.add(
          new Deduction(
              rule.group(1),
              file,
              line,
              keys(CONCLUDED, rule.group()),
              keys(LOOKED_AT, rule.group()),
              rule.group(),
              header));
    }
    return found;
  }

  private static Set<String> keys(Pattern pattern, String text) {
    Set<String> keys = new LinkedHashSet<>();
    Matcher key = pattern.matcher(text);
    while (key.find()) {
      keys.add(key.group(1));
    }
    return keys;
  }

  private static String resource(String name) {
    try (@Nullable InputStream in = Deduction.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The class path holds no " + FOLDER + name + "; build with \"mvn process-classes\".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
