package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Likelihood;
import dev.fixpoint.knowledge.Remedy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as far as a machine can write it; what is left for a person is marked in the file.
 *
 * @param id its id
 * @param title its title
 * @param provider its provider; empty if nothing tells it
 * @param remarks what the author should know before deciding, a line each
 * @param peopleSay phrases of laymen
 * @param symptom signatures
 * @param meaning what the error means; empty if the page does not say
 * @param causes the causes
 * @param otherwise what to do when every cause is ruled out; empty if the page does not say
 * @param notes remarks for the reader
 * @param sources addresses
 * @param examples texts that lead to the first cause
 */
record Draft(
    String id,
    String title,
    String provider,
    List<String> remarks,
    List<String> peopleSay,
    List<DraftSignature> symptom,
    String meaning,
    List<DraftCause> causes,
    String otherwise,
    List<String> notes,
    List<String> sources,
    List<String> examples) {

  /**
   * A signature that is proposed.
   *
   * @param says its literals
   * @param provider the provider that has to hold; empty if none has to
   * @param isSure whether it stands in the error itself; otherwise it is written as a comment
   */
  record DraftSignature(List<String> says, String provider, boolean isSure) {}

  /**
   * A cause that is proposed.
   *
   * @param proposals conditions that may decide, each with the question it asks
   * @param alternative another way; null if the page tells of none
   */
  record DraftCause(
      String id,
      String title,
      Likelihood likelihood,
      List<Proposal> proposals,
      Remedy.Who who,
      int minutes,
      List<String> steps,
      String check,
      Remedy.@Nullable Alternative alternative) {}

  /**
   * A condition that may decide on a cause.
   *
   * @param condition the condition as an article writes it
   * @param asks what it asks, for the author
   */
  record Proposal(String condition, String asks) {}
}
