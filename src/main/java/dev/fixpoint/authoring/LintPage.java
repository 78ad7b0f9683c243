package dev.fixpoint.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page of a code in docs/lint/, which ships with the program.
 *
 * @param code the code
 * @param summary what is wrong, in a sentence
 * @param why why it matters
 * @param text the whole page, as Markdown
 */
public record LintPage(String code, String summary, String why, String text) {
  private static final Pattern FORM =
      Pattern.compile(
          "# ([a-z-]+)\\s+(.+?)\\s+## Why it matters\\s+(.+?)\\s+## .*", Pattern.DOTALL);

  /** The page of a code, or nothing if there is no such code. */
  public static Optional<LintPage> of(String code) {
    if (!code.matches("[a-z-]+")) {
      return Optional.empty();
    }
    try (@Nullable InputStream in = LintPage.class.getResourceAsStream("/lint/" + code + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(code, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static LintPage parse(String code, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalStateException(
          "docs/lint/"
              + code
              + ".md is not of the form: # code, what is wrong, ## Why it matters, ## How to mend"
              + " it");
    }
    return new LintPage(code, oneLine(form.group(2)), oneLine(form.group(3)), text);
  }

  private static String oneLine(String paragraph) {
    return paragraph.replaceAll("\\s+", " ").strip();
  }
}
