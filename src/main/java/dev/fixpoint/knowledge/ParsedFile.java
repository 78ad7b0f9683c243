package dev.fixpoint.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one file.
 *
 * @param pack the pack it belongs to
 * @param file its path within the pack
 * @param name the file's name in messages
 * @param text what stands in it
 * @param draft the article; null if it is none, or has mistakes
 * @param change the change of an article; null if it is none, or has mistakes
 * @param problems its mistakes
 */
record ParsedFile(
    String pack,
    String file,
    String name,
    String text,
    ArticleParser.@Nullable Draft draft,
    @Nullable Change change,
    List<Problem> problems) {

  static ParsedFile of(Pack pack, String file, String name, String text, Vocabulary vocabulary) {
    Problems problems = new Problems(text);
    Optional<Node> root = YamlTree.read(name, text, problems);
    ArticleParser.Draft draft = null;
    Change change = null;
    if (root.isPresent() && ChangeParser.isChange(root.get())) {
      change =
          new ChangeParser(vocabulary, problems).parse(root.get(), name, pack.name()).orElse(null);
    } else if (root.isPresent()) {
      draft = new ArticleParser(vocabulary, problems).parse(root.get(), name).orElse(null);
    }
    boolean isGood = !problems.hasErrors();
    return new ParsedFile(
        pack.name(),
        file,
        name,
        text,
        isGood ? draft : null,
        isGood ? change : null,
        problems.sorted());
  }

  boolean isGood() {
    return draft != null || change != null;
  }

  /** The entries of causes that it writes or names. */
  List<ArticleParser.Entry> entries() {
    if (draft != null) {
      return draft.entries();
    }
    return change == null ? List.of() : change.entries();
  }

  /** The ids that it writes, each with its place. */
  Map<String, Problem.Place> ids() {
    Map<String, Problem.Place> ids = new HashMap<>();
    if (draft != null) {
      ids.put(draft.article().id(), draft.place());
    }
    for (ArticleParser.Entry entry : entries()) {
      if (entry instanceof ArticleParser.Entry.Written here) {
        ids.put(here.cause().id(), here.place());
      }
    }
    return ids;
  }

  Knowledge.Refused refused(List<Problem> why) {
    return new Knowledge.Refused(pack, file, why);
  }
}
