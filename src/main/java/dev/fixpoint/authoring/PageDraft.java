package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftCause;
import dev.fixpoint.authoring.Draft.DraftSignature;
import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Section;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Likelihood;
import dev.fixpoint.knowledge.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sorts a page of an error library into the fields of an article. */
final class PageDraft {
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]+)\\)\\s*$");

  /** An error that the page quotes; what it names in bold stands on a screen, not in the error. */
  private static final Pattern QUOTED_ERROR = Pattern.compile("`([^`]{6,160})`|\"([^\"]{8,160})\"");

  private static final Pattern SUPPORT =
      Pattern.compile("(?i)\\b(support|contact|persists after|suspended or under review)\\b");
  private static final double ALIKE = 0.7;
  private static final int WORDS_OF_ID = 6;

  private final Page page;
  private final Knowledge knowledge;
  private final Proposals proposals;
  private final String provider;
  private final String providerTitle;
  private final List<String> remarks = new ArrayList<>();

  private PageDraft(Page page, Knowledge knowledge, String provider) {
    this.page = page;
    this.knowledge = knowledge;
    this.proposals = new Proposals(knowledge.vocabulary());
    this.provider = provider.isEmpty() ? provider() : provider;
    this.providerTitle =
        this.provider.isEmpty() ? "" : knowledge.vocabulary().providerTitle(this.provider);
  }

  /**
   * A draft of what the page says.
   *
   * @param provider the provider; empty if the page should tell
   */
  static Draft of(Page page, Knowledge knowledge, String provider) {
    return new PageDraft(page, knowledge, provider).draft();
  }

  private Draft draft() {
    String error = BRACKETS.matcher(page.title()).replaceFirst("").strip();
    String folder = provider.isEmpty() ? "smtp" : provider;
    String id = folder + "/" + Prose.slug(error, WORDS_OF_ID);
    knowledge
        .article(id)
        .ifPresent(article -> remarks.add("An article " + id + " exists already: compare them."));
    List<DraftCause> causes = causes(folder, error);
    List<String> notes = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    for (String note : notes()) {
      (SUPPORT.matcher(note).find() ? otherwise : notes).add(note);
    }
    return new Draft(
        id,
        page.title(),
        provider,
        remarks,
        List.of(),
        signatures(error),
        meaning(),
        causes,
        String.join(" ", otherwise),
        notes,
        page.address().isEmpty() ? List.of() : List.of(page.address()),
        List.of(providerTitle.isEmpty() ? error : "Mailer: " + providerTitle + "\n" + error));
  }

  /** The provider whose name stands in the title, the categories or the first note. */
  private String provider() {
    Optional<FactDefinition> definition = knowledge.vocabulary().definition("provider");
    if (definition.isEmpty()) {
      return "";
    }
    Stream<String> places =
        Stream.concat(
            Stream.concat(Stream.of(page.title()), page.categories().stream()),
            Stream.concat(
                page.intro().stream()
                    .filter(Block.Paragraph.class::isInstance)
                    .map(block -> ((Block.Paragraph) block).text()),
                page.sections().stream().flatMap(Section::paragraphs).limit(3)));
    for (String place : places.toList()) {
      Optional<String> found = providerNamedIn(place, definition.get());
      if (found.isPresent()) {
        return found.get();
      }
    }
    remarks.add("Nothing on the page names the provider.");
    return "";
  }

  private static Optional<String> providerNamedIn(String text, FactDefinition definition) {
    String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", " ") + " ";
    String longest = "";
    String found = null;
    for (FactDefinition.Choice choice : definition.values()) {
      List<String> names = new ArrayList<>(choice.also());
      names.add(choice.value());
      names.addAll(List.of(choice.title().split(" / |[()]")));
      for (String name : names) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", " ").strip();
        // Names such as "mail" and "other" are words of any text.
        if (bare.length() > Math.max(4, longest.length()) || bare.equals("ses")) {
          if (lower.contains(" " + bare + " ") && !bare.matches("other|default|other smtp")) {
            longest = bare;
            found = choice.value();
          }
        }
      }
    }
    return Optional.ofNullable(found);
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
              section.items().forEach(notes::add);
              section
                  .paragraphs()
                  .filter(text -> !text.startsWith("That's It"))
                  .forEach(notes::add);
            });
    return notes;
  }

  private List<DraftSignature> signatures(String error) {
    Set<String> found = new LinkedHashSet<>();
    List<DraftSignature> signatures = new ArrayList<>();
    signatures.add(new DraftSignature(List.of(error), provider, true));
    found.add(error.toLowerCase(Locale.ROOT));
    List<Block> blocks = new ArrayList<>(page.intro());
    page.sections().stream()
        .filter(section -> section.isMeaning() || section.isCauses())
        .forEach(section -> blocks.addAll(section.blocks()));
    for (Block block : blocks) {
      for (String quoted : quoted(block)) {
        if (found.add(quoted.toLowerCase(Locale.ROOT))) {
          signatures.add(new DraftSignature(List.of(quoted), "", block instanceof Block.Verbatim));
        }
      }
    }
    return signatures;
  }

  private static List<String> quoted(Block block) {
    return switch (block) {
      case Block.Verbatim shown ->
          shown.text().lines().map(String::strip).filter(line -> line.length() > 5).toList();
      case Block.Items list ->
          list.items().stream().flatMap(item -> quoted(item).stream()).toList();
      case Block.Paragraph paragraph -> quoted(paragraph.text());
    };
  }

  private static List<String> quoted(String text) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = QUOTED_ERROR.matcher(text.replaceAll("\\*\\*[^*]*\\*\\*", " "));
    while (matcher.find()) {
      quoted.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return quoted;
  }

  private List<DraftCause> causes(String folder, String error) {
    List<String> named = page.causes().map(section -> section.items().toList()).orElse(List.of());
    if (named.isEmpty()) {
      named = page.causes().map(section -> section.paragraphs().toList()).orElse(List.of());
    }
    List<Section> remedies = page.remedies();
    if (named.isEmpty()) {
      named =
          remedies.size() > 1
              ? remedies.stream().map(Section::heading).map(PageDraft::withoutNumber).toList()
              : List.of(error);
      remarks.add("The page lists no causes; those here are taken from its headings.");
    }
    Map<String, List<Section>> remedyOf = assign(named, remedies);
    String alternativeFor = alternativeFor(named);
    List<DraftCause> causes = new ArrayList<>();
    for (String cause : named) {
      causes.add(
          cause(
              folder,
              cause,
              causes.isEmpty(),
              remedyOf.getOrDefault(cause, List.of()),
              cause.equals(alternativeFor) ? page.alternatives() : List.of()));
    }
    return causes;
  }

  private static String withoutNumber(String heading) {
    return heading.replaceFirst("(?i)^(?:step\\s*)?\\d+[:.)]?\\s*", "");
  }

  /** Which steps mend which cause: those that share most words with it; each cause gets its own. */
  private static Map<String, List<Section>> assign(List<String> causes, List<Section> remedies) {
    Map<String, List<Section>> assigned = new LinkedHashMap<>();
    List<Section> open = new ArrayList<>(remedies);
    for (int round = 0; round < causes.size() && !open.isEmpty(); round++) {
      double best = -1;
      String bestCause = causes.getFirst();
      Section bestRemedy = open.getFirst();
      for (String cause : causes) {
        for (Section remedy : open) {
          double likeness = assigned.containsKey(cause) ? -2 : likeness(cause, remedy);
          // Pages list causes and steps in the same order: at equal likeness, that order holds.
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
      String nearest = causes.getFirst();
      for (String cause : causes) {
        if (likeness(cause, left) > likeness(nearest, left)) {
          nearest = cause;
        }
      }
      assigned.computeIfAbsent(nearest, cause -> new ArrayList<>()).add(left);
    }
    return assigned;
  }

  private static double likeness(String cause, Section remedy) {
    Set<String> words = Prose.words(cause);
    return 2 * Prose.likeness(words, Prose.words(remedy.heading()))
        + Prose.likeness(words, Prose.words(text(remedy)));
  }

  private static String text(Section section) {
    return String.join(" ", Stream.concat(section.paragraphs(), section.items()).toList());
  }

  private String alternativeFor(List<String> causes) {
    String nearest = causes.getFirst();
    if (page.alternatives().isEmpty()) {
      return "";
    }
    Section alternative = page.alternatives().getFirst();
    for (String cause : causes) {
      if (likeness(cause, alternative) > likeness(nearest, alternative) + 0.2) {
        nearest = cause;
      }
    }
    return nearest;
  }

  private DraftCause cause(
      String folder,
      String cause,
      boolean isFirst,
      List<Section> remedies,
      List<Section> alternatives) {
    List<String> steps = new ArrayList<>();
    String check = "";
    StringBuilder words = new StringBuilder(cause);
    for (Section remedy : remedies) {
      Remedies.Found found = Remedies.in(remedy);
      steps.addAll(found.steps());
      check = check.isEmpty() ? found.check() : check;
      words.append(' ').append(text(remedy));
    }
    remarkOnLikeCause(folder, cause);
    return new DraftCause(
        folder + "/" + Prose.slug(shortened(cause), WORDS_OF_ID),
        Prose.title(cause),
        isFirst ? Likelihood.COMMON : Likelihood.OCCASIONAL,
        proposals.of(cause, provider),
        Remedies.who(words.toString(), providerTitle),
        Remedies.minutes(steps),
        steps,
        check,
        alternatives.isEmpty() ? null : alternative(alternatives.getFirst()));
  }

  /** What stands in brackets explains; an id can do without. */
  private static String shortened(String cause) {
    return cause.replaceAll("\\([^)]*\\)", " ").replace("**", "");
  }

  private void remarkOnLikeCause(String folder, String cause) {
    Set<String> words = Prose.words(cause);
    for (Cause known : knowledge.causes()) {
      if (known.id().startsWith(folder + "/")
          && Prose.likeness(words, Prose.words(known.title())) >= ALIKE) {
        remarks.add(
            "\""
                + Prose.title(cause)
                + "\" may be "
                + known.id()
                + ", which is written in "
                + known.home()
                + ": if so, name it with \"use\".");
      }
    }
  }

  private static Remedy.Alternative alternative(Section section) {
    Remedies.Found found = Remedies.in(section);
    String title = section.heading().replaceFirst("(?i)^alternativ\\w*(?: \\w+)?:\\s*", "");
    return new Remedy.Alternative(Prose.title(title), found.steps(), found.warning());
  }
}
