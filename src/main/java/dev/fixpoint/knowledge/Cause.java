package dev.fixpoint.knowledge;

import java.util.List;

/**
 * One thing that can be wrong, as it stands in one article. A cause is written once; where another
 * article names it, title and remedy are those of its home.
 *
 * @param id {@code provider/kebab-case}; it states what is wrong
 * @param home the id of the article in which it is written
 * @param title what is wrong, in a line
 * @param likelihood how often it is the cause of this article's symptom
 * @param why the reason for the likelihood; empty if none is given
 * @param signs signatures that point at this cause
 * @param when conditions: all true confirms it, one false rules it out
 * @param remedy what mends it
 * @param last whether it comes to the table only when all other causes of the article are ruled out
 */
public record Cause(
    String id,
    String home,
    String title,
    Likelihood likelihood,
    String why,
    List<Signature> signs,
    List<Condition> when,
    Remedy remedy,
    boolean last) {
  public Cause {
    signs = List.copyOf(signs);
    when = List.copyOf(when);
  }
}
