package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends in a file what needs no decision of the author's. */
public final class FileFixes {
  private static final Pattern FIELD = Pattern.compile("^([a-z][a-z-]*):(?: .*)?$");

  private FileFixes() {}

  /**
   * The file's text with everything mended that a machine can mend; the same text if there is no
   * such thing.
   *
   * @param found what lint found in this file
   */
  public static String apply(String text, List<Problem> found) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    found.stream()
        .filter(problem -> problem.replacement() != null)
        .sorted(Comparator.<Problem>naturalOrder().reversed())
        .forEach(problem -> replace(lines, problem));
    String mended = String.join("\n", lines);
    if (has(found, "white-space")) {
      mended = tidy(mended);
    }
    return has(found, "field-order") ? sort(mended) : mended;
  }

  private static boolean has(List<Problem> found, String code) {
    return found.stream().anyMatch(problem -> problem.code().equals(code));
  }

  private static void replace(List<String> lines, Problem problem) {
    Problem.Replacement replacement = problem.replacement();
    int index = problem.place().line() - 1;
    if (replacement == null || index >= lines.size()) {
      return;
    }
    String line = lines.get(index);
    int at = line.indexOf(replacement.found(), Math.max(0, problem.place().column() - 1));
    if (at >= 0) {
      lines.set(
          index,
          line.substring(0, at)
              + replacement.instead()
              + line.substring(at + replacement.found().length()));
    }
  }

  /** No white space at the ends of lines, no carriage returns, one line break at the end. */
  static String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      tidy.append(line.stripTrailing()).append('\n');
    }
    return tidy.toString().stripTrailing() + "\n";
  }

  /**
   * The fields of an article in their usual order; comments stay above the field they precede, and
   * what stands before the first blank line stays at the top if it is no field.
   */
  static String sort(String text) {
    Map<String, StringBuilder> blocks = new LinkedHashMap<>();
    StringBuilder top = new StringBuilder();
    StringBuilder comments = new StringBuilder();
    StringBuilder block = top;
    for (String line : text.strip().split("\n", -1)) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        block = new StringBuilder(comments);
        comments.setLength(0);
        blocks.put(field.group(1), block);
        block.append(line).append('\n');
      } else if (line.startsWith("#")) {
        comments.append(line).append('\n');
      } else {
        block.append(comments).append(line).append('\n');
        comments.setLength(0);
      }
    }
    StringBuilder sorted = new StringBuilder(top);
    for (String name : LayoutChecks.FIELDS) {
      StringBuilder found = blocks.remove(name);
      sorted.append(found == null ? "" : found);
    }
    blocks.values().forEach(sorted::append);
    return sorted.append(comments).toString();
  }
}
