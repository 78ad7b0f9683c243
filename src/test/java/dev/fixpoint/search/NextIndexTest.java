package dev.fixpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An index that was made from the one before finds what one finds that was made from nothing. */
class NextIndexTest {
  private static final Pack CONTENT = PackReader.folder(Path.of("content"));
  private static final Knowledge BEFORE = load(CONTENT.files());
  private static final Knowledge AFTER = load(changed());

  private static Knowledge load(Map<String, String> files) {
    return new KnowledgeLoader().load(List.of(new Pack("content", "", files)));
  }

  /** One article changed, one removed, one added. */
  private static Map<String, String> changed() {
    Map<String, String> files = new HashMap<>(CONTENT.files());
    String added = files.getOrDefault("mailjet/sender-not-validated.yaml", "");
    files.computeIfPresent(
        "elasticemail/access-denied.yaml",
        (file, yaml) -> yaml.replace("Access Denied (Elastic Email)", "Zutritt verweigert here"));
    files.remove("smtp/mailbox-full.yaml");
    files.put("mailjet/copy-of-sender-not-validated.yaml", renamed(added));
    return files;
  }

  private static String renamed(String yaml) {
    return yaml.replaceAll("mailjet/([a-z-]+)", "mailjet/copy-of-$1");
  }

  private static List<String> found(ArticleIndex index, String words) {
    return index.search(SearchQuery.of(words)).hits().stream()
        .map(hit -> hit.article() + " " + hit.score() + " " + hit.causes() + hit.highlights())
        .toList();
  }

  @Test
  void articlesThatWereReadTwiceAreEqual() {
    Knowledge again = load(CONTENT.files());

    List<String> different = new ArrayList<>();
    for (Article article : BEFORE.articles()) {
      if (!again.article(article.id()).orElseThrow().equals(article)) {
        different.add(article.id());
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void findsTheSameAsAnIndexThatWasMadeFromNothing() {
    try (ArticleIndex before = ArticleIndex.of(BEFORE);
        ArticleIndex next = before.next(AFTER);
        ArticleIndex fresh = ArticleIndex.of(AFTER)) {
      assertThat(AFTER.articles()).isNotEqualTo(BEFORE.articles());
      for (Relevance.Query query : Relevance.queries()) {
        assertThat(found(next, query.words()))
            .as(query.words())
            .isEqualTo(found(fresh, query.words()));
      }
      for (String typed : List.of("acc", "mailbox f", "zutr", "block", "cURL err")) {
        assertThat(next.suggest(typed, 8)).as(typed).isEqualTo(fresh.suggest(typed, 8));
      }
    }
  }

  @Test
  void findsWhatIsNewAndNotWhatIsGone() {
    try (ArticleIndex before = ArticleIndex.of(BEFORE);
        ArticleIndex next = before.next(AFTER)) {
      assertThat(found(next, "zutritt verweigert").getFirst())
          .startsWith("elasticemail/access-denied");
      assertThat(found(next, "mailbox full")).noneMatch(hit -> hit.startsWith("smtp/mailbox-full"));
      assertThat(next.related("smtp/mailbox-full", 5)).isEmpty();
      assertThat(found(before, "zutritt verweigert"))
          .noneMatch(hit -> hit.startsWith("elasticemail/access-denied"));
    }
  }

  @Test
  void doesWithoutTheIndexThatItWasMadeFrom() {
    ArticleIndex before = ArticleIndex.of(BEFORE);
    try (ArticleIndex next = before.next(AFTER)) {
      before.close();

      assertThat(found(next, "mj-0001")).isNotEmpty();
    }
  }
}
