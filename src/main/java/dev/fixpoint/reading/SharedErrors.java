package dev.fixpoint.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors that read the same whatever program meets them: a sign-in at Google or Microsoft, a call
 * over HTTPS. Alone they are pasted by those whose mail is not sent; in company, the company tells
 * whose they are.
 */
final class SharedErrors {
  private static final Signs MAIL = Signs.of("mail.txt");
  private static final Signs PROVIDERS = Signs.withKinds("providers.txt");

  private static final List<Part> PARTS =
      RuleLines.rules("shared-errors.txt").stream().map(Part::of).toList();

  /** Whoever says less than this around an error only introduces it. */
  private static final int FEW_WORDS = 3;

  /** An error stands near the beginning of what is pasted for its sake. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /**
   * What is taken out of a text.
   *
   * @param error whether it is an error itself, and not what comes with one
   */
  private record Part(boolean error, Pattern pattern) {
    static Part of(String line) {
      int space = line.indexOf(' ');
      return new Part(
          line.startsWith("error "),
          Pattern.compile(line.substring(space + 1), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));
    }
  }

  private SharedErrors() {}

  /** Whether such an error stands among words that say something, and nothing of mail. */
  static boolean isInOthersCompany(Pasted text) {
    String rest = text.text();
    if (rest.length() > MOST_CHARACTERS) {
      rest = rest.substring(0, MOST_CHARACTERS);
    }
    boolean shared = false;
    for (Part part : PARTS) {
      Matcher matcher = part.pattern().matcher(rest);
      if (part.error() || shared) {
        String without = matcher.replaceAll(" | ");
        shared |= !without.equals(rest) && part.error();
        rest = without;
      }
    }
    return shared && words(rest) >= FEW_WORDS && !speaksOfMail(rest);
  }

  private static int words(String rest) {
    return (int) WORD.matcher(rest).results().limit(FEW_WORDS).count();
  }

  private static boolean speaksOfMail(String rest) {
    Views views = Views.of(rest);
    return !MAIL.seenIn(views).isEmpty()
        || PROVIDERS.seenIn(views).stream().anyMatch(SharedErrors::isMails);
  }

  /**
   * Whether a sign of a provider is one of sending mail. What its other products show as well is
   * not, and neither are the names of Google and Microsoft.
   */
  static boolean isMails(Signs.Seen seen) {
    return switch (seen.sign().kind()) {
      case "shared" -> false;
      case "name" ->
          seen.match().words().contains("mail")
              || seen.match().words().contains("outlook")
              || !(seen.sign().section().equals("gmail")
                  || seen.sign().section().equals("microsoft"));
      default -> true;
    };
  }
}
