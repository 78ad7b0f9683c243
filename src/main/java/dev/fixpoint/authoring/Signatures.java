package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.List;

/** Walks over the signatures of an article. */
final class Signatures {
  private Signatures() {}

  /**
   * A signature and where in its article it stands.
   *
   * @param cause the cause it points at; empty for one of the symptom
   * @param path the path of field names and positions that leads to it
   */
  record Placed(Signature signature, String cause, List<Object> path) {}

  static List<Placed> of(Article article) {
    List<Placed> all = new ArrayList<>();
    for (int i = 0; i < article.symptom().size(); i++) {
      all.add(new Placed(article.symptom().get(i), "", List.of("symptom", i)));
    }
    for (int i = 0; i < article.causes().size(); i++) {
      List<Signature> signs = article.causes().get(i).signs();
      for (int j = 0; j < signs.size(); j++) {
        all.add(
            new Placed(
                signs.get(j), article.causes().get(i).id(), List.of("causes", i, "signs", j)));
      }
    }
    return all;
  }
}
