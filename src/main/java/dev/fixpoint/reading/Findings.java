package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the readers found in one text; of several values of a fact the most trusted is believed. */
final class Findings {
  private final Vocabulary vocabulary;
  private final Map<String, List<Finding>> byKey = new LinkedHashMap<>();
  private final Map<String, List<Span>> denied = new HashMap<>();

  Findings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Notes a fact; one whose key or value the vocabulary does not know is left out. Whether it was
   * noted.
   */
  boolean add(String key, Object raw, Span span, Trust trust) {
    Fact fact = isDenied(key, span) ? null : fact(key, raw, span);
    if (fact != null) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Finding(fact, trust));
    }
    return fact != null;
  }

  /**
   * Says that what stands here only looks like this fact; what was noted from here is forgotten.
   */
  void deny(String key, Span span) {
    denied.computeIfAbsent(key, k -> new ArrayList<>()).add(span);
    List<Finding> findings = byKey.get(key);
    if (findings != null) {
      findings.removeIf(finding -> isDenied(key, span(finding)));
      if (findings.isEmpty()) {
        byKey.remove(key);
      }
    }
  }

  /** Takes over the facts of an unpacked text that this one does not speak of. */
  void addMissing(Findings further) {
    further.byKey.forEach(
        (key, findings) -> {
          if (!byKey.containsKey(key) || (key.equals(Subject.KEY) && isClearer(further))) {
            byKey.put(key, new ArrayList<>(findings));
          }
        });
  }

  private boolean isClearer(Findings further) {
    return further.text(Subject.KEY).equals("mail")
        || Set.of("bare", "unclear").contains(text(Subject.KEY));
  }

  private boolean isDenied(String key, Span span) {
    return denied.getOrDefault(key, List.of()).stream()
        .anyMatch(no -> span.from() < no.to() && no.from() < span.to());
  }

  private static Span span(Finding finding) {
    return ((Origin.Read) finding.fact().origin()).span();
  }

  /** Whether the vocabulary can take this value for this key. */
  boolean takes(String key, Object raw) {
    return vocabulary.definition(key).flatMap(definition -> definition.read(raw)).isPresent();
  }

  /** The fact that these make; null where the vocabulary does not know the key or the value. */
  @Nullable Fact fact(String key, Object raw, Span span) {
    return vocabulary
        .definition(key)
        .flatMap(definition -> definition.read(raw))
        .map(value -> new Fact(key, value, new Origin.Read(span)))
        .orElse(null);
  }

  /** The value that is believed; null if nothing was found. */
  @Nullable Fact best(String key) {
    List<Finding> findings = byKey.getOrDefault(key, List.of());
    return findings.isEmpty() ? null : findings.stream().min(BEST_FIRST).orElseThrow().fact();
  }

  /** How far the value that is believed is to be trusted; null if nothing was found. */
  @Nullable Trust trust(String key) {
    return byKey.getOrDefault(key, List.of()).stream()
        .map(Finding::trust)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** The text of the value that is believed; empty if nothing was found. */
  String text(String key) {
    Fact fact = best(key);
    return fact == null ? "" : fact.text();
  }

  /** The believed value of every fact, by key. */
  List<Fact> facts() {
    return byKey.keySet().stream().sorted().map(this::best).filter(fact -> fact != null).toList();
  }

  /** The values of a fact that contradict the believed one, the most trusted first. */
  List<Fact> rivals(String key) {
    Fact best = best(key);
    List<Fact> rivals = new ArrayList<>();
    byKey.getOrDefault(key, List.of()).stream()
        .sorted(BEST_FIRST)
        .map(Finding::fact)
        .filter(fact -> best != null && !fact.value().equals(best.value()))
        .filter(fact -> rivals.stream().noneMatch(known -> known.value().equals(fact.value())))
        .forEach(rivals::add);
    return rivals;
  }

  private static final Comparator<Finding> BEST_FIRST =
      Comparator.comparing(Finding::trust).reversed().thenComparing(Findings::span);
}
