package dev.fixpoint.authoring;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.authoring.Draft.DraftCause;
import dev.fixpoint.authoring.Draft.DraftSignature;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Likelihood;
import dev.fixpoint.knowledge.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a draft of nothing but an error text that somebody pasted. */
final class TextDraft {
  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)error|fail|denied|refused|reject|invalid|not"
              + " (?:allowed|found|authori[sz]ed|permitted)|cannot|could"
              + " not|unable|exceeded|blocked|expired|must|missing|\\b[45]\\d\\d\\b");

  /** What differs from customer to customer, and so cannot be part of a signature. */
  private static final Pattern INCIDENTAL =
      Pattern.compile(
          "\\S+@\\S+|\\bhttps?://\\S+|\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b|\\b[0-9a-fA-F]{8,}[-0-9a-fA-F]*\\b|\\b\\d{4}-\\d\\d-\\d\\d[T"
              + " ]?[\\d:.Z+]*|\\b(?:[a-z0-9-]+\\.){2,}[a-z]{2,}\\b|\\b\\d{5,}\\b");

  private static final int LONGEST = 120;
  private static final int SHORTEST = 12;
  private static final int WORDS_OF_ID = 5;

  private TextDraft() {}

  static Draft of(String text, Fixpoint fixpoint, String provider) {
    Diagnosis diagnosis = fixpoint.diagnose(Observation.ofText(text));
    List<String> remarks = new ArrayList<>();
    diagnosis
        .first()
        .ifPresent(
            first ->
                remarks.add(
                    "today this text leads to %s in %s (%s): is a new article needed?"
                        .formatted(first.cause(), first.article(), first.status().word())));
    String chosen = provider.isEmpty() ? fact(diagnosis, "provider").orElse("") : provider;
    String error = fact(diagnosis, "error.message").orElseGet(() -> line(text));
    String general = general(error);
    String folder = chosen.isEmpty() ? "smtp" : chosen;
    String title = Prose.title(general.replace(" * ", " … ").replace("*", "…"));
    String provided =
        chosen.isEmpty()
            ? ""
            : " (" + fixpoint.knowledge().vocabulary().providerTitle(chosen) + ")";
    String slug = Prose.slug(general, WORDS_OF_ID);
    String id = folder + "/" + slug;
    DraftCause cause =
        DraftCause.bare(
            id,
            title,
            Likelihood.COMMON,
            new Proposals(fixpoint.knowledge()).of(general, chosen),
            Remedy.Who.SENDER_SETTINGS);
    return Draft.bare(
        id,
        title + provided,
        chosen,
        remarks,
        new DraftSignature(List.of(general), chosen, true),
        List.of(cause),
        new DraftExamples(fixpoint.knowledge(), chosen)
            .of(id, general, text.strip(), List.of(cause)));
  }

  private static Optional<String> fact(Diagnosis diagnosis, String key) {
    return diagnosis.facts().stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::text)
        .findFirst();
  }

  /** The line that sounds most like an error. */
  private static String line(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.length() >= SHORTEST)
        .max(Comparator.comparingInt(TextDraft::errorWords))
        .orElseGet(() -> text.strip().lines().findFirst().orElse("error"));
  }

  private static int errorWords(String line) {
    return (int) ERROR.matcher(line).results().count() * 100 - Math.abs(line.length() - 60);
  }

  /** The error without what differs from customer to customer. */
  static String general(String error) {
    String general = INCIDENTAL.matcher(Prose.plain(error)).replaceAll("*");
    general = general.replaceAll("[\"'<>{}\\[\\]]", " ").replaceAll("\\s+", " ");
    general = general.replaceAll("(?:\\* ?)+", "* ").strip();
    if (general.length() > LONGEST) {
      general = general.substring(0, general.lastIndexOf(' ', LONGEST)).strip();
    }
    return general
        .replaceAll("(?:[*:.,;\\s-]+(?:for|from|at|by|id|to|in|on|with)?)+$", "")
        .replaceAll("^[*:.,;\\s-]+", "");
  }
}
