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
 * @param share how much of the field's weight it has
 * @param isBorrowed whether another article has written the cause that it belongs to
 * @param isReadable whether it is words as somebody wrote them, and not what an expression holds
 */
record Passage(
    Field field,
    String cause,
    String anchor,
    String text,
    float share,
    boolean isBorrowed,
    boolean isReadable) {
  private static final Pattern EXPRESSION_MARKS =
      Pattern.compile(
          "\\\\[sSdDwWbB][+*?]?|\\(\\?[:i]+|[\\\\^$()\\[\\]{}|?*+]|\\.(?=[*+])|\\{\\d+,?\\d*}");

  /** All passages of an article, in the order of its page. */
  static List<Passage> of(Article article) {
    Collector to = new Collector();
    to.add(Field.TITLE, Anchors.TOP, article.title(), 1);
    to.add(Field.ID, Anchors.TOP, slug(article.id()), 1);
    article.peopleSay().forEach(phrase -> to.add(Field.PEOPLE_SAY, Anchors.TOP, phrase, 1));
    article.symptom().forEach(signature -> to.signature(signature, Anchors.SYMPTOM));
    to.add(Field.MEANING, Anchors.MEANING, article.meaning(), 1);
    article.causes().forEach(cause -> to.cause(article, cause));
    to.add(Field.NOTE, Anchors.OTHERWISE, article.otherwise(), 0.5f);
    article.notes().forEach(note -> to.add(Field.NOTE, Anchors.NOTES, note, 1));
    article.examples().forEach(example -> to.example(article, example));
    return to.passages;
  }

  private static String slug(String id) {
    return id.substring(id.indexOf('/') + 1).replace('-', ' ');
  }

  private static final class Collector {
    private final List<Passage> passages = new ArrayList<>();
    private String cause = "";
    private boolean isBorrowed = false;

    void add(Field field, String anchor, String text, float share) {
      add(field, anchor, text, share, true);
    }

    private void add(Field field, String anchor, String text, float share, boolean isReadable) {
      if (!text.isBlank()) {
        String shown = text.strip().replace("**", "");
        passages.add(new Passage(field, cause, anchor, shown, share, isBorrowed, isReadable));
      }
    }

    /** What follows belongs to this cause. */
    private void enter(Article article, Cause next) {
      cause = next.id();
      isBorrowed = !next.home().equals(article.id());
    }

    private void leave() {
      cause = "";
      isBorrowed = false;
    }

    void signature(Signature signature, String anchor) {
      // Of several literals that have to stand together, each alone tells less.
      float share = (float) (1 / Math.sqrt(Math.max(1, signature.says().size())));
      for (String literal : signature.says()) {
        add(Field.ERROR, anchor, literal.replace('*', ' '), share);
      }
      for (String expression : signature.matches()) {
        String words = EXPRESSION_MARKS.matcher(expression).replaceAll(" ");
        boolean isPlain = words.equals(expression);
        add(Field.ERROR, anchor, words, isPlain ? 1 : 0.7f, isPlain);
      }
    }

    void cause(Article article, Cause next) {
      enter(article, next);
      String anchor = Anchors.cause(cause);
      add(Field.CAUSE, anchor, next.title(), 1);
      add(Field.ID, anchor, slug(cause), 1);
      add(Field.REASON, anchor, next.why(), 1);
      next.signs().forEach(signature -> signature(signature, anchor));
      next.when().forEach(condition -> add(Field.REASON, anchor, condition.because(), 1));
      if (!isBorrowed) {
        remedy(next.remedy(), anchor);
      }
      leave();
    }

    private void remedy(Remedy remedy, String anchor) {
      for (int i = 0; i < remedy.steps().size(); i++) {
        add(Field.STEP, Anchors.step(cause, i + 1), remedy.steps().get(i), 1);
      }
      add(Field.STEP, anchor, remedy.check(), 0.5f);
      add(Field.STEP, anchor, remedy.escalate(), 0.5f);
      Remedy.Alternative other = remedy.alternative();
      if (other != null) {
        add(Field.STEP, anchor, other.title(), 1);
        other.steps().forEach(step -> add(Field.STEP, anchor, step, 0.7f));
        add(Field.STEP, anchor, other.warning(), 0.7f);
      }
    }

    void example(Article article, Example example) {
      String first = example.expect().first();
      Cause meant = first == null ? null : article.cause(first).orElse(null);
      if (meant != null) {
        enter(article, meant);
        add(Field.EXAMPLE, Anchors.SYMPTOM, example.text(), 1);
        leave();
      }
    }
  }
}
