package dev.fixpoint.benchmark;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built-in articles, copied under other ids until there are as many as wanted. Their texts have
 * the length and the words of real articles; that every word stands in many copies makes searching
 * them harder than it will ever be.
 */
final class CopiedArticles {
  private static final Pattern ID = Pattern.compile("\\b[a-z0-9]+/[a-z0-9-]+");

  private CopiedArticles() {}

  static Knowledge knowledge(int count) {
    Pack original = PackReader.folder(Path.of("content"));
    Knowledge once = new KnowledgeLoader().load(List.of(original));
    Set<String> ids = new HashSet<>();
    for (Article article : once.articles()) {
      ids.add(article.id());
      article.causes().stream().map(Cause::id).forEach(ids::add);
    }
    Map<String, String> files = new HashMap<>();
    int copies = 0;
    for (int copy = 0; copies < count; copy++) {
      for (Map.Entry<String, String> file : original.files().entrySet()) {
        if (file.getKey().endsWith("vocabulary.yaml")) {
          files.put(file.getKey(), file.getValue());
        } else if (copies < count) {
          String suffix = copy == 0 ? "" : "-" + copy;
          files.put(
              file.getKey().replace(".yaml", suffix + ".yaml"),
              renamed(file.getValue(), ids, suffix));
          copies++;
        }
      }
    }
    return new KnowledgeLoader().load(List.of(new Pack("copies", "1", files)));
  }

  private static String renamed(String yaml, Set<String> ids, String suffix) {
    Matcher matcher = ID.matcher(yaml);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(
                ids.contains(found.group()) ? found.group() + suffix : found.group()));
  }
}
