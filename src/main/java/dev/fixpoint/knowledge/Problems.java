package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one file, so that one run shows them all. */
final class Problems {
  private final List<String> lines;
  private final List<Problem> found = new ArrayList<>();

  Problems(String text) {
    this.lines = text.lines().toList();
  }

  void error(Problem.Place place, String code, String message, String mend) {
    add(place, Problem.Severity.ERROR, code, message, mend);
  }

  private void add(
      Problem.Place place, Problem.Severity severity, String code, String message, String mend) {
    String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
    found.add(new Problem(place, severity, code, message, mend, line));
  }

  boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }
}
