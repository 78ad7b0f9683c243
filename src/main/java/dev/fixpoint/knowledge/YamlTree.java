package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML file into {@link Node}s with their places. Anchors, aliases and duplicate fields are
 * refused: an article needs none of them, and they are how a small file becomes a huge value.
 */
final class YamlTree {
  /** Deeper than any article; a file nested more deeply is no article. */
  private static final int MAX_DEPTH = 24;

  /** More than ten of the longest articles together. */
  private static final int MAX_VALUES = 20_000;

  /** Made when the first file is parsed: what the build has prepared needs none. */
  private static final class Parsers {
    private static final YAMLFactory YAML =
        YAMLFactory.builder()
            // Made once: making it is a good part of parsing a small file.
            .loadSettings(LoadSettings.builder().setAllowDuplicateKeys(true).build())
            .build();

    private Parsers() {}
  }

  private final String file;
  private final String text;
  private final int codePoints;
  private final Problems problems;
  private int values;

  private YamlTree(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.codePoints = text.codePointCount(0, text.length());
    this.problems = problems;
  }

  /** The file's root, or nothing if it is no YAML; what is wrong is told to {@code problems}. */
  static Optional<Node> read(String file, String text, Problems problems) {
    return PreparedContent.find(file, text).or(() -> parse(file, text, problems));
  }

  /** The same, always from the text. */
  static Optional<Node> parse(String file, String text, Problems problems) {
    YamlTree tree = new YamlTree(file, text, problems);
    try (JsonParser parser = Parsers.YAML.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.error(new Problem.Place(file, 1, 1), "empty-file", "The file is empty.", "");
        return Optional.empty();
      }
      Optional<Node> root = tree.value(parser, 0);
      if (root.isPresent() && parser.nextToken() != null) {
        problems.error(
            tree.place(parser.currentTokenLocation()),
            "one-document",
            "A second document begins here; a file holds one.",
            "Put it into a file of its own, and take the line \"---\" out.");
        return Optional.empty();
      }
      return root;
    } catch (JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      problems.error(
          at == null ? new Problem.Place(file, 1, 1) : tree.place(at),
          "no-yaml",
          "This is no YAML: " + firstLine(broken.getOriginalMessage()) + ".",
          "Look at the indentation, and put quotes around a value that holds \": \" or begins with"
              + " a sign.");
      return Optional.empty();
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    String line = (end < 0 ? message : message.substring(0, end)).strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private Optional<Node> value(JsonParser parser, int depth) {
    Problem.Place place = place(parser.currentTokenLocation());
    if (depth > MAX_DEPTH) {
      problems.error(
          place, "too-deep", "The file is nested deeper than " + MAX_DEPTH + " levels.", "");
      return Optional.empty();
    }
    if (++values > MAX_VALUES) {
      problems.error(
          place,
          "too-many-values",
          "The file holds more than " + MAX_VALUES + " values.",
          "An article holds one error: split it.");
      return Optional.empty();
    }
    if (isAnchored(parser, place)) {
      return Optional.empty();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, place, depth);
      case START_ARRAY -> sequence(parser, place, depth);
      case VALUE_NULL -> Optional.of(new Node.Scalar("", place));
      default -> Optional.of(new Node.Scalar(parser.getString(), place));
    };
  }

  private boolean isAnchored(JsonParser parser, Problem.Place place) {
    // The parser does not tell of a scalar's anchor, but where the scalar begins, so does the
    // anchor.
    if (parser instanceof YAMLParser yaml
        && (yaml.isCurrentAlias()
            || yaml.getObjectId() != null
            || beginsWithAnchor(yaml.currentTokenLocation().getCharOffset()))) {
      problems.error(
          place, "no-anchors", "Anchors and aliases are not allowed.", "Write the value out.");
      return true;
    }
    return false;
  }

  /** The offset counts code points. */
  private boolean beginsWithAnchor(long offset) {
    if (offset < 0 || offset >= codePoints) {
      return false;
    }
    int at = codePoints == text.length() ? (int) offset : text.offsetByCodePoints(0, (int) offset);
    return text.charAt(at) == '&';
  }

  private Optional<Node> sequence(JsonParser parser, Problem.Place place, int depth) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Optional<Node> item = value(parser, depth + 1);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(new Node.Sequence(List.copyOf(items), place));
  }

  private Optional<Node> mapping(JsonParser parser, Problem.Place place, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Problem.Place keyPlace = place(parser.currentTokenLocation());
      if (isAnchored(parser, keyPlace)) {
        return Optional.empty();
      }
      if (!seen.add(key)) {
        problems.error(
            keyPlace,
            "duplicate-field",
            "The field \"" + key + "\" stands twice.",
            "Keep one of them.");
      }
      parser.nextToken();
      Optional<Node> value = value(parser, depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      entries.add(new Node.Entry(key, keyPlace, value.get()));
    }
    return Optional.of(new Node.Mapping(List.copyOf(entries), place));
  }

  private Problem.Place place(TokenStreamLocation at) {
    return new Problem.Place(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
