package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the signatures whose text part stands in a text, thousands of them in one pass. */
final class SignatureMatcher {
  private final Patterns patterns;

  /**
   * The signatures to look at when a pattern shows itself: each is listed at its rarest pattern
   * only.
   */
  private final List<List<Compiled>> byTrigger;

  private SignatureMatcher(Collection<Signature> signatures) {
    Patterns.Builder builder = new Patterns.Builder();
    Map<Integer, List<Compiled>> triggers = new HashMap<>();
    for (Signature signature : signatures) {
      Compiled compiled = compile(signature, builder);
      if (compiled != null) {
        triggers.computeIfAbsent(compiled.trigger, t -> new ArrayList<>()).add(compiled);
      }
    }
    this.patterns = builder.build();
    List<List<Compiled>> lists = new ArrayList<>();
    for (int pattern = 0; pattern < patterns.count(); pattern++) {
      lists.add(List.copyOf(triggers.getOrDefault(pattern, List.of())));
    }
    this.byTrigger = List.copyOf(lists);
  }

  static SignatureMatcher of(Collection<Signature> signatures) {
    return new SignatureMatcher(signatures);
  }

  private static @Nullable Compiled compile(Signature signature, Patterns.Builder builder) {
    List<Integer> wanted = new ArrayList<>();
    signature.says().forEach(literal -> wanted.add(builder.literal(literal)));
    signature
        .matches()
        .forEach(expression -> wanted.add(builder.expression(expression, Expression.Engine.RE2)));
    if (wanted.isEmpty() || wanted.contains(-1)) {
      return null;
    }
    List<Integer> unwanted = new ArrayList<>();
    signature.without().forEach(literal -> unwanted.add(builder.literal(literal)));
    int trigger = wanted.stream().max(Comparator.comparingInt(builder::rarity)).orElseThrow();
    return new Compiled(
        signature.id(),
        trigger,
        wanted.stream().mapToInt(Integer::intValue).toArray(),
        unwanted.stream().mapToInt(Integer::intValue).filter(id -> id >= 0).toArray());
  }

  /** A signature by the numbers of its patterns. */
  private static final class Compiled {
    private final String id;
    private final int trigger;
    private final int[] wanted;
    private final int[] unwanted;

    Compiled(String id, int trigger, int[] wanted, int[] unwanted) {
      this.id = id;
      this.trigger = trigger;
      this.wanted = wanted;
      this.unwanted = unwanted;
    }
  }

  /** The signatures that the text shows, by id. */
  List<SignatureHit> hits(Views views) {
    List<SignatureHit> hits = find(views, new Expression.Budget(), Set.of());
    if (!hits.isEmpty()) {
      hits.sort(Comparator.comparing(SignatureHit::signature));
    }
    return hits;
  }

  /**
   * The signatures that the text shows, in the order in which they show themselves.
   *
   * @param budget for all that is looked for in this text
   * @param gone signatures that are passed over, by id
   */
  List<SignatureHit> find(Views views, Expression.Budget budget, Set<String> gone) {
    Patterns.Scan scan = patterns.scan(views, budget);
    if (scan.announced() == 0) {
      return List.of();
    }
    List<SignatureHit> hits = new ArrayList<>();
    for (int i = 0; i < scan.announced(); i++) {
      for (Compiled compiled : byTrigger.get(scan.announced(i))) {
        if (gone.isEmpty() || !gone.contains(compiled.id)) {
          SignatureHit hit = hit(compiled, scan);
          if (hit != null) {
            hits.add(hit);
          }
        }
      }
    }
    return hits;
  }

  private static @Nullable SignatureHit hit(Compiled compiled, Patterns.Scan scan) {
    TreeSet<Span> spans = new TreeSet<>();
    for (int pattern : compiled.wanted) {
      Patterns.Match match = scan.find(pattern);
      if (match == null) {
        return null;
      }
      spans.add(match.span());
    }
    for (int pattern : compiled.unwanted) {
      if (scan.find(pattern) != null) {
        return null;
      }
    }
    return new SignatureHit(compiled.id, List.copyOf(spans));
  }
}
