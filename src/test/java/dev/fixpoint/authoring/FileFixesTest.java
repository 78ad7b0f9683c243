package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** An article with comments and a layout of its author's. */
  private static final String OWN =
      "# Why this article is here.\n\n"
          + Acme.ARTICLE
              .replace("likelihood: common", "likelihood:   common   # by far")
              .replace("who: provider-account", "# the owner\n      who: provider-account")
              .replace("sources: [", "related: [acme/other] # both are about keys\nsources:  [ ")
              .replace("keys]\nexamples", "keys ]\nexamples")
          + "# The end.\n";

  @ParameterizedTest(name = "{0}: {1} instead of {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-fact    | key.permisions:     | key.permissions:",
        "unknown-test    | {laks: send}        | {lacks: send}",
        "unknown-field   | likelyhood:   common| likelihood:   common",
        "unknown-word    | who: provider-acount| who: provider-account",
        "unknown-cause   | {first: acme/key-lack-permission, status | {first:"
            + " acme/key-lacks-permission, status",
        "dead-link       | [acme/othr]         | [acme/other]",
        "id-is-not-path  | id: acme/access-denid | id: acme/access-denied",
      })
  void mendsAMistakeAndKeepsTheRestByteForByte(String code, String bent, String good) {
    assertThat(OWN).contains(good);
    String text = OWN.replace(good, bent);

    assertThat(lint(OWN)).isEmpty();
    assertThat(lint(text)).extracting(Problem::code).contains(code);
    assertThat(FileFixes.apply(text, lint(text))).isEqualTo(OWN);
  }

  @Test
  void keepsWhatStandsAboveTheFirstField() {
    String bent = OWN.replace("id: acme/access-denied\n", "");
    bent = bent.replace("# The end.\n", "id: acme/access-denied\n# The end.\n");

    assertThat(lint(bent)).extracting(Problem::code).containsExactly("field-order");
    assertThat(FileFixes.apply(bent, lint(bent))).isEqualTo(OWN);
  }

  private static List<Problem> lint(String text) {
    String other =
        Acme.ARTICLE
            .replace("acme/access-denied", "acme/other")
            .replace("acme/key-lacks-permission", "acme/key-old")
            .replace("Access Denied", "Key of another kind")
            .replace("access denied", "key of another kind");
    Map<String, String> files = Map.of(Acme.FILE, text, "acme/other.yaml", other);
    return new Lint(Acme.of(files)).run(file -> file.equals(Acme.FILE));
  }

  private static String mended(String text) {
    List<Problem> found = new Lint(Acme.of(Map.of(Acme.FILE, text))).run(file -> true);
    return FileFixes.apply(text, found);
  }
}
