package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftCause;
import dev.fixpoint.authoring.Draft.DraftSignature;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Likelihood;
import dev.fixpoint.knowledge.Remedy;
import java.util.ArrayList;
import java.util.List;

/** Makes a draft of an article from a few answers. */
public final class NewArticle {
  private static final int WORDS_OF_ID = 6;

  private final Knowledge knowledge;

  /** New articles beside what is known already. */
  public NewArticle(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Whether this is a provider, or one of the families smtp, http, php and wordpress. */
  public boolean isProvider(String word) {
    return Families.holds(word)
        || knowledge
            .vocabulary()
            .definition("provider")
            .map(fact -> fact.values().stream().anyMatch(choice -> choice.value().equals(word)))
            .orElse(false);
  }

  /**
   * A draft.
   *
   * @param provider a provider or family
   * @param error the error, word for word
   * @param causes what can be wrong, a sentence each, the likeliest first; at least one
   */
  public PageImport.Imported of(String provider, String error, List<String> causes) {
    String general = TextDraft.general(error);
    boolean isFamily = Families.holds(provider);
    String provided =
        isFamily
            ? provider.equals("smtp") ? " (SMTP)" : ""
            : " (" + knowledge.vocabulary().providerTitle(provider) + ")";
    List<DraftCause> drafts = new ArrayList<>();
    for (String cause : causes) {
      drafts.add(
          DraftCause.bare(
              provider + "/" + Prose.slug(cause, WORDS_OF_ID),
              Prose.title(cause),
              drafts.isEmpty() ? Likelihood.COMMON : Likelihood.OCCASIONAL,
              new Proposals(knowledge).of(cause, provider),
              isFamily ? Remedy.Who.SENDER_SETTINGS : Remedy.Who.PROVIDER_ACCOUNT));
    }
    String id = provider + "/" + Prose.slug(general, WORDS_OF_ID);
    DraftExamples examples = new DraftExamples(knowledge, isFamily ? "" : provider);
    Draft draft =
        Draft.bare(
            id,
            Prose.title(general.replace("*", "…")) + provided,
            provider,
            List.of(),
            new DraftSignature(List.of(general), isFamily ? "" : provider, true),
            drafts,
            examples.of(id, general, examples.log(error), drafts));
    return new PageImport.Imported(draft.id(), DraftWriter.write(draft));
  }
}
