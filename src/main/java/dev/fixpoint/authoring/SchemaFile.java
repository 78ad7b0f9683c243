package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Schema;
import dev.fixpoint.knowledge.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema as a file. */
public final class SchemaFile {
  private SchemaFile() {}

  /** The schema of a kind of file, as JSON. */
  public static String of(Schema.Kind kind, Vocabulary vocabulary) {
    return JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Schema.of(kind, vocabulary))
        + "\n";
  }
}
