package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says otherwise, or besides, of an article of a pack below it. Texts that are null
 * stay as they are; how the causes that are there already are judged cannot be changed.
 *
 * @param article the id of the article
 * @param place where the change begins
 * @param symptom further signatures
 * @param entries further causes
 * @param causes changed texts of causes that the article writes
 * @param examples further examples
 */
record Change(
    String article,
    Problem.Place place,
    @Nullable String title,
    @Nullable List<String> peopleSay,
    @Nullable String meaning,
    @Nullable String otherwise,
    @Nullable List<String> notes,
    List<String> moreNotes,
    @Nullable List<String> related,
    @Nullable List<String> sources,
    List<Signature> symptom,
    List<ArticleParser.Entry> entries,
    List<OfCause> causes,
    List<Example> examples) {

  /**
   * Changed texts of one cause.
   *
   * @param place where the change begins
   */
  record OfCause(
      String id,
      Problem.Place place,
      @Nullable String title,
      @Nullable String why,
      @Nullable OfRemedy remedy) {

    Cause on(Cause cause) {
      return new Cause(
          cause.id(),
          cause.home(),
          or(title, cause.title()),
          cause.likelihood(),
          or(why, cause.why()),
          cause.signs(),
          cause.when(),
          remedy == null ? cause.remedy() : remedy.on(cause.remedy()),
          cause.last());
    }
  }

  /** Changed fields of a remedy. */
  record OfRemedy(
      Remedy.@Nullable Who who,
      @Nullable Integer minutes,
      @Nullable List<String> steps,
      @Nullable String check,
      Remedy.@Nullable Alternative alternative,
      @Nullable String escalate) {

    Remedy on(Remedy remedy) {
      return new Remedy(
          or(who, remedy.who()),
          or(minutes, remedy.minutes()),
          or(steps, remedy.steps()),
          or(check, remedy.check()),
          alternative == null ? remedy.alternative() : alternative,
          or(escalate, remedy.escalate()));
    }
  }

  /** The article with its texts changed; further causes are filled in elsewhere. */
  Article on(Article before) {
    return new Article(
        before.id(),
        or(title, before.title()),
        before.provider(),
        or(peopleSay, before.peopleSay()),
        joined(before.symptom(), symptom),
        or(meaning, before.meaning()),
        before.causes(),
        or(otherwise, before.otherwise()),
        joined(or(notes, before.notes()), moreNotes),
        or(related, before.related()),
        or(sources, before.sources()),
        joined(before.examples(), examples));
  }

  private static <T> T or(@Nullable T changed, T before) {
    return changed == null ? before : changed;
  }

  private static <T> List<T> joined(List<T> first, List<T> then) {
    List<T> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
