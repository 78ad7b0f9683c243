package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pasted text in the forms that readers look at.
 *
 * @param plain the text with escapes and entities undone
 * @param lower the same in lower case
 * @param views the same, folded, as patterns see it
 * @param providers the signs of providers that it shows
 * @param leaves the values of nested notations in it
 * @param frame where the whole of it stands in the text that was handed in; null if it is that text
 *     itself
 */
record Pasted(
    PlainText plain,
    String lower,
    Views views,
    List<Signs.Seen> providers,
    List<Leaf> leaves,
    @Nullable Span frame) {
  private static final Signs PROVIDERS = Signs.withKinds("providers.txt");

  Pasted {
    providers = List.copyOf(providers);
    leaves = List.copyOf(leaves);
  }

  static Pasted of(String text) {
    return of(text, null);
  }

  /** A text that was unpacked from another one. */
  static Pasted of(InnerText inner) {
    return of(inner.text(), inner.frame());
  }

  private static Pasted of(String text, @Nullable Span frame) {
    PlainText plain = PlainText.of(text);
    Views views = Views.of(plain);
    List<Leaf> leaves = new ArrayList<>(Notation.leaves(text));
    leaves.addAll(XmlLeaves.leaves(text));
    return new Pasted(plain, lower(plain.text()), views, PROVIDERS.seenIn(views), leaves, frame);
  }

  /** Lower case unit by unit, so that places stay the same. */
  private static String lower(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = Character.toLowerCase(units[i]);
    }
    return new String(units);
  }

  /** The text with its escapes undone, over which expressions run. */
  String text() {
    return plain.text();
  }

  /** Where a stretch of {@link #text} stands in the text that was handed in. */
  Span span(int from, int to) {
    return frame == null ? plain.span(from, to) : frame;
  }

  /** Where a value stands in the text that was handed in. */
  Span span(Leaf leaf) {
    return frame == null ? new Span(leaf.from(), leaf.to()) : frame;
  }

  /** Where a match stands in the text that was handed in. */
  Span span(Patterns.Match match) {
    return frame == null ? match.span() : frame;
  }
}
