package dev.fixpoint.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text of which somebody found out the cause.
 *
 * @param id its id
 * @param text what was pasted
 * @param facts what was known besides
 * @param cause the cause, or {@code none} if the text is no known error
 * @param accept other causes that would be right, too
 */
public record RecordedCase(
    String id, String text, Map<String, Object> facts, String cause, List<String> accept) {
  /** Stands for "no known error". */
  static final String NONE = "none";

  private static final JsonMapper JSON = JsonMapper.shared();

  public RecordedCase {
    facts = Map.copyOf(facts);
    accept = List.copyOf(accept);
  }

  /** Whether no known error is the right answer. */
  public boolean isNone() {
    return cause.equals(NONE);
  }

  /** Whether this cause is a right answer. */
  public boolean accepts(String named) {
    return cause.equals(named) || accept.contains(named);
  }

  /**
   * Reads a file of cases, one JSON object a line: {@code {"id", "text", "facts"?, "cause",
   * "accept"?}}; blank lines are passed over.
   *
   * @throws IllegalArgumentException if a line is no such object; the message says which
   */
  public static List<RecordedCase> read(Path file) {
    List<RecordedCase> cases = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          cases.add(of(JSON.readTree(line), file + ":" + number));
        }
      }
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          file + ":" + number + ": This line is no JSON object: " + broken.getOriginalMessage(),
          broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return cases;
  }

  private static RecordedCase of(JsonNode node, String place) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> fact : node.path("facts").properties()) {
      facts.put(fact.getKey(), JSON.convertValue(fact.getValue(), Object.class));
    }
    List<String> accept = new ArrayList<>();
    node.path("accept").forEach(each -> accept.add(each.asString()));
    return new RecordedCase(
        required(node, "id", place),
        node.path("text").asString(""),
        facts,
        required(node, "cause", place),
        accept);
  }

  private static String required(JsonNode node, String field, String place) {
    if (!node.path(field).isString()) {
      throw new IllegalArgumentException(
          place
              + ": The field \""
              + field
              + "\" is missing. A line is {\"id\": ..., \"text\": ..., \"cause\": ...}.");
    }
    return node.path(field).asString();
  }
}
