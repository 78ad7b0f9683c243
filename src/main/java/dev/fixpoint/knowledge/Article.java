package dev.fixpoint.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * One error as people meet it: how it is recognised, what it means, its causes, and the remedy for
 * each.
 *
 * @param id {@code provider/slug}, the same words as the path of its file
 * @param title the error as a person meets it
 * @param provider a value of the fact {@code provider}, or one of the families smtp, http, php,
 *     wordpress
 * @param peopleSay phrases in a layman's words
 * @param symptom signatures of which any one shows the symptom
 * @param meaning what happened, and what it means for the reader
 * @param causes the causes in the page's order
 * @param otherwise what to do when every cause is ruled out; empty if nothing is said
 * @param notes short remarks
 * @param related ids of other articles
 * @param sources addresses of the pages that the facts come from
 * @param examples texts with what must come out
 */
public record Article(
    String id,
    String title,
    String provider,
    List<String> peopleSay,
    List<Signature> symptom,
    String meaning,
    List<Cause> causes,
    String otherwise,
    List<String> notes,
    List<String> related,
    List<String> sources,
    List<Example> examples) {
  public Article {
    peopleSay = List.copyOf(peopleSay);
    symptom = List.copyOf(symptom);
    causes = List.copyOf(causes);
    notes = List.copyOf(notes);
    related = List.copyOf(related);
    sources = List.copyOf(sources);
    examples = List.copyOf(examples);
  }

  /** The cause of this id, if the article has it. */
  public Optional<Cause> cause(String causeId) {
    return causes.stream().filter(cause -> cause.id().equals(causeId)).findFirst();
  }
}
