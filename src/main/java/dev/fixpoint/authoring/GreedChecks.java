package dev.fixpoint.authoring;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds signatures that take texts which are not theirs. What a signature must not take is measured
 * against the example texts of all other articles, and against a collection of ordinary text that
 * tells of no sending error.
 */
final class GreedChecks {
  /** So many texts of others that a signature may share with them by accident. */
  private static final int SHARED_BY_ACCIDENT = 3;

  private final Map<String, List<Example>> foreign = new HashMap<>();
  private final Map<String, List<String>> ordinary = new HashMap<>();
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<String, Article> owners = new HashMap<>();

  /**
   * Reads all texts once.
   *
   * @param open what answers from this knowledge; null to open it here
   */
  GreedChecks(Knowledge knowledge, TextReader reader, @Nullable Fixpoint open) {
    for (Article article : knowledge.articles()) {
      for (Signatures.Placed placed : Signatures.of(article)) {
        signatures.put(placed.signature().id(), placed.signature());
        owners.put(placed.signature().id(), article);
      }
    }
    for (Article article : knowledge.articles()) {
      article.examples().forEach(example -> read(knowledge, reader, article, example));
    }
    Map<String, List<String>> taken = takenFromOrdinary(reader);
    if (!taken.isEmpty() && open != null) {
      diagnose(taken, open);
    } else if (!taken.isEmpty()) {
      try (Fixpoint own = Fixpoint.open(knowledge)) {
        diagnose(taken, own);
      }
    }
  }

  /**
   * A library's words for a closed connection stand in the log of any program: what counts is what
   * comes out, after all that is known of the text has been weighed.
   */
  private Map<String, List<String>> takenFromOrdinary(TextReader reader) {
    Map<String, List<String>> taken = new LinkedHashMap<>();
    for (String text : OrdinaryText.all()) {
      for (SignatureHit hit : reader.read(text).hits()) {
        Signature signature = signatures.get(hit.signature());
        if (signature != null
            && signature.strength() != Strength.HINT
            && signature.facts().isEmpty()) {
          taken.computeIfAbsent(text, any -> new ArrayList<>()).add(signature.id());
        }
      }
    }
    return taken;
  }

  /** Keeps the signatures whose article is an answer to an ordinary text. */
  private void diagnose(Map<String, List<String>> taken, Fixpoint fixpoint) {
    taken.forEach(
        (text, hits) -> {
          Set<String> answers = answers(fixpoint.diagnose(Observation.ofText(text)));
          hits.stream()
              .filter(hit -> answers.contains(owner(hit)))
              .forEach(hit -> ordinary.computeIfAbsent(hit, any -> new ArrayList<>()).add(text));
        });
  }

  private static Set<String> answers(Diagnosis diagnosis) {
    return diagnosis.verdicts().stream()
        .filter(verdict -> verdict.status() != Verdict.Status.RULED_OUT)
        .map(Verdict::article)
        .collect(Collectors.toSet());
  }

  private String owner(String signature) {
    Article owner = owners.get(signature);
    return owner == null ? "" : owner.id();
  }

  private void read(Knowledge knowledge, TextReader reader, Article article, Example example) {
    String first = example.expect().first();
    if (first == null || example.text().isEmpty()) {
      return;
    }
    Reading reading = reader.read(example.text());
    Map<String, Fact> facts = new HashMap<>();
    reading.facts().forEach(fact -> facts.put(fact.key(), fact));
    example
        .facts()
        .forEach(
            (key, value) -> {
              try {
                facts.put(key, knowledge.vocabulary().fact(key, value, new Origin.Given()));
              } catch (FactRefused told) {
                // the run of the examples tells it
              }
            });
    for (SignatureHit hit : reading.hits()) {
      Article owner = owners.get(hit.signature());
      Signature signature = signatures.get(hit.signature());
      if (owner != null
          && signature != null
          && owner.cause(first).isEmpty()
          && !isTakenOver(owner, article)
          && holds(signature, facts)) {
        foreign.computeIfAbsent(hit.signature(), id -> new ArrayList<>()).add(example);
      }
    }
  }

  /** A family's article is general on purpose: a provider's article takes its place. */
  private static boolean isTakenOver(Article general, Article specific) {
    return Families.holds(general.provider()) && !Families.holds(specific.provider());
  }

  /**
   * Whether every fact of the signature is known to hold. Where one is unknown, the symptom only
   * may be present, and the reader is asked for the fact: that takes no text away from anybody.
   */
  private static boolean holds(Signature signature, Map<String, Fact> facts) {
    for (Condition condition : signature.facts()) {
      Fact fact = facts.get(condition.fact());
      boolean isTrue =
          condition.test().operator() == FactTest.Operator.ABSENT
              ? fact == null
              : fact != null && condition.test().holds(fact.value());
      if (!isTrue) {
        return false;
      }
    }
    return true;
  }

  void check(Findings findings) {
    for (Signatures.Placed placed : Signatures.of(findings.article())) {
      Signature signature = placed.signature();
      List<Example> taken = foreign.getOrDefault(signature.id(), List.of());
      if (signature.strength() == Strength.PROOF && !taken.isEmpty()) {
        findings.warn(
            "proof-elsewhere",
            "This is written as proof, but it also stands in an example of another cause: %s."
                .formatted(places(taken)),
            "Take more of the error's words, or write it as sign or hint.",
            placed.path().toArray());
      } else if (signature.strength() == Strength.SIGN && taken.size() > SHARED_BY_ACCIDENT) {
        findings.warn(
            "signature-too-common",
            "It stands in %d examples of other causes: %s.".formatted(taken.size(), places(taken)),
            "Add words or a fact, exclude the neighbour with \"without\", or write it as hint.",
            placed.path().toArray());
      }
      List<String> texts = ordinary.getOrDefault(signature.id(), List.of());
      if (!texts.isEmpty()) {
        findings.warn(
            "signature-in-ordinary-text",
            "Text that tells of no sending error is answered with this article: “%s”."
                .formatted(OrdinaryText.begin(texts.getFirst())),
            "Take more of the error's words, or add a fact that must hold.",
            placed.path().toArray());
      }
    }
  }

  private static String places(List<Example> examples) {
    TreeSet<String> places = new TreeSet<>();
    examples.forEach(example -> places.add(example.file() + ":" + example.line()));
    List<String> first = places.stream().limit(SHARED_BY_ACCIDENT).toList();
    return String.join(", ", first) + (places.size() > first.size() ? ", ..." : "");
  }
}
