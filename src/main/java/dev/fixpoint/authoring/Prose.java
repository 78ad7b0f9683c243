package dev.fixpoint.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the import knows of English: sentences, acts, and which words say the same. */
final class Prose {
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.!?]|[.!?]\\*\\*)(?<!e\\.g\\.)(?<!i\\.e\\.)\\s+(?=[\\p{Lu}*\"`])");

  /** A test mail at the end of a step is a sentence of its own. */
  private static final Pattern TEST_BEHIND =
      Pattern.compile("(?i),? and (?:then )?(?=send (?:a|another|the) test )");

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:(?:then|next|now|after that|afterwards|finally|lastly|first|from there|once done"
              + "|once you.re logged in|once logged in|to do so|to do this|to begin),?\\s+)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACT =
      Pattern.compile(
          "(?i)^(?:(?:under|in|on|from|at|to|inside|below|if|return|back|after|once|when)\\b.*?\\b)?"
              + "(?:click|select|choose|open|go|navigate|log|sign|copy|paste|enter|type|add|remove"
              + "|delete|clear|empty|tick|untick|check|uncheck|enable|disable|turn|switch|set|save"
              + "|create|edit|make|ask|contact|wait|send|test|verify|scroll|change|replace|return"
              + "|update|look|find|expand|press|install|activate|deactivate|upload|download|restart"
              + "|use|try|write|head|locate|confirm|generate|give|visit|start|repeat|compare|either"
              + "|call|unfold|toggle|move|keep|fill|run|request|regenerate|rotate)\\b");

  /** A clause before the act that repeats what was done just before. */
  private static final Pattern AFTERTHOUGHT =
      Pattern.compile(
          "(?i)^(?:after|once|when) (?:updating|saving|doing|changing|you've|you have|this)[^,.]*,"
              + "\\s+");

  private static final Pattern OUTCOME =
      Pattern.compile(
          "(?i)test e-?mail|email test|error is gone|you.re done|persists|still (?:see|get)"
              + "|works? now|to test the fix");
  private static final Set<String> STOP =
      Set.of(
          ("the a an of to in on at for and or is are was be been has have had it its this that"
               + " with your you by from as if not no doesn does don isn t s which do did one other"
               + " may can will there when same such into must step check site settings e mail"
               + " email set sent send sending sends error wrong")
              .split(" "));

  /** Words that an id can do without. */
  private static final Set<String> SMALL =
      Set.of(
          ("the a an is was are be been your you that this of in has have with for to by as does"
                  + " do it its")
              .split(" "));

  private Prose() {}

  /** Straight quotes, plain blanks, one space between words. */
  static String plain(String text) {
    return text.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }

  static List<String> sentences(String paragraph) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : SENTENCE.split(paragraph.strip())) {
      Matcher test = TEST_BEHIND.matcher(sentence);
      if (test.find() && test.start() > 0) {
        sentences.add(sentence.substring(0, test.start()) + ".");
        sentences.add(sentence.substring(test.end()));
      } else {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /** Whether the sentence tells how to see that it worked. */
  static boolean isCheck(String sentence) {
    return OUTCOME.matcher(sentence).find();
  }

  /** Whether the sentence tells the reader to do something. */
  static boolean isAct(String sentence) {
    return ACT.matcher(LEADING.matcher(sentence).replaceFirst("").replace("*", "")).find();
  }

  /** The act without the words that only join it to the one before. */
  static String act(String sentence) {
    String bare = LEADING.matcher(sentence).replaceFirst("");
    bare = AFTERTHOUGHT.matcher(bare).replaceFirst("");
    bare = bare.replaceFirst("^(?i)please\\s+", "").replaceFirst("^Start by logging in", "Log in");
    return bare.isEmpty()
        ? bare
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }

  /** The words that carry the meaning, in one form each. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 1 && !STOP.contains(word)) {
        words.add(stem(word));
      }
    }
    return words;
  }

  private static String stem(String word) {
    for (String ending :
        List.of("ations", "ation", "ions", "ion", "ings", "ing", "ed", "es", "s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** The share of the smaller set of words that the other one holds, too: from 0 to 1. */
  static double likeness(Set<String> one, Set<String> other) {
    Set<String> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    int smaller = Math.min(one.size(), other.size());
    return smaller == 0 ? 0 : common.size() / (double) smaller;
  }

  /** Words as an id has them, without the small ones, at most so many. */
  static String slug(String text, int most) {
    List<String> parts = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).replace("'", "").split("[^\\p{Alnum}.]+")) {
      String bare = word.replaceAll("^\\.+|\\.+$", "");
      if (!bare.isEmpty() && !SMALL.contains(bare) && parts.size() < most) {
        parts.add(bare);
      }
    }
    return String.join("-", parts);
  }

  /** A claim as a title: no mark at its end, the first letter large. */
  static String title(String claim) {
    String bare = claim.replace("**", "").replaceAll("[.;:]+$", "").strip();
    return bare.isEmpty()
        ? bare
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }
}
