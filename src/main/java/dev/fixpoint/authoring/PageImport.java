package dev.fixpoint.authoring;

import dev.fixpoint.Fixpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns what an author has into a draft of an article. */
public final class PageImport {
  private static final Pattern HTML =
      Pattern.compile("(?is)^\\s*(?:<!doctype html|<html|<article|<main)");
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6}\\s+\\S");

  private final Fixpoint fixpoint;

  /** Imports beside what is known already. */
  public PageImport(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  /**
   * A draft.
   *
   * @param id the article's id
   * @param yaml the file's text
   */
  public record Imported(String id, String yaml) {}

  /**
   * Imports a page in Markdown or HTML, or a bare error text.
   *
   * @param provider the provider; empty if the file should tell
   * @throws UncheckedIOException if the file cannot be read
   */
  public Imported of(Path file, String provider) {
    try {
      return of(file.getFileName() + "", Files.readString(file), provider);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
    }
  }

  /**
   * A draft of nothing but an error text, which is its first example.
   *
   * @param provider the provider; empty if the text should tell
   */
  public Imported ofText(String text, String provider) {
    Draft draft = TextDraft.of(text, fixpoint, provider);
    return new Imported(draft.id(), DraftWriter.write(draft));
  }

  /** Imports a text whose form its name or its beginning tells. */
  Imported of(String name, String text, String provider) {
    String lower = name.toLowerCase(Locale.ROOT);
    Draft draft;
    if (lower.endsWith(".html") || lower.endsWith(".htm") || HTML.matcher(text).find()) {
      draft = PageDraft.of(HtmlPage.read(text), fixpoint.knowledge(), provider);
    } else if (lower.endsWith(".md") || MARKDOWN.matcher(text).find()) {
      draft = PageDraft.of(MarkdownPage.read(text), fixpoint.knowledge(), provider);
    } else {
      draft = TextDraft.of(text, fixpoint, provider);
    }
    return new Imported(draft.id(), DraftWriter.write(draft));
  }
}
