package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftStep;
import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Item;
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
          "(?i)^(?:here is|here's|here are|that's it|if you'd rather|to resolve this|follow"
              + " (?:these|the) steps|fix it by|here .* how)");

  /** What leads to another part of the page, which the article does not have. */
  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)\\b(?:continue|go on|move on|proceed|skip) (?:to|with) (?:step|the next|solution|the"
              + " section)|\\((?:see|described) (?:below|above)\\)");

  /** What says how likely a cause is, or when it is the one. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?i)^(?:the most common cause|this is the most|most often|in most cases|if the"
              + " .{3,60} (?:is|are) already)");

  private static final int QUICK = 5;

  /**
   * What was found under headings.
   *
   * @param steps one act each
   * @param check how to see that it worked; empty if the page does not say
   * @param warning what to mind; empty if there is nothing
   * @param why what the page says of the cause; empty if it says nothing
   */
  record Found(List<DraftStep> steps, String check, String warning, String why) {
    Found {
      steps = List.copyOf(steps);
    }
  }

  private final List<String> steps = new ArrayList<>();

  /** The pictures beside each step. */
  private final List<List<String>> images = new ArrayList<>();

  private final List<String> check = new ArrayList<>();
  private final List<String> warning = new ArrayList<>();
  private final List<String> why = new ArrayList<>();

  private Remedies() {}

  /** What stands under one heading, or under several that mend the same cause. */
  static Found in(List<Section> sections) {
    Remedies found = new Remedies();
    sections.forEach(section -> section.blocks().forEach(found::block));
    List<DraftStep> acts = new ArrayList<>();
    for (int i = 0; i < found.steps.size(); i++) {
      acts.add(new DraftStep(found.steps.get(i), List.copyOf(found.images.get(i))));
    }
    return new Found(
        acts,
        String.join(" ", found.check.stream().distinct().toList()),
        String.join(" ", found.warning),
        String.join(" ", found.why));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> paragraph(paragraph.text(), false);
      case Block.Items list -> list.items().stream().flatMap(Item::all).forEach(this::item);
      case Block.Image image -> image(image);
      case Block.Verbatim shown -> {
        if (!steps.isEmpty() && shown.text().lines().count() == 1) {
          continueStep("`" + shown.text() + "`");
        }
      }
    }
  }

  private void item(Item item) {
    // A point that only announces those below it is no act.
    if (item.inner().isEmpty() || Prose.isAct(item.text())) {
      paragraph(item.text(), true);
    } else {
      why.add(item.text());
    }
    item.images().forEach(this::image);
  }

  private void image(Block.Image image) {
    if (!images.isEmpty() && !image.address().isEmpty()) {
      String words = image.words().isEmpty() ? "" : image.words() + ": ";
      images.getLast().add(words + image.address());
    }
  }

  private void step(String text) {
    steps.add(text);
    images.add(new ArrayList<>());
  }

  private void continueStep(String sentence) {
    steps.set(steps.size() - 1, steps.getLast() + " " + sentence);
  }

  private void paragraph(String text, boolean isPoint) {
    if (NOTE.matcher(text).find()) {
      String note = NOTE.matcher(text).replaceFirst("").replaceFirst("^\\**\\s*", "").strip();
      warning.add(note);
      return;
    }
    boolean isAfterCheck = false;
    boolean isFirst = true;
    boolean isReason = false;
    for (String sentence : Prose.sentences(text)) {
      String bare = sentence.replace("*", "");
      if (sentence.isBlank() || FILLER.matcher(bare).find() || POINTER.matcher(bare).find()) {
        continue;
      }
      if (REASON.matcher(bare).find() || (isReason && !Prose.isAct(sentence))) {
        why.add(sentence);
        isReason = true;
      } else if (Prose.isCheck(sentence) || (isAfterCheck && !Prose.isAct(sentence))) {
        check.add(Prose.act(sentence));
        isAfterCheck = true;
      } else if (Prose.isAct(sentence) || steps.isEmpty() || (isPoint && isFirst)) {
        step(Prose.act(sentence));
      } else if (ONCE.matcher(sentence).find()) {
        warning.add(sentence);
      } else {
        continueStep(sentence);
      }
      isFirst = false;
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

  static int minutes(List<DraftStep> steps) {
    return steps.size() <= QUICK ? 5 : 10;
  }
}
