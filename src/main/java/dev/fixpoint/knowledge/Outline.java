package dev.fixpoint.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in a YAML file, for findings about a file that was read without mistakes.
 */
public final class Outline {
  private final Problem.Place start;
  private final List<String> lines;
  private final @Nullable Node root;

  private Outline(String file, String text) {
    this.start = new Problem.Place(file, 1, 1);
    this.lines = text.lines().toList();
    this.root = YamlTree.read(file, text, new Problems(text)).orElse(null);
  }

  /** The outline of a file; of one that is no YAML, it knows the first line only. */
  public static Outline of(Source source) {
    return new Outline(source.file(), source.text());
  }

  /**
   * The place of what a path of field names and list positions leads to: {@code place("causes", 0,
   * "remedy")}. Where the file has no such thing, the place of what would hold it.
   */
  public Problem.Place place(Object... path) {
    @Nullable Node node = root;
    if (node == null) {
      return start;
    }
    for (Object step : path) {
      Optional<Node> next = next(node, step);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node.place();
  }

  private static Optional<Node> next(Node node, Object step) {
    return switch (node) {
      case Node.Mapping mapping -> mapping.entry(step.toString()).map(Node.Entry::value);
      case Node.Sequence list ->
          step instanceof Integer index && index < list.items().size()
              ? Optional.of(list.items().get(index))
              : Optional.empty();
      // One value counts as a list of one.
      case Node.Scalar scalar -> step.equals(0) ? Optional.of(scalar) : Optional.empty();
    };
  }

  /** A finding at the place that the path leads to. */
  public Problem problem(
      Problem.Severity severity, String code, String message, String mend, Object... path) {
    Problem.Place place = place(path);
    String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
    return new Problem(place, severity, code, message, mend, line);
  }
}
