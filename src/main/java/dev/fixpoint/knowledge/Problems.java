package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of one file, so that one run shows them all. */
final class Problems {
  private final String text;
  private final List<Problem> found = new ArrayList<>();

  Problems(String text) {
    this.text = text;
  }

  void error(Problem.Place place, String code, String message, String mend) {
    add(place, code, message, mend, null);
  }

  /**
   * A word was mistyped.
   *
   * @param typed the word that stands at the place
   * @param known the words that are possible there
   * @param mend how to mend it, after the nearest word was named
   */
  void mistyped(
      Problem.Place place,
      String code,
      String message,
      String typed,
      Collection<String> known,
      String mend) {
    Optional<String> nearest = Nearest.to(typed, known);
    add(
        place,
        code,
        message,
        (nearest.map(word -> "Nearest: " + word + ". ").orElse("") + mend).strip(),
        nearest.map(word -> new Problem.Replacement(typed, word)).orElse(null));
  }

  private void add(
      Problem.Place place,
      String code,
      String message,
      String mend,
      Problem.@Nullable Replacement replacement) {
    String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
    found.add(new Problem(place, Problem.Severity.ERROR, code, message, mend, line, replacement));
  }

  boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  List<Problem> sorted() {
    // Nearly all files have none.
    return found.isEmpty() ? List.of() : found.stream().distinct().sorted().toList();
  }
}
