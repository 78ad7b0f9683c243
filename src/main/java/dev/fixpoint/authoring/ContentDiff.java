package dev.fixpoint.authoring;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.Verdict;
import dev.fixpoint.examples.Came;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two versions of the knowledge answer differently, asked with the examples of both and with
 * recorded cases.
 *
 * @param examples how many different examples were asked
 * @param cases how many recorded cases were asked
 * @param changes what is answered differently, examples first, each in the order of its source
 */
public record ContentDiff(int examples, int cases, List<Change> changes) {
  public ContentDiff {
    changes = List.copyOf(changes);
  }

  /**
   * The head of an answer.
   *
   * @param cause the first verdict's cause; {@code none} if no known error came out
   * @param status its status; empty for none
   * @param article its article; empty for none
   */
  public record First(String cause, String status, String article) {
    private static final First NONE = new First(RecordedCase.NONE, "", "");

    static First of(Diagnosis diagnosis) {
      return diagnosis
          .first()
          .map(verdict -> new First(verdict.cause(), verdict.status().word(), verdict.article()))
          .orElse(NONE);
    }

    /** Whether no known error came out. */
    public boolean isNone() {
      return this.equals(NONE);
    }
  }

  /** What a change means against what was expected. */
  public enum Worth {
    /** Wrong before, right now. */
    BETTER,
    /** Right before, wrong now. */
    WORSE,
    /** As right or wrong as before, or nobody said what is right. */
    EVEN;

    static Worth of(boolean wasRight, boolean isRight) {
      if (wasRight == isRight) {
        return EVEN;
      }
      return isRight ? BETTER : WORSE;
    }
  }

  /**
   * An answer that changed.
   *
   * @param place where the question stands: file and line of an example (of the new version, if it
   *     is still there), or the id of a case
   * @param text what was pasted
   * @param before the old answer
   * @param after the new answer
   * @param worth what it means against the new version's expectation, or the case's cause
   */
  public record Change(String place, String text, First before, First after, Worth worth) {
    /** Whether it is answered from another article than before. */
    public boolean isMoved() {
      return !before.isNone() && !after.isNone() && !before.article().equals(after.article());
    }
  }

  /** What is asked, and what is expected by the newest who says so. */
  private record Asked(String place, Example example) {}

  /** An example's identity: the same question in both versions is asked once. */
  private record Question(String text, Map<String, Object> facts, List<String> tried) {}

  /**
   * Asks both versions.
   *
   * @param cases recorded cases to ask besides the examples
   */
  public static ContentDiff of(Content before, Content after, List<RecordedCase> cases) {
    Map<Question, Asked> examples = new LinkedHashMap<>();
    collect(after, examples);
    collect(before, examples);
    List<Change> changes = new ArrayList<>();
    try (Fixpoint older = Fixpoint.open(before.knowledge());
        Fixpoint newer = Fixpoint.open(after.knowledge())) {
      for (Map.Entry<Question, Asked> each : examples.entrySet()) {
        Question question = each.getKey();
        Diagnosis then = answer(older, question);
        Diagnosis now = answer(newer, question);
        Example.Expectation expect = each.getValue().example().expect();
        add(
            changes,
            each.getValue().place(),
            question.text(),
            then,
            now,
            Worth.of(meets(expect, then), meets(expect, now)));
      }
      for (RecordedCase each : cases) {
        Question question = new Question(each.text(), each.facts(), List.of());
        Diagnosis then = answer(older, question);
        Diagnosis now = answer(newer, question);
        add(
            changes,
            each.id(),
            each.text(),
            then,
            now,
            Worth.of(isRight(each, then), isRight(each, now)));
      }
    }
    return new ContentDiff(examples.size(), cases.size(), changes);
  }

  private static void collect(Content content, Map<Question, Asked> examples) {
    for (Article article : content.knowledge().articles()) {
      for (Example example : article.examples()) {
        examples.putIfAbsent(
            new Question(example.text(), example.facts(), example.tried()),
            new Asked(content.show(example.file()) + ":" + example.line(), example));
      }
    }
  }

  private static void add(
      List<Change> changes, String place, String text, Diagnosis then, Diagnosis now, Worth worth) {
    First before = First.of(then);
    First after = First.of(now);
    if (!before.equals(after)) {
      changes.add(new Change(place, text, before, after, worth));
    }
  }

  private static boolean meets(Example.Expectation expect, Diagnosis diagnosis) {
    return Came.of(diagnosis).complaints(expect).isEmpty();
  }

  private static boolean isRight(RecordedCase each, Diagnosis diagnosis) {
    List<Verdict> open = diagnosis.verdicts().stream().filter(Verdict::isOpen).toList();
    return each.isNone()
        ? open.isEmpty()
        : !open.isEmpty() && each.accepts(open.getFirst().cause());
  }

  /** A version is asked only with the facts and causes that it knows. */
  private static Diagnosis answer(Fixpoint fixpoint, Question question) {
    Knowledge knowledge = fixpoint.knowledge();
    Map<String, Object> facts = new LinkedHashMap<>();
    question
        .facts()
        .forEach(
            (key, value) -> {
              if (isKnown(knowledge, key, value)) {
                facts.put(key, value);
              }
            });
    Set<String> tried = new LinkedHashSet<>(question.tried());
    tried.removeIf(cause -> knowledge.cause(cause).isEmpty());
    return fixpoint.diagnose(new Observation(question.text(), facts, List.copyOf(tried)));
  }

  private static boolean isKnown(Knowledge knowledge, String key, Object value) {
    try {
      knowledge.vocabulary().fact(key, value, new Origin.Given());
      return true;
    } catch (FactRefused unknown) {
      return false;
    }
  }
}
