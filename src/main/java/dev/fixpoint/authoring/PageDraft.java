package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftCause;
import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Item;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts a page of an error library into the fields of an article. */
final class PageDraft {
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]+)\\)\\s*$");
  private static final Pattern QUOTED = Pattern.compile("[\"`]([^\"`]{6,})[\"`]");
  private static final Pattern FAREWELL = Pattern.compile("(?i)^(?:that's it|you now know)");
  private static final Pattern SUPPORT =
      Pattern.compile("(?i)\\b(support|contact|persists after|suspended or under review)\\b");
  private static final Pattern NOTE = Pattern.compile("^\\*\\*Note:?\\*\\*:?\\s*");
  private static final int WORDS_OF_ID = 6;

  private final Page page;
  private final Knowledge knowledge;
  private final List<String> remarks = new ArrayList<>();

  private PageDraft(Page page, Knowledge knowledge) {
    this.page = page;
    this.knowledge = knowledge;
  }

  /**
   * A draft of what the page says.
   *
   * @param provider the provider; empty if the page should tell
   */
  static Draft of(Page page, Knowledge knowledge, String provider) {
    return new PageDraft(page, knowledge).draft(provider);
  }

  private Draft draft(String given) {
    PageProvider found = PageProvider.of(page, knowledge);
    String provider = given.isEmpty() ? found.provider() : given;
    if (provider.isEmpty()) {
      remarks.add("Nothing on the page names the provider.");
    }
    String error = error(provider);
    String id = (provider.isEmpty() ? "smtp" : provider) + "/" + Prose.slug(error, WORDS_OF_ID);
    knowledge
        .article(id)
        .ifPresent(article -> remarks.add("An article " + id + " exists already: compare them."));
    PageCauses causes = new PageCauses(page, knowledge, provider, id, remarks);
    List<DraftCause> drafts = causes.of(error);
    List<String> notes = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    for (String note : notes()) {
      (SUPPORT.matcher(note).find() ? otherwise : notes).add(note);
    }
    DraftExamples examples = new DraftExamples(knowledge, provider);
    Draft draft =
        new Draft(
            id,
            title(error, provider),
            provider,
            given.isEmpty() ? said(found) : "",
            remarks,
            PageSignatures.of(page, error, provider),
            meaning(),
            drafts,
            causes.lastResort(String.join(" ", otherwise)),
            String.join(" ", otherwise),
            notes,
            page.address().isEmpty() ? List.of() : List.of(page.address()),
            examples.of(id, error, examples.log(error), drafts),
            List.of());
    return withLeftOut(draft);
  }

  private Draft withLeftOut(Draft draft) {
    return new Draft(
        draft.id(),
        draft.title(),
        draft.provider(),
        draft.providerSaid(),
        draft.remarks(),
        draft.symptom(),
        draft.meaning(),
        draft.causes(),
        draft.lastResort(),
        draft.otherwise(),
        draft.notes(),
        draft.sources(),
        draft.examples(),
        LeftOut.of(page, DraftWriter.write(draft)));
  }

  /** The note on the mailer, and where the page is filed. */
  private String said(PageProvider found) {
    String filed =
        page.categories().isEmpty()
            ? ""
            : "Filed under " + String.join(", ", page.categories()) + ".";
    boolean isTitle = found.said().equals(page.title()) || page.categories().contains(found.said());
    String note = NOTE.matcher(found.said()).replaceFirst("");
    return ((isTitle ? "" : note) + " " + filed).strip();
  }

  /** What the title says of the error, without what a headline puts around it. */
  private String error(String provider) {
    Matcher quoted = QUOTED.matcher(page.title());
    if (quoted.find()) {
      return quoted.group(1);
    }
    String error = BRACKETS.matcher(page.title()).replaceFirst("").strip();
    String name = provider.isEmpty() ? "" : knowledge.vocabulary().providerTitle(provider);
    String said =
        error.replaceFirst("(?i)^\\Q" + name + "\\E(?: says:?| answers:?|:)\\s+", "").strip();
    return name.isEmpty() || said.isEmpty() ? error : said;
  }

  private String title(String error, String provider) {
    return provider.isEmpty() || BRACKETS.matcher(page.title()).find()
        ? page.title()
        : error + " (" + knowledge.vocabulary().providerTitle(provider) + ")";
  }

  private String meaning() {
    return page.meaning()
        .map(section -> String.join(" ", section.paragraphs().toList()))
        // What a colon announces stands on a line of its own, and becomes a signature.
        .map(text -> text.replaceFirst("(?<=[.!?])\\s+[^.!?]*:$", ""))
        .orElseGet(
            () ->
                page.intro().stream()
                    .filter(Block.Paragraph.class::isInstance)
                    .map(block -> ((Block.Paragraph) block).text())
                    .filter(text -> !text.startsWith("**Note"))
                    .findFirst()
                    .orElse(""));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    page.notes()
        .ifPresent(
            section -> {
              section.items().flatMap(Item::all).map(Item::text).forEach(notes::add);
              section
                  .paragraphs()
                  .flatMap(text -> Prose.sentences(text).stream())
                  .takeWhile(text -> !FAREWELL.matcher(text).find())
                  .forEach(notes::add);
            });
    return notes;
  }
}
