package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the prose helps a person in trouble: plain words, short sentences, somebody to turn to.
 */
final class ProseChecks {
  private static final int LONG_SENTENCE = 35;
  private static final int LONG_STEP = 45;
  private static final int LONG_TITLE = 75;
  private static final int SHORT_CHECK = 5;
  private static final int FEWEST_PHRASES = 3;
  private static final int LONGEST_MEANING = 5;
  private static final int LONGEST_ARTICLE = 450;

  /** Words that talk down, beg, or blame; each with what to do about it. */
  private static final Pattern TONE =
      Pattern.compile(
          "(?i)\\b(please|simply|obviously|easily|sorry|oops|of course|invalid|unfortunately)\\b");

  /** What is quoted is another's voice: quotation marks, code, and names of the screen in bold. */
  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*\"|“[^”]*”|'[^'\\s][^']*'|`[^`]*`|\\*\\*[^*]*\\*\\*|https?://\\S+");

  private static final Pattern SENT_AWAY =
      Pattern.compile("(?i)\\b(see|read|consult|refer to|check) the (official )?documentation\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:;])\\s+(?=[\\p{Lu}*\"“])");

  private ProseChecks() {}

  static void check(Findings findings) {
    Article article = findings.article();
    checkTitle(findings);
    voice(findings, article.meaning(), "meaning");
    int sentences = SENTENCE_END.split(article.meaning().strip()).length;
    if (sentences > LONGEST_MEANING) {
      findings.hint(
          "meaning-too-long",
          "The meaning has %d sentences; two to four are read.".formatted(sentences),
          "Move what is not needed to understand the error to the notes.",
          "meaning");
    }
    if (article.otherwise().isEmpty()) {
      findings.hint(
          "no-otherwise",
          "When every cause is ruled out, the reader is left alone.",
          "Add \"otherwise:\" with whom to ask, and what to tell them.",
          "otherwise");
    } else {
      voice(findings, article.otherwise(), "otherwise");
    }
    for (int i = 0; i < article.notes().size(); i++) {
      voice(findings, article.notes().get(i), "notes", i);
    }
    for (int i = 0; i < article.causes().size(); i++) {
      Cause cause = article.causes().get(i);
      if (cause.home().equals(article.id())) {
        voice(findings, cause.title(), "causes", i, "title");
        voice(findings, cause.why(), "causes", i, "why");
        remedy(findings, cause.remedy(), i);
      }
    }
    if (article.peopleSay().size() < FEWEST_PHRASES) {
      findings.hint(
          "few-phrases",
          "Search finds the article by the words of people who do not know the error's.",
          "Add \"people-say:\" with three to six phrases in a layman's words.",
          "people-say");
    }
    int words = words(article);
    if (words > LONGEST_ARTICLE) {
      findings.hint(
          "article-too-long",
          "The article has %d words; 100 to 250 are read.".formatted(words),
          "Cut what does not help to mend the error.",
          "title");
    }
  }

  private static void checkTitle(Findings findings) {
    Article article = findings.article();
    if (article.title().length() > LONG_TITLE) {
      findings.hint(
          "title-too-long",
          "The title has %d characters; lists cut it at %d."
              .formatted(article.title().length(), LONG_TITLE),
          "Keep the error's own words and the provider's name.",
          "title");
    }
    if (!Families.holds(article.provider()) && !article.title().contains("(")) {
      findings.hint(
          "title-lacks-provider",
          "The same error exists at other providers; the title does not say whose it is.",
          "Put the provider's name in brackets behind it: \""
              + article.title()
              + " ("
              + findings.knowledge().vocabulary().providerTitle(article.provider())
              + ")\".",
          "title");
    }
  }

  private static void remedy(Findings findings, Remedy remedy, int cause) {
    for (int i = 0; i < remedy.steps().size(); i++) {
      String step = remedy.steps().get(i);
      voice(findings, step, "causes", cause, "remedy", "steps", i);
      if (countWords(step) > LONG_STEP) {
        findings.hint(
            "step-too-long",
            "The step has %d words; it is probably several.".formatted(countWords(step)),
            "Make one step of each act.",
            "causes",
            cause,
            "remedy",
            "steps",
            i);
      }
    }
    Remedy.Alternative alternative = remedy.alternative();
    if (alternative != null) {
      for (int i = 0; i < alternative.steps().size(); i++) {
        String step = alternative.steps().get(i);
        voice(findings, step, "causes", cause, "remedy", "alternative", "steps", i);
      }
    }
    voice(findings, remedy.check(), "causes", cause, "remedy", "check");
    voice(findings, remedy.escalate(), "causes", cause, "remedy", "escalate");
    if (countWords(remedy.check()) < SHORT_CHECK) {
      findings.hint(
          "check-without-observable",
          "\"" + remedy.check() + "\" does not say what the reader will see.",
          "Say what to do, and what to see: \"Send a test mail. It arrives within a minute.\"",
          "causes",
          cause,
          "remedy",
          "check");
    }
  }

  private static void voice(Findings findings, String text, Object... path) {
    String own = QUOTED.matcher(text).replaceAll(" ");
    Matcher tone = TONE.matcher(own);
    if (tone.find()) {
      String word = tone.group(1).toLowerCase(Locale.ROOT);
      findings.hint(
          "voice",
          "\"" + word + "\" " + wrongWith(word),
          word.equals("invalid") ? "Say what is wrong with it." : "Leave the word out.",
          path);
    } else if (own.contains("!")) {
      findings.hint(
          "voice", "The text shouts (\"!\").", "End the sentence with a full stop.", path);
    }
    if (SENT_AWAY.matcher(own).find()) {
      findings.hint(
          "sends-away",
          "The reader is sent off to other documentation.",
          "Say here what has to be done.",
          path);
    }
    for (String sentence : SENTENCE_END.split(text)) {
      if (countWords(sentence) > LONG_SENTENCE) {
        findings.hint(
            "sentence-too-long",
            "A sentence has %d words.".formatted(countWords(sentence)),
            "Make two of it.",
            path);
        return;
      }
    }
  }

  private static String wrongWith(String word) {
    return switch (word) {
      case "simply", "easily", "obviously", "of course" ->
          "tells a reader who is stuck that he should not be.";
      case "invalid" -> "says that something is wrong, but not what.";
      default -> "costs a word and helps nobody.";
    };
  }

  private static int words(Article article) {
    int count = countWords(article.meaning()) + countWords(article.otherwise());
    count += article.notes().stream().mapToInt(ProseChecks::countWords).sum();
    List<Cause> own =
        article.causes().stream().filter(cause -> cause.home().equals(article.id())).toList();
    // One remedy is read, not all of them: the longest counts.
    count +=
        own.stream()
            .mapToInt(
                cause ->
                    cause.remedy().steps().stream().mapToInt(ProseChecks::countWords).sum()
                        + countWords(cause.remedy().check()))
            .max()
            .orElse(0);
    return count;
  }

  private static int countWords(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
