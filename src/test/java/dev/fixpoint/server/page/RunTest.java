package dev.fixpoint.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.page.Run.Kind;
import org.junit.jupiter.api.Test;

class RunTest {

  @Test
  void makesStrongOfDoubleAsterisksAndCodeOfBackquotes() {
    assertThat(Run.ofArticle("Set **Port** to `587` now"))
        .containsExactly(
            new Run("Set ", Kind.PLAIN),
            new Run("Port", Kind.STRONG),
            new Run(" to ", Kind.PLAIN),
            new Run("587", Kind.CODE),
            new Run(" now", Kind.PLAIN));
  }

  @Test
  void leavesLoneAsterisksAndHtmlAsTheyAre() {
    assertThat(Run.ofArticle("2 ** 3 <b>")).containsExactly(new Run("2 ** 3 <b>", Kind.PLAIN));
  }

  @Test
  void readsAHighlightSoThatOnlyItsMarksAreMarkup() {
    assertThat(Run.ofHighlight("a &lt;b&gt; <mark>c&amp;d</mark>"))
        .containsExactly(new Run("a <b> ", Kind.PLAIN), new Run("c&d", Kind.MARK));
  }
}
