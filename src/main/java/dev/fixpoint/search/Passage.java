package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Remedy;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of an article that is searched and may be shown.
 *
 * @param field what it is
 * @param cause id of the cause it belongs to; empty if it belongs to the article as a whole
 * @param anchor where on the article's page it stands
 * @param text the words, without marks of layout
 * @param share how much of the field's weight it has: less for what another article has written
 */
record Passage(Field field, String cause, String anchor, String text, float share) {
  /** What a cause that is written elsewhere counts here, so that its home comes first. */
  private static final float BORROWED = 0.35f;

  private static final Pattern EXPRESSION_MARKS =
      Pattern.compile(
          "\\\\[sSdDwWbB][+*?]?|\\(\\?[:i]+|[\\\\^$()\\[\\]{}|?*+]|\\.(?=[*+])|\\{\\d+,?\\d*}");

  /** All passages of an article, in the order of its page. */
  static List<Passage> of(Article article) {
    Collector to = new Collector();
    to.add(Field.TITLE, "", Anchors.TOP, article.title(), 1);
    to.add(Field.ID, "", Anchors.TOP, slug(article.id()), 1);
    article.peopleSay().forEach(phrase -> to.add(Field.PEOPLE_SAY, "", Anchors.TOP, phrase, 1));
    article.symptom().forEach(signature -> to.signature(signature, "", Anchors.SYMPTOM));
    to.add(Field.MEANING, "", Anchors.MEANING, article.meaning(), 1);
    article.causes().forEach(cause -> to.cause(article, cause));
    to.add(Field.NOTE, "", Anchors.OTHERWISE, article.otherwise(), 0.5f);
    article.notes().forEach(note -> to.add(Field.NOTE, "", Anchors.NOTES, note, 1));
    article.examples().forEach(example -> to.example(article, example));
    return to.passages;
  }

  private static String slug(String id) {
    return id.substring(id.indexOf('/') + 1).replace('-', ' ');
  }

  private static final class Collector {
    private final List<Passage> passages = new ArrayList<>();

    void add(Field field, String cause, String anchor, String text, float share) {
      if (!text.isBlank()) {
        passages.add(new Passage(field, cause, anchor, text.strip().replace("**", ""), share));
      }
    }

    void signature(Signature signature, String cause, String anchor) {
      for (String literal : signature.says()) {
        add(Field.ERROR, cause, anchor, literal.replace('*', ' '), 1);
      }
      for (String expression : signature.matches()) {
        add(Field.ERROR, cause, anchor, EXPRESSION_MARKS.matcher(expression).replaceAll(" "), 0.7f);
      }
    }

    void cause(Article article, Cause cause) {
      float share = cause.home().equals(article.id()) ? 1 : BORROWED;
      String anchor = Anchors.cause(cause.id());
      add(Field.CAUSE, cause.id(), anchor, cause.title(), share);
      add(Field.ID, cause.id(), anchor, slug(cause.id()), share);
      add(Field.REASON, cause.id(), anchor, cause.why(), share);
      cause.signs().forEach(signature -> signature(signature, cause.id(), anchor));
      cause
          .when()
          .forEach(condition -> add(Field.REASON, cause.id(), anchor, condition.because(), share));
      if (share == 1) {
        remedy(cause);
      }
    }

    private void remedy(Cause cause) {
      Remedy remedy = cause.remedy();
      for (int i = 0; i < remedy.steps().size(); i++) {
        add(Field.STEP, cause.id(), Anchors.step(cause.id(), i + 1), remedy.steps().get(i), 1);
      }
      String anchor = Anchors.cause(cause.id());
      add(Field.STEP, cause.id(), anchor, remedy.check(), 0.5f);
      add(Field.STEP, cause.id(), anchor, remedy.escalate(), 0.5f);
      Remedy.Alternative other = remedy.alternative();
      if (other != null) {
        add(Field.STEP, cause.id(), anchor, other.title(), 1);
        other.steps().forEach(step -> add(Field.STEP, cause.id(), anchor, step, 0.7f));
        add(Field.STEP, cause.id(), anchor, other.warning(), 0.7f);
      }
    }

    void example(Article article, Example example) {
      String first = example.expect().first();
      if (first != null && !example.text().isBlank() && article.cause(first).isPresent()) {
        float share = article.cause(first).orElseThrow().home().equals(article.id()) ? 1 : BORROWED;
        add(Field.EXAMPLE, first, Anchors.SYMPTOM, example.text(), share);
      }
    }
  }
}
