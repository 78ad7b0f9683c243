package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Section;
import dev.fixpoint.knowledge.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sorts what stands under a heading into steps, and into how to see that they worked. */
final class Remedies {
  private static final Pattern NOTE =
      Pattern.compile("(?i)^\\**(?:note|important|warning|tip)\\**:");
  private static final Pattern ONCE =
      Pattern.compile(
          "(?i)only (?:show|once|displayed)|can't retrieve|cannot be (?:un|re)|make sure");
  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)^(?:here is|here's|here are|that's it|the most common cause|this is the most|if"
              + " you'd rather|to resolve this|follow (?:these|the) steps|if the"
              + " (?:permissions|settings) are already|fix it by)");
  private static final int QUICK = 5;

  private Remedies() {}

  /**
   * What was found under a heading.
   *
   * @param steps one act each
   * @param check how to see that it worked; empty if the page does not say
   * @param warning what to mind; empty if there is nothing
   */
  record Found(List<String> steps, String check, String warning) {
    Found {
      steps = List.copyOf(steps);
    }
  }

  static Found in(Section section) {
    List<String> steps = new ArrayList<>();
    List<String> check = new ArrayList<>();
    List<String> warning = new ArrayList<>();
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Paragraph paragraph -> paragraph(paragraph.text(), steps, check, warning);
        case Block.Items list -> list.items().forEach(item -> steps.add(Prose.act(item)));
        case Block.Verbatim shown -> {
          if (!steps.isEmpty() && shown.text().lines().count() == 1) {
            steps.add(steps.removeLast() + " `" + shown.text().strip() + "`");
          }
        }
      }
    }
    return new Found(steps, String.join(" ", check), String.join(" ", warning));
  }

  private static void paragraph(
      String text, List<String> steps, List<String> check, List<String> warning) {
    if (NOTE.matcher(text).find()) {
      String note = NOTE.matcher(text).replaceFirst("").replaceFirst("^\\**\\s*", "").strip();
      warning.add(note);
      return;
    }
    boolean isAfterCheck = false;
    for (String sentence : Prose.sentences(text)) {
      if (sentence.isBlank() || FILLER.matcher(sentence.replace("*", "")).find()) {
        continue;
      }
      if (Prose.isCheck(sentence) || (isAfterCheck && !Prose.isAct(sentence))) {
        check.add(Prose.act(sentence));
        isAfterCheck = true;
      } else if (Prose.isAct(sentence) || steps.isEmpty()) {
        steps.add(Prose.act(sentence));
      } else if (ONCE.matcher(sentence).find()) {
        warning.add(sentence);
      } else {
        steps.add(steps.removeLast() + " " + sentence);
      }
    }
  }

  /** Who does it, as far as the words tell. */
  static Remedy.Who who(String text, String providerTitle) {
    String words = text.toLowerCase(java.util.Locale.ROOT);
    if (words.contains("recipient's") && !words.contains("api key")) {
      return Remedy.Who.RECIPIENT_SIDE;
    }
    if (words.contains("hosting provider to open")
        || words.contains("firewall")
        || words.contains("ask your host")) {
      return Remedy.Who.HOSTING;
    }
    boolean isAtProvider =
        !providerTitle.isEmpty()
            && words.contains(providerTitle.toLowerCase(java.util.Locale.ROOT));
    return isAtProvider || words.contains("dashboard") || words.contains("your account")
        ? Remedy.Who.PROVIDER_ACCOUNT
        : Remedy.Who.SENDER_SETTINGS;
  }

  static int minutes(List<String> steps) {
    return steps.size() <= QUICK ? 5 : 10;
  }
}
