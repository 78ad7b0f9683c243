package dev.fixpoint.knowledge;

import java.util.List;

/**
 * A pattern over the text and the facts by which a symptom, or one cause of it, is recognised.
 *
 * @param id unique in the knowledge: the article's id, and where in the article it stands
 * @param says literals that all have to stand in the text
 * @param matches regular expressions (RE2) that all have to match somewhere in the text
 * @param without literals of which none may stand in the text
 * @param facts conditions that all have to be true; one that is unknown makes the symptom one that
 *     may be present
 * @param strength how much it proves
 */
public record Signature(
    String id,
    List<String> says,
    List<String> matches,
    List<String> without,
    List<Condition> facts,
    Strength strength) {
  public Signature {
    says = List.copyOf(says);
    matches = List.copyOf(matches);
    without = List.copyOf(without);
    facts = List.copyOf(facts);
  }

  /** Whether it looks at the text at all. */
  public boolean readsText() {
    return !says.isEmpty() || !matches.isEmpty();
  }
}
