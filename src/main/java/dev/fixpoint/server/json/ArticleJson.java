package dev.fixpoint.server.json;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Remedy;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Vocabulary;
import dev.fixpoint.search.Related;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as JSON. Double asterisks in steps mark names on a screen, as in Markdown. */
public record ArticleJson(
    String id,
    String title,
    String provider,
    String providerTitle,
    List<String> peopleSay,
    List<SignatureJson> symptom,
    String meaning,
    List<CauseJson> causes,
    String otherwise,
    List<String> notes,
    List<String> related,
    List<RelatedJson> seeAlso,
    List<String> sources) {

  private static final int MOST_RELATED = 6;

  /** The JSON of an article. */
  public static ArticleJson of(Article article, Fixpoint fixpoint) {
    Vocabulary vocabulary = fixpoint.knowledge().vocabulary();
    return new ArticleJson(
        article.id(),
        article.title(),
        article.provider(),
        vocabulary.providerTitle(article.provider()),
        article.peopleSay(),
        article.symptom().stream().map(SignatureJson::of).toList(),
        article.meaning(),
        article.causes().stream().map(CauseJson::of).toList(),
        article.otherwise(),
        article.notes(),
        article.related(),
        fixpoint.related(article.id(), MOST_RELATED).stream().map(RelatedJson::of).toList(),
        article.sources());
  }

  /** An article that a reader may want, too; the reason is named, shared-cause or alike. */
  public record RelatedJson(String article, String title, String reason) {
    static RelatedJson of(Related related) {
      return new RelatedJson(related.article(), related.title(), related.reason().word());
    }
  }

  /** How a symptom, or one cause of it, is recognised. */
  public record SignatureJson(
      List<String> says,
      List<String> matches,
      List<String> without,
      List<ConditionJson> facts,
      String strength) {
    static SignatureJson of(Signature signature) {
      return new SignatureJson(
          signature.says(),
          signature.matches(),
          signature.without(),
          signature.facts().stream().map(ConditionJson::of).toList(),
          signature.strength().word());
    }
  }

  /** A test on one fact. */
  public record ConditionJson(String fact, String test, List<Object> values, String because) {
    static ConditionJson of(Condition condition) {
      return new ConditionJson(
          condition.fact(),
          condition.test().operator().word(),
          condition.test().operands().stream().map(FactValue::plain).toList(),
          condition.because());
    }
  }

  /** A cause; {@code home} is the article in which it is written. */
  public record CauseJson(
      String id,
      String title,
      String likelihood,
      String why,
      String home,
      List<SignatureJson> signs,
      List<ConditionJson> when,
      RemedyJson remedy,
      boolean last) {
    static CauseJson of(Cause cause) {
      return new CauseJson(
          cause.id(),
          cause.title(),
          cause.likelihood().word(),
          cause.why(),
          cause.home(),
          cause.signs().stream().map(SignatureJson::of).toList(),
          cause.when().stream().map(ConditionJson::of).toList(),
          RemedyJson.of(cause.remedy()),
          cause.last());
    }
  }

  /** The steps that mend a cause. */
  public record RemedyJson(
      String who,
      String person,
      int minutes,
      List<String> steps,
      String check,
      @Nullable AlternativeJson alternative,
      String escalate) {
    static RemedyJson of(Remedy remedy) {
      return new RemedyJson(
          remedy.who().word(),
          remedy.who().person(),
          remedy.minutes(),
          remedy.steps(),
          remedy.check(),
          remedy.alternative() == null ? null : AlternativeJson.of(remedy.alternative()),
          remedy.escalate());
    }
  }

  /** Another way to the same end. */
  public record AlternativeJson(String title, List<String> steps, String warning) {
    static AlternativeJson of(Remedy.Alternative alternative) {
      return new AlternativeJson(alternative.title(), alternative.steps(), alternative.warning());
    }
  }
}
