package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftAlternative;
import dev.fixpoint.authoring.Draft.DraftCause;
import dev.fixpoint.authoring.Draft.Proposal;
import dev.fixpoint.authoring.Page.Section;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Likelihood;
import dev.fixpoint.knowledge.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts a page's causes and the steps that mend them. */
final class PageCauses {
  private static final double ALIKE = 0.7;
  private static final double LAST_ALIKE = 0.5;
  private static final double CLEARLY_MORE = 0.2;
  private static final int WORDS_OF_ID = 6;

  /** Where a claim goes on to explain itself. */
  private static final String EXPLANATION =
      "(?i)\\([^)]*\\)|(?<=\\S \\S{1,40} \\S{1,40} \\S{1,40})(?:,|;|:|"
          + " (?:that|which|because|so|when|since|but)\\b).*";

  private final Page page;
  private final Knowledge knowledge;
  private final Proposals proposals;
  private final String provider;
  private final String folder;
  private final String id;
  private final List<String> remarks;

  /**
   * Sorts the causes of a page.
   *
   * @param provider the page's provider; empty if it is not known
   * @param id the article's id
   * @param remarks takes what the author should know
   */
  PageCauses(Page page, Knowledge knowledge, String provider, String id, List<String> remarks) {
    this.page = page;
    this.knowledge = knowledge;
    this.proposals = new Proposals(knowledge);
    this.provider = provider;
    this.folder = id.substring(0, id.indexOf('/'));
    this.id = id;
    this.remarks = remarks;
  }

  List<DraftCause> of(String error) {
    List<Section> remedies = page.remedies();
    List<NamedCause> named = NamedCause.listedIn(page);
    if (named.isEmpty()) {
      named = NamedCause.mendedIn(remedies, error);
      remarks.add("The page lists no causes; those here are taken from its headings.");
    }
    Map<NamedCause, List<Section>> remedyOf = assign(named, remedies);
    NamedCause alternativeFor = alternativeFor(named);
    List<DraftCause> causes = new ArrayList<>();
    for (NamedCause cause : named) {
      causes.add(
          cause(
              cause,
              causes.isEmpty(),
              remedyOf.getOrDefault(cause, List.of()),
              cause.equals(alternativeFor) ? page.alternatives() : List.of()));
    }
    return causes;
  }

  /** Which steps mend which cause: those that share most words with it; each cause gets its own. */
  private static Map<NamedCause, List<Section>> assign(
      List<NamedCause> causes, List<Section> remedies) {
    Map<NamedCause, List<Section>> assigned = new LinkedHashMap<>();
    List<Section> open = new ArrayList<>(remedies);
    while (assigned.size() < causes.size() && !open.isEmpty()) {
      double best = -1;
      NamedCause bestCause = causes.getFirst();
      Section bestRemedy = open.getFirst();
      for (NamedCause cause : causes) {
        for (Section remedy : open) {
          // Pages list causes and steps in the same order: at equal likeness, that order holds.
          double likeness = assigned.containsKey(cause) ? -2 : likeness(cause, remedy);
          if (likeness > best) {
            best = likeness;
            bestCause = cause;
            bestRemedy = remedy;
          }
        }
      }
      assigned.put(bestCause, new ArrayList<>(List.of(bestRemedy)));
      open.remove(bestRemedy);
    }
    for (Section left : open) {
      assigned.computeIfAbsent(nearest(causes, left, 0), cause -> new ArrayList<>()).add(left);
    }
    return assigned;
  }

  private static double likeness(NamedCause cause, Section remedy) {
    Set<String> words = Prose.words(cause.text());
    return 2 * Prose.likeness(words, Prose.words(remedy.heading()))
        + Prose.likeness(words, Prose.words(remedy.text()));
  }

  /** The cause nearest to a section; the first one if no other is nearer by this much. */
  private static NamedCause nearest(List<NamedCause> causes, Section section, double margin) {
    NamedCause nearest = causes.getFirst();
    for (NamedCause cause : causes) {
      if (likeness(cause, section) > likeness(nearest, section) + margin) {
        nearest = cause;
      }
    }
    return nearest;
  }

  private NamedCause alternativeFor(List<NamedCause> causes) {
    return page.alternatives().isEmpty()
        ? causes.getFirst()
        : nearest(causes, page.alternatives().getFirst(), CLEARLY_MORE);
  }

