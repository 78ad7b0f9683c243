package dev.fixpoint.authoring;

import dev.fixpoint.authoring.MutationResult.Left;
import dev.fixpoint.authoring.MutationResult.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of survivors whose reason the trial of their words tells by itself. It is written by the
 * program and kept with the content, so that a change of the content shows in it what came and what
 * went.
 *
 * @param entries what was done to what, each as one line of {@link #entry}
 */
public record Survivors(Set<String> entries) {
  private static final Pattern LINE = Pattern.compile("- `(.+)`: ((?:drop|negate|widen) .+)");
  private static final Pattern NEXT = Pattern.compile("; (?=(?:drop|negate|widen) )");
  private static final String HEAD =
      """
      # Survivors of mutation, by reason

      Written by `fixpoint mutate --write-survivors`, which says of each of these why it may live; [mutation.md](mutation.md) tells what
      is tried. Behind each signature or deduction stands what can be done to it without a written example, a signature's own words,
      or lint noticing.
      """;

  public Survivors {
    entries = Set.copyOf(entries);
  }

  /** None is listed. */
  public static Survivors none() {
    return new Survivors(Set.of());
  }

  /**
   * Reads a list.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Survivors read(Path file) {
    Set<String> entries = new LinkedHashSet<>();
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
          for (String done : NEXT.split(matcher.group(2))) {
            entries.add(entry(matcher.group(1), done));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
    }
    return new Survivors(entries);
  }

  /** How a survivor stands in the list. */
  static String entry(Left left) {
    return entry(left.of(), done(left));
  }

  private static String entry(String of, String done) {
    return done + ": " + of;
  }

  /** What was done, without what it was done to. */
  private static String done(Left left) {
    return left.mutant().replace(left.of(), "").replaceAll(": : |:? $", " ").strip();
  }

  /**
   * The list as a page.
   *
   * @param explained those that somebody explained by hand, which are left out
   */
  public static String page(MutationResult result, Explained explained) {
    Map<Why, Map<String, Set<String>>> all = new TreeMap<>();
    for (Left left : result.left()) {
      if (left.why() != null && !explained.reasons().containsKey(left.mutant())) {
        all.computeIfAbsent(left.why(), why -> new TreeMap<>())
            .computeIfAbsent(left.of(), of -> new TreeSet<>())
            .add(done(left));
      }
    }
    StringBuilder page = new StringBuilder(HEAD);
    all.forEach(
        (why, byPart) -> {
          page.append("\n## ").append(why.title()).append("\n\n");
          page.append(why.sentence()).append("\n\n");
          byPart.forEach(
              (of, done) ->
                  page.append("- `")
                      .append(of)
                      .append("`: ")
                      .append(String.join("; ", done))
                      .append('\n'));
        });
    return page.toString();
  }
}
