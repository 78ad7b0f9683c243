package dev.fixpoint;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an observation. The same observation and the same knowledge give the same answer,
 * byte for byte.
 *
 * @param verdicts best first, ruled-out ones last; empty means no known error
 * @param question the next thing to ask; null if nothing more would tell
 * @param facts everything that is known: given, read from the text, deduced
 * @param articles the articles behind the verdicts, in their order
 * @param advice what to do when every cause is ruled out; empty otherwise
 * @param redactions what should be taken out before the text is shown to others
 * @param redactedText the text with all that taken out, as it may be stored, logged and shown to
 *     others
 * @param template the form that all texts of this error share: a key under which errors that nobody
 *     knows yet can be grouped and counted; empty without a text
 * @param notices what a person should know of how the text was read, as sentences: that it was cut
 *     off, or names a second provider
 * @param knowledge the version of the knowledge
 */
public record Diagnosis(
    List<Verdict> verdicts,
    @Nullable Question question,
    List<Fact> facts,
    List<ArticleReference> articles,
    List<String> advice,
    List<Redacted> redactions,
    String redactedText,
    String template,
    List<String> notices,
    String knowledge) {
  public Diagnosis {
    verdicts = List.copyOf(verdicts);
    facts = List.copyOf(facts);
    articles = List.copyOf(articles);
    advice = List.copyOf(advice);
    redactions = List.copyOf(redactions);
    notices = List.copyOf(notices);
  }

  /**
   * An article that the answer rests on.
   *
   * @param id its id
   * @param title its title
   */
  public record ArticleReference(String id, String title) {}

  /**
   * A secret or personal datum in the text.
   *
   * @param kind what it is: api-key, ip, email, ...
   * @param token what stands in its place wherever the text is stored or shown
   * @param line the line it stands on, from 1
   * @param span where it stands in the text
   */
  public record Redacted(String kind, String token, int line, Span span) {}

  /** The best verdict that is not ruled out, or nothing if no error is known. */
  public Optional<Verdict> first() {
    return verdicts.stream().filter(Verdict::isOpen).findFirst();
  }

  /** The verdict on this cause, or nothing if it never came to the table. */
  public Optional<Verdict> verdict(String cause) {
    return verdicts.stream().filter(verdict -> verdict.cause().equals(cause)).findFirst();
  }
}