  private DraftCause cause(
      NamedCause cause, boolean isFirst, List<Section> remedies, List<Section> alternatives) {
    Remedies.Found found = Remedies.in(remedies);
    StringBuilder words = new StringBuilder(cause.text());
    remedies.forEach(remedy -> words.append(' ').append(remedy.text()));
    remarkOnLikeCause(cause);
    List<Proposal> conditions = proposals.of(cause.text(), provider);
    String slug = Prose.slug(shortened(cause.title()), WORDS_OF_ID);
    boolean isTaken = isTaken(folder + "/" + slug);
    return new DraftCause(
        isTaken ? id + "-" + slug : folder + "/" + slug,
        Prose.title(cause.title()),
        cause.isNamed() && !Prose.isAct(cause.title()) && !isTaken,
        isFirst ? Likelihood.COMMON : Likelihood.OCCASIONAL,
        (cause.why() + " " + found.why()).strip(),
        conditions,
        who(conditions, words.toString()),
        Remedies.minutes(found.steps()),
        found.steps(),
        found.check(),
        alternatives.isEmpty() ? null : alternative(alternatives));
  }

  /** A key is kept where it is made, whatever else the words speak of. */
  private Remedy.Who who(List<Proposal> conditions, String words) {
    boolean isAboutKey =
        conditions.stream()
            .findFirst()
            .filter(each -> each.condition().startsWith("key."))
            .isPresent();
    return isAboutKey && !provider.isEmpty()
        ? Remedy.Who.PROVIDER_ACCOUNT
        : Remedies.who(
            words, provider.isEmpty() ? "" : knowledge.vocabulary().providerTitle(provider));
  }

  /** What explains a claim stands behind it; an id can do without. */
  private static String shortened(String cause) {
    return cause.replace("**", "").replaceAll(EXPLANATION, " ");
  }

  /** A cause is written once; another article's has to be named with "use", or to be another. */
  private boolean isTaken(String cause) {
    return knowledge.cause(cause).filter(known -> !known.home().equals(id)).isPresent();
  }

  private void remarkOnLikeCause(NamedCause cause) {
    Set<String> words = Prose.words(cause.text());
    for (Cause known : knowledge.causes()) {
      if (known.id().startsWith(folder + "/")
          && !known.home().equals(id)
          && (isSame(known, cause) || Prose.likeness(words, Prose.words(known.title())) >= ALIKE)) {
        remarks.add(
            "\"%s\" may be %s, which is written in %s: if so, name it with \"use\"."
                .formatted(Prose.title(cause.title()), known.id(), known.home()));
      }
    }
  }

  private boolean isSame(Cause known, NamedCause cause) {
    return known.id().equals(folder + "/" + Prose.slug(shortened(cause.title()), WORDS_OF_ID));
  }

  /** A known cause of the same provider that the page means where it sends to the support. */
  String lastResort(String otherwise) {
    Set<String> words = Prose.words(otherwise);
    Optional<Cause> nearest =
        knowledge.causes().stream()
            .filter(cause -> cause.id().startsWith(folder + "/") && !cause.home().equals(id))
            .filter(cause -> likeness(cause, words) >= LAST_ALIKE)
            .max(Comparator.comparingDouble(cause -> likeness(cause, words)));
    return nearest.map(Cause::id).orElse("");
  }

  private double likeness(Cause cause, Set<String> words) {
    String providerWords = knowledge.vocabulary().providerTitle(folder);
    Set<String> own = Prose.words(cause.title());
    own.removeAll(Prose.words(providerWords));
    Set<String> home = Prose.words(knowledge.article(cause.home()).map(Article::title).orElse(""));
    home.removeAll(Prose.words(providerWords));
    return own.size() < 2 ? 0 : Math.max(Prose.likeness(own, words), Prose.likeness(home, words));
  }

  private static DraftAlternative alternative(List<Section> sections) {
    Remedies.Found found = Remedies.in(sections);
    String title =
        sections.getFirst().heading().replaceFirst("(?i)^alternativ\\w*(?: \\w+)?:\\s*", "");
    return new DraftAlternative(Prose.title(title), found.steps(), found.warning());
  }
}
