package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.List;

/**
 * A pasted text in the forms that readers look at.
 *
 * @param plain the text with escapes and entities undone
 * @param views the same, folded, as patterns see it
 * @param providers the signs of providers that it shows
 */
record Pasted(PlainText plain, Patterns.Views views, List<Signs.Seen> providers) {
  private static final Signs PROVIDERS = Signs.withKinds("providers.txt");

  Pasted {
    providers = List.copyOf(providers);
  }

  static Pasted of(String text) {
    PlainText plain = PlainText.of(text);
    Patterns.Views views = Patterns.Views.of(plain);
    return new Pasted(plain, views, PROVIDERS.seenIn(views));
  }

  String text() {
    return plain.text();
  }

  Span span(int from, int to) {
    return plain.span(from, to);
  }
}
