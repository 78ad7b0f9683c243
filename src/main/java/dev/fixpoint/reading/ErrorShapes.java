package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where error objects hold their code, message and status, by provider; the resource says how it is
 * written.
 */
final class ErrorShapes {
  /** The section that is tried for everybody. */
  static final String ANY = "any";

  private final Map<String, Shape> shapes = new LinkedHashMap<>();

  private ErrorShapes(List<String> lines) {
    Shape shape = new Shape();
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("[") && text.endsWith("]") && !text.contains(" ")) {
        shape = new Shape();
        shapes.put(text.substring(1, text.length() - 1), shape);
        continue;
      }
      List<String> words = List.of(text.split("\\s+"));
      switch (words.getFirst()) {
        case "is" -> shape.marks.add(words.subList(1, words.size()));
        case "no" -> shape.denials.add(new Place(words.get(1), words.get(2)));
        default -> shape.places.add(new Place(words.get(0), words.get(1)));
      }
    }
  }

  static ErrorShapes load() {
    return new ErrorShapes(RuleLines.of("error-shapes.txt"));
  }

  /** The providers whose objects these leaves form, with the leaf that shows it. */
  Map<String, Leaf> providers(List<Leaf> leaves) {
    Map<String, Leaf> found = new LinkedHashMap<>();
    shapes.forEach(
        (provider, shape) -> {
          for (List<String> mark : shape.marks) {
            Leaf first = find(leaves, mark.getFirst());
            if (first != null && mark.stream().allMatch(path -> find(leaves, path) != null)) {
              found.putIfAbsent(provider, first);
            }
          }
        });
    return found;
  }

  /**
   * The shape of a provider's error objects; one that holds nothing for a provider that has none.
   */
  Shape of(String provider) {
    return shapes.getOrDefault(provider, new Shape());
  }

  private static @Nullable Leaf find(List<Leaf> leaves, String path) {
    return leaves.stream().filter(leaf -> leaf.endsWith(path)).findFirst().orElse(null);
  }

  /** A fact and the end of the path to it. */
  record Place(String key, String path) {}

  /** One provider's section. */
  static final class Shape {
    private final List<List<String>> marks = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Place> denials = new ArrayList<>();

    /** Where the facts stand, the better place first. */
    List<Place> places() {
      return places;
    }

    /** Where something stands that only looks like the fact. */
    List<Place> denials() {
      return denials;
    }
  }
}
