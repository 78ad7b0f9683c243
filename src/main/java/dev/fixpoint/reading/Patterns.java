package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any number of literals and regular expressions, all looked for in one pass: an automaton finds
 * the literals and those that the expressions require; only where these stand is an expression
 * tried.
 */
final class Patterns {
  private final List<Entry> entries;
  private final int[] always;
  private final WordAutomaton automaton;

  /** The patterns that each word of the automaton announces. */
  private final int[][] announced;

  private Patterns(Builder builder) {
    this.entries = List.copyOf(builder.entries);
    this.always = numbers(builder.always);
    this.automaton = WordAutomaton.of(builder.words.keySet());
    this.announced =
        automaton.words().stream()
            .map(word -> numbers(builder.words.getOrDefault(word, List.of())))
            .toArray(int[][]::new);
  }

  private static int[] numbers(List<Integer> ids) {
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Collects patterns; equal ones get one number. */
  static final class Builder {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, List<Integer>> words = new HashMap<>();
    private final List<Integer> always = new ArrayList<>();

    /** The number of a literal; -1 if nothing of it is left to look for. */
    int literal(String written) {
      Integer id = known.get("=" + written);
      if (id != null) {
        return id;
      }
      Literal literal = Literal.of(written);
      if (literal == null) {
        return -1;
      }
      return add("=" + written, new Entry(literal, null), Set.of(literal.anchor()));
    }

    /** The number of a regular expression. */
    int expression(String written, Expression.Engine engine) {
      Integer id = known.get("~" + written);
      if (id != null) {
        return id;
      }
      Expression expression = new Expression(written, engine);
      return add("~" + written, new Entry(null, expression), expression.announcing());
    }

    private int add(String key, Entry entry, Set<String> anchors) {
      int id = entries.size();
      entries.add(entry);
      known.put(key, id);
      anchors.forEach(word -> words.computeIfAbsent(word, w -> new ArrayList<>()).add(id));
      if (anchors.isEmpty()) {
        always.add(id);
      }
      return id;
    }

    /** How rare a pattern is likely to be: the length of the shortest literal that announces it. */
    int rarity(int id) {
      Entry entry = entries.get(id);
      if (entry.literal != null) {
        return 1_000 + entry.literal.anchor().length();
      }
      return entry.expression == null
          ? 0
          : RequiredLiterals.shortest(entry.expression.announcing());
    }

    Patterns build() {
      return new Patterns(this);
    }
  }

  private record Entry(@Nullable Literal literal, @Nullable Expression expression) {}

  /** How many patterns there are; they are numbered from 0. */
  int count() {
    return entries.size();
  }

  /** Looks for all patterns in a text. */
  Scan scan(Views views) {
    return scan(views, new Expression.Budget());
  }

  /**
   * The same as a part of what is looked for in a text.
   *
   * @param budget for all parts together
   */
  Scan scan(Views views, Expression.Budget budget) {
    Scan scan = new Scan(views, budget);
    for (int id : always) {
      scan.candidates.note(id, null);
    }
    scan.run(views.folded());
    if (views.joined() != views.folded()) {
      scan.run(views.joined());
    }
    return scan;
  }

  /** What one pass over a text found. */
  final class Scan {
    private final Views views;
    private final Candidates candidates = new Candidates();
    private final Expression.Budget budget;

    private Scan(Views views, Expression.Budget budget) {
      this.views = views;
      this.budget = budget;
    }

    private void run(FoldedText text) {
      char[] chars =
          text.length() == text.chars().length ? text.chars() : text.text().toCharArray();
      automaton.find(
          chars,
          (from, to, word) -> {
            for (int id : announced[word]) {
              announce(id, text, from, to);
            }
          });
    }

    private void announce(int id, FoldedText text, int from, int to) {
      Literal literal = entries.get(id).literal;
      if (literal == null || !literal.isPlain()) {
        candidates.note(id, null);
      } else if (literal.anchorFits(text, from) && !candidates.isSettled(id)) {
        candidates.note(id, new Match(text, from, to));
      }
    }

    /** How many patterns may be there. */
    int announced() {
      return candidates.size();
    }

    /** The number of one of the patterns that may be there. */
    int announced(int index) {
      return candidates.id(index);
    }

    /** Where a pattern was first found; null if it is not there. */
    @Nullable Match find(int id) {
      int index = candidates.index(id);
      if (index < 0 || candidates.isRefuted(index)) {
        return null;
      }
      Match match = candidates.match(index);
      if (match == null) {
        match = confirm(id);
        candidates.settle(index, match);
      }
      return match;
    }

    private @Nullable Match confirm(int id) {
      Match match = confirm(id, views.folded());
      return match != null || views.joined() == views.folded()
          ? match
          : confirm(id, views.joined());
    }

    private @Nullable Match confirm(int id, FoldedText text) {
      Entry entry = entries.get(id);
      if (entry.literal != null) {
        Literal.Place place = entry.literal.find(text);
        return place == null ? null : new Match(text, place.from(), place.to());
      }
      if (entry.expression == null) {
        return null;
      }
      Literal.Place place = entry.expression.find(text, budget);
      return place == null ? null : new Match(text, place.from(), place.to());
    }
  }

  /** A place at which a pattern was found. */
  record Match(FoldedText text, int from, int to) {
    Span span() {
      return text.span(from, to);
    }

    /** What was found, folded. */
    String words() {
      return new String(text.chars(), from, to - from);
    }
  }
}
