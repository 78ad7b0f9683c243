package dev.fixpoint;

import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.RedactedText;
import dev.fixpoint.reading.TextReader;
import dev.fixpoint.search.Masking;
import java.util.function.Supplier;

/**
 * Masks texts that are kept as the reading does: without what must leave them, by their template.
 */
final class ReadMasking implements Masking {
  private final Supplier<TextReader> reader;

  /** Asks for the reader each time, since the knowledge may be replaced. */
  ReadMasking(Supplier<TextReader> reader) {
    this.reader = reader;
  }

  @Override
  public String redact(String text) {
    return RedactedText.of(text, reader.get().read(text).redactions()).text();
  }

  @Override
  public String template(String redacted) {
    Reading reading = reader.get().read(redacted);
    return reading.template();
  }
}
