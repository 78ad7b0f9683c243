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
 * @param providerSaid the words that tell the provider, for the author; empty if there are none
 * @param remarks what the author should know before deciding, a line each
 * @param symptom signatures
 * @param meaning what the error means; empty if the page does not say
 * @param causes the causes
 * @param lastResort the id of a known cause that may remain when all others are ruled out; empty if
 *     none is likely
 * @param otherwise what to do when every cause is ruled out; empty if the page does not say
 * @param notes remarks for the reader
 * @param sources addresses
 * @param examples texts with what must come out
 * @param leftOut sentences of the page that have no place in the article
 */
record Draft(
    String id,
    String title,
    String provider,
    String providerSaid,
    List<String> remarks,
    List<DraftSignature> symptom,
    String meaning,
    List<DraftCause> causes,
    String lastResort,
    String otherwise,
    List<String> notes,
    List<String> sources,
    List<DraftExample> examples,
    List<String> leftOut) {

  /** A draft of which only the error and its causes are known. */
  static Draft bare(
      String id,
      String title,
      String provider,
      List<String> remarks,
      DraftSignature signature,
      List<DraftCause> causes,
      List<DraftExample> examples) {
    return new Draft(
        id,
        title,
        provider,
        "",
        remarks,
        List.of(signature),
        "",
        causes,
        "",
        "",
        List.of(),
        List.of(),
        examples,
        List.of());
  }

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
   * @param isNamed whether the page says what is wrong; otherwise the id is left to the author
   * @param why what the page says of it besides; empty if it says nothing
   * @param proposals conditions that may decide, each with the question it asks
   * @param alternative another way; null if the page tells of none
   */
  record DraftCause(
      String id,
      String title,
      boolean isNamed,
      Likelihood likelihood,
      String why,
      List<Proposal> proposals,
      Remedy.Who who,
      int minutes,
      List<DraftStep> steps,
      String check,
      @Nullable DraftAlternative alternative) {

    /** A cause of which only its name is known. */
    static DraftCause bare(
        String id, String title, Likelihood likelihood, List<Proposal> proposals, Remedy.Who who) {
      return new DraftCause(
          id, title, true, likelihood, "", proposals, who, QUICK, List.of(), "", null);
    }

    private static final int QUICK = 5;
  }

  /**
   * One act.
   *
   * @param images the page's pictures of it, each with its words and its address
   */
  record DraftStep(String text, List<String> images) {}

  /** Another way to mend a cause; the warning is empty if there is nothing to mind. */
  record DraftAlternative(String title, List<DraftStep> steps, String warning) {}

  /**
   * A condition that may decide on a cause.
   *
   * @param condition the condition as an article writes it
   * @param asks what it asks, for the author
   * @param facts facts under which it is true, as an example writes them
   */
  record Proposal(String condition, String asks, String facts) {}

  /**
   * An example.
   *
   * @param facts facts besides the text, as an example writes them; empty if there are none
   * @param expect what must come out, as an example writes it
   * @param isSure whether it holds whatever the author decides; otherwise it is a comment
   */
  record DraftExample(String text, String facts, String expect, boolean isSure) {}
}
