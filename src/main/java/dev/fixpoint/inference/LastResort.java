package dev.fixpoint.inference;

/**
 * A cause that comes to the table only when all others of its article are ruled out.
 *
 * @param hypothesis what is thought of then
 */
public record LastResort(Hypothesis hypothesis) {

  /** The article. */
  public String article() {
    return hypothesis.article();
  }
}
