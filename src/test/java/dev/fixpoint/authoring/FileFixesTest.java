package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileFixesTest {

  @Test
  void putsTheNearestWordInThePlaceOfAMistypedOne() {
    String bent =
        Acme.ARTICLE
            .replace("key.permissions: {lacks", "key.permisions: {laks")
            .replace("likelihood: common", "likelyhood: common");

    assertThat(mended(mended(bent))).isEqualTo(Acme.ARTICLE);
  }

  @Test
  void sortsTheFieldsAndKeepsCommentsWithThem() {
    String head = "id: acme/access-denied\ntitle: Access Denied (Acme)\n";
    String rest = Acme.ARTICLE.substring(head.length());
    String bent = "# The keys page\n" + rest.stripTrailing() + "\n# The address\n" + head;

    assertThat(mended(bent)).isEqualTo("# The address\n" + head + "# The keys page\n" + rest);
  }

  @Test
  void takesWhiteSpaceAwayAtTheEndsOfLines() {
    String bent =
        Acme.ARTICLE.replace("provider: acme\npeople", "provider: acme  \r\npeople") + "\n\n";

    assertThat(mended(bent)).isEqualTo(Acme.ARTICLE);
  }

  @Test
  void leavesAGoodFileAsItIs() {
    assertThat(mended(Acme.ARTICLE)).isEqualTo(Acme.ARTICLE);
  }

  private static String mended(String text) {
    List<Problem> found = new Lint(Acme.of(Map.of(Acme.FILE, text))).run(file -> true);
    return FileFixes.apply(text, found);
  }
}
