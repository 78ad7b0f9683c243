package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads texts with the built-in knowledge, for tests. */
final class Texts {
  static final TextReader READER =
      TextReader.of(new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content")))));

  private Texts() {}

  /** The facts of a text, by key. */
  static Map<String, String> facts(String text) {
    Map<String, String> facts = new TreeMap<>();
    READER.read(text).facts().forEach(fact -> facts.put(fact.key(), fact.text()));
    return facts;
  }

  /** The value that is read for a fact; empty if none is. */
  static String fact(String text, String key) {
    return facts(text).getOrDefault(key, "");
  }

  /** The words of the text that a fact was read from. */
  static String evidence(String text, String key) {
    Fact fact =
        READER.read(text).facts().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow();
    Span span = ((Origin.Read) fact.origin()).span();
    return text.substring(span.from(), span.to());
  }

  /** The text without secrets and personal data. */
  static String redacted(String text) {
    return RedactedText.of(text, READER.read(text).redactions()).text();
  }
}
