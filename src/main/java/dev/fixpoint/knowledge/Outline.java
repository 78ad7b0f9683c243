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
    @Nullable Node node = node(path);
    return node == null ? start : node.place();
  }

  private @Nullable Node node(Object... path) {
    @Nullable Node node = root;
    for (Object step : path) {
      Optional<Node> next = node == null ? Optional.empty() : next(node, step);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node;
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

  /** The line of this number, counted from 1; empty if the file has none. */
  public String line(int number) {
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** The names of the fields of what a path leads to, in the order of the file. */
  public List<String> fields(Object... path) {
    return node(path) instanceof Node.Mapping mapping
        ? mapping.entries().stream().map(Node.Entry::key).toList()
        : List.of();
  }
}
