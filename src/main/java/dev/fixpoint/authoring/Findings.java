package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Outline;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Problem.Severity;
import dev.fixpoint.knowledge.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article under examination: what it says, where it says it, and what was found so far. */
final class Findings {
  private final Knowledge knowledge;
  private final Article article;
  private final Source source;
  private final Outline outline;
  private final List<Problem> found = new ArrayList<>();

  Findings(Knowledge knowledge, Article article, Source source) {
    this.knowledge = knowledge;
    this.article = article;
    this.source = source;
    this.outline = Outline.of(source);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Article article() {
    return article;
  }

  Source source() {
    return source;
  }

  Outline outline() {
    return outline;
  }

  List<Problem> found() {
    return found;
  }

  /** A reader or the rule engine will stumble over what the path leads to. */
  void warn(String code, String message, String mend, Object... path) {
    add(outline.place(path), Severity.WARNING, code, message, mend, null);
  }

  /** What the path leads to could be better. */
  void hint(String code, String message, String mend, Object... path) {
    add(outline.place(path), Severity.HINT, code, message, mend, null);
  }

  /** A warning at a place; with a replacement, a machine can mend it. */
  void warn(
      Problem.Place place,
      String code,
      String message,
      String mend,
      Problem.@Nullable Replacement replacement) {
    add(place, Severity.WARNING, code, message, mend, replacement);
  }

  /** A hint at a place; with a replacement, a machine can mend it. */
  void hint(
      Problem.Place place,
      String code,
      String message,
      String mend,
      Problem.@Nullable Replacement replacement) {
    add(place, Severity.HINT, code, message, mend, replacement);
  }

  private void add(
      Problem.Place place,
      Severity severity,
      String code,
      String message,
      String mend,
      Problem.@Nullable Replacement replacement) {
    found.add(
        new Problem(place, severity, code, message, mend, outline.line(place.line()), replacement));
  }

  /** A path that goes on from another one. */
  static Object[] path(List<Object> start, Object... further) {
    List<Object> steps = new ArrayList<>(start);
    steps.addAll(List.of(further));
    return steps.toArray();
  }
}
