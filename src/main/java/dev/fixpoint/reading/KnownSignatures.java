package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the signatures of one version of the knowledge. The next version costs as much as what it
 * changes: the matcher for thousands of signatures is shared by both, what is new gets a small one
 * of its own, and what is gone is passed over. When that has grown too much, all is made anew.
 *
 * <p>Which versions came before does not show in what is found.
 */
final class KnownSignatures {
  /** One in so many signatures may be new, or gone, until all is made anew. */
  private static final int SHARE = 10;

  private final Map<String, Signature> signatures;
  private final List<Signature> others;
  private final Settled settled;

  /** The signatures of which the settled matcher knows nothing, or another form. */
  private final @Nullable SignatureMatcher recent;

  /** What the settled matcher must not find any more, by id. */
  private final Set<String> gone;

  private volatile @Nullable SignatureMatcher whole;

  /** What versions share. */
  private record Settled(Map<String, Signature> signatures, SignatureMatcher matcher) {
    static Settled of(Map<String, Signature> signatures) {
      return new Settled(signatures, SignatureMatcher.of(signatures.values()));
    }
  }

  private KnownSignatures(
      Map<String, Signature> signatures,
      List<Signature> others,
      Settled settled,
      @Nullable SignatureMatcher recent,
      Set<String> gone) {
    this.signatures = signatures;
    this.others = others;
    this.settled = settled;
    this.recent = recent;
    this.gone = gone;
  }

  /** For every signature of every article and cause. */
  static KnownSignatures of(Knowledge knowledge) {
    return of(knowledge, List.of());
  }

  /** For every signature of every article and cause, and for others. */
  static KnownSignatures of(Knowledge knowledge, Collection<Signature> others) {
    return anew(in(knowledge, others), List.copyOf(others));
  }

  /** For these signatures, each with an id of its own. */
  static KnownSignatures of(Collection<Signature> signatures) {
    return anew(byId(signatures), List.of());
  }

  private static KnownSignatures anew(Map<String, Signature> signatures, List<Signature> others) {
    return new KnownSignatures(signatures, others, Settled.of(signatures), null, Set.of());
  }

  /** The same for another version; the others stay. */
  KnownSignatures next(Knowledge knowledge) {
    return next(in(knowledge, others));
  }

  KnownSignatures next(Collection<Signature> next) {
    return next(byId(next));
  }

  private KnownSignatures next(Map<String, Signature> next) {
    List<Signature> fresh = new ArrayList<>();
    Set<String> left = new HashSet<>(settled.signatures().keySet());
    for (Signature signature : next.values()) {
      @Nullable Signature before = settled.signatures().get(signature.id());
      if (before != null && looksForTheSame(before, signature)) {
        left.remove(signature.id());
      } else {
        fresh.add(signature);
      }
    }
    if ((long) SHARE * Math.max(fresh.size(), left.size()) > settled.signatures().size()) {
      return anew(next, others);
    }
    @Nullable SignatureMatcher small = fresh.isEmpty() ? null : SignatureMatcher.of(fresh);
    return new KnownSignatures(next, others, settled, small, Set.copyOf(left));
  }

  private static boolean looksForTheSame(Signature one, Signature other) {
    return one.says().equals(other.says())
        && one.matches().equals(other.matches())
        && one.without().equals(other.without());
  }

  /** The signatures of every article and cause. */
  static Collection<Signature> in(Knowledge knowledge) {
    return in(knowledge, List.of()).values();
  }

  private static Map<String, Signature> in(Knowledge knowledge, Collection<Signature> others) {
    List<Signature> signatures = new ArrayList<>();
    for (Article article : knowledge.articles()) {
      signatures.addAll(article.symptom());
      for (Cause cause : article.causes()) {
        signatures.addAll(cause.signs());
      }
    }
    signatures.addAll(others);
    return byId(signatures);
  }

  private static Map<String, Signature> byId(Collection<Signature> signatures) {
    Map<String, Signature> byId = HashMap.newHashMap(signatures.size());
    signatures.forEach(signature -> byId.put(signature.id(), signature));
    byId.values().removeIf(signature -> !signature.readsText());
    return byId;
  }

  /** Whether nothing is left that was made for a former version. */
  boolean isAnew() {
    return recent == null && gone.isEmpty();
  }

  /** The signatures that the text shows, by id. */
  List<SignatureHit> hits(Views views) {
    if (isAnew()) {
      return settled.matcher().hits(views);
    }
    Expression.Budget budget = new Expression.Budget();
    List<SignatureHit> hits = new ArrayList<>(settled.matcher().find(views, budget, gone));
    if (recent != null) {
      hits.addAll(recent.find(views, budget, Set.of()));
    }
    if (budget.isSpent()) {
      // What is found then depends on the order in which it is looked for.
      return whole().hits(views);
    }
    hits.sort(Comparator.comparing(SignatureHit::signature));
    return hits;
  }

  private SignatureMatcher whole() {
    SignatureMatcher made = whole;
    if (made == null) {
      made = SignatureMatcher.of(signatures.values());
      whole = made;
    }
    return made;
  }
}
