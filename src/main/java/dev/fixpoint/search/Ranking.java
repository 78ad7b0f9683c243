package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Scores articles and their causes for what was asked. Safe for any number of threads. */
final class Ranking {

  /** So many of the best articles are ranked again by their best cause. */
  private static final int RANKED_AGAIN = 30;

  /** Articles that score less than this share of the best one are not what was asked for. */
  private static final double WORTH_SHOWING = 0.2;

  /** Where even the best article has less than this share of what was asked, nothing was found. */
  private static final double ANSWERS_ENOUGH = 0.3;

  private final Shelves shelves;
  private final List<Article> articles;
  private final IndexSearcher searcher;
  private final Tuning tuning;
  private final int[] articleOf;
  private final int[] firstDocument;
  private final int[] providerOf;
  private final List<String> providers;

  /** By id where scores are equal: the order is the same on whichever shelf an article stands. */
  private final Comparator<Ranked> bestFirst;

  /**
   * An article that was found.
   *
   * @param number its place among all articles
   * @param score higher is better
   * @param causes how well each of its causes matches, in the article's order
   */
  record Ranked(int number, double score, List<Double> causes) {
    Ranked {
      causes = List.copyOf(causes);
    }
  }

  Ranking(Shelves shelves, IndexReader reader, Tuning tuning) {
    this.tuning = tuning;
    this.shelves = shelves;
    this.articles = shelves.articles();
    this.searcher = new ShelvesSearcher(reader, shelves, tuning);
    this.articleOf = new int[reader.maxDoc()];
    this.firstDocument = new int[articles.size()];
    this.providers = articles.stream().map(Article::provider).distinct().toList();
    this.providerOf =
        articles.stream().mapToInt(article -> providers.indexOf(article.provider())).toArray();
    this.bestFirst =
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(each -> articles.get(each.number()).id());
    int before = shelves.kept().articles().size();
    int documentsBefore = shelves.kept().reader().maxDoc();
    for (int number = 0; number < articles.size(); number++) {
      int first =
          number < before
              ? shelves.kept().firstDocuments().get(number)
              : documentsBefore + shelves.fresh().firstDocuments().get(number - before);
      firstDocument[number] = first;
      int last = first + articles.get(number).causes().size();
      Arrays.fill(articleOf, first, last + 1, number);
    }
  }

  /** All articles worth showing, best first. */
  List<Ranked> rank(Asked asked) throws IOException {
    double[] bonus = new double[articles.size()];
    for (Said.Found each : asked.said()) {
      bonus[each.article()] = Math.max(bonus[each.article()], worth(each, asked));
    }
    double[] scores = new double[articles.size()];
    double[] shares = shares(asked);
    float named = tuning.of(Knob.NAMED_PROVIDER);
    walk(
        query(asked, Shelf.WORDS, Shelf.PAIRS),
        (document, score) -> {
          int number = articleOf[document];
          if (shelves.holds(number)) {
            int provider = providerOf[number];
            double full = score + bonus[number];
            boolean isNamed = asked.providers().contains(providers.get(provider));
            scores[number] = (isNamed ? full + named : full) * shares[provider];
          }
        });
    List<Ranked> found = above(Arrays.stream(scores).max().orElse(0) * WORTH_SHOWING, scores);
    found.sort(bestFirst);
    int again = Math.min(RANKED_AGAIN, found.size());
    List<Ranked> best = withCauses(found.subList(0, again), asked);
    for (int i = 0; i < again; i++) {
      found.set(i, best.get(i));
    }
    if (!found.isEmpty() && answersTooLittle(found.getFirst(), asked)) {
      return List.of();
    }
    if (!found.isEmpty()) {
      double least = found.getFirst().score() * WORTH_SHOWING;
      found.removeIf(each -> each.score() < least);
    }
    return found;
  }

  private static List<Ranked> above(double least, double[] scores) {
    List<Ranked> found = new ArrayList<>();
    for (int number = 0; number < scores.length; number++) {
      if (scores[number] > 0 && scores[number] >= least) {
        found.add(new Ranked(number, scores[number], List.of()));
      }
    }
    return found;
  }

  private double[] shares(Asked asked) {
    return providers.stream().mapToDouble(provider -> providerShare(provider, asked)).toArray();
  }

  /**
   * A pasted text holds much that is nobody's business, so only of typed words most have to be met.
   */
  private static boolean answersTooLittle(Ranked best, Asked asked) {
    double all = asked.words().stream().mapToDouble(Asked.Wanted::rarity).sum();
    return asked.wasTyped() && best.score() < all * ANSWERS_ENOUGH;
  }

  private double providerShare(String provider, Asked asked) {
    if (asked.providers().contains(provider)) {
      return 1;
    }
    if (asked.providers().isEmpty()) {
      return Providers.isFamily(provider) ? 1 : tuning.of(Knob.PROVIDER_WHERE_NONE_IS_NAMED);
    }
    return Providers.isFamily(provider)
        ? tuning.of(Knob.FAMILY_WHERE_A_PROVIDER_IS_NAMED)
        : tuning.of(Knob.ANOTHER_PROVIDER);
  }

  private List<Ranked> withCauses(List<Ranked> found, Asked asked) throws IOException {
    Map<Integer, double[]> causes = new HashMap<>();
    List<Integer> documents = new ArrayList<>();
    for (Ranked each : found) {
      int count = articles.get(each.number()).causes().size();
      causes.put(each.number(), new double[count]);
      for (int i = 0; i < count; i++) {
        documents.add(firstDocument[each.number()] + i);
      }
    }
    documents.sort(null);
    score(
        query(asked, Shelf.CAUSE_WORDS, Shelf.CAUSE_PAIRS),
        documents,
        (document, score) -> {
          double[] ofArticle = causes.get(articleOf[document]);
          if (ofArticle != null) {
            ofArticle[document - firstDocument[articleOf[document]]] = score;
          }
        });
    for (Said.Found each : asked.said()) {
      double[] ofArticle = causes.get(each.article());
      if (each.cause() >= 0 && ofArticle != null) {
        ofArticle[each.cause()] += worth(each, asked);
      }
    }
    List<Ranked> again = new ArrayList<>();
    for (Ranked each : found) {
      double[] ofArticle = causes.getOrDefault(each.number(), new double[0]);
      double best = 0;
      for (double score : ofArticle) {
        best = Math.max(best, score);
      }
      double share = providerShare(articles.get(each.number()).provider(), asked);
      again.add(
          new Ranked(
              each.number(),
              each.score() + tuning.of(Knob.BEST_CAUSE) * best * share,
              Arrays.stream(ofArticle).boxed().toList()));
    }
    again.sort(bestFirst);
    return again;
  }

  /** What it is worth that a literal stands word for word in the query. */
  private double worth(Said.Found found, Asked asked) {
    double sum = 0;
    for (String word : found.words()) {
      sum += asked.rarity().getOrDefault(word, 0.0);
    }
    return sum * found.strength() * tuning.of(Knob.SAID);
  }

  private Query query(Asked asked, String words, String pairs) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Asked.Wanted wanted : asked.words()) {
      List<Query> alternatives = new ArrayList<>();
      for (Asked.Alternative each : wanted.alternatives()) {
        Query term = new TermQuery(new Term(words, each.term()));
        alternatives.add(each.weight() == 1 ? term : new BoostQuery(term, each.weight()));
      }
      if (!alternatives.isEmpty()) {
        any.add(
            alternatives.size() == 1
                ? alternatives.getFirst()
                : new DisjunctionMaxQuery(alternatives, 0.1f),
            BooleanClause.Occur.SHOULD);
      }
    }
    for (String pair : asked.pairs()) {
      any.add(
          new BoostQuery(new TermQuery(new Term(pairs, pair)), tuning.of(Knob.PAIR)),
          BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  /** What is done with a document and its score. */
  private interface Scored {
    void take(int document, float score);
  }

  private void walk(Query query, Scored scored) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      @Nullable BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        scorer.score(new Taker(leaf.docBase, scored), null, 0, DocIdSetIterator.NO_MORE_DOCS);
      }
    }
  }

  /** Hands on each document that Lucene finds. */
  private static final class Taker implements LeafCollector {
    private final int before;
    private final Scored scored;
    private @Nullable Scorable scorer;

    Taker(int before, Scored scored) {
      this.before = before;
      this.scored = scored;
    }

    @Override
    public void setScorer(Scorable next) {
      scorer = next;
    }

    @Override
    public void collect(int document) throws IOException {
      if (scorer != null) {
        scored.take(before + document, scorer.score());
      }
    }
  }

  /** Scores these documents and no others; they come in ascending order. */
  private void score(Query query, List<Integer> wanted, Scored scored) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      @Nullable Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator documents = scorer.iterator();
      for (int each : wanted) {
        int local = each - leaf.docBase;
        if (local < 0 || documents.docID() > local) {
          continue;
        }
        if (documents.docID() == local || documents.advance(local) == local) {
          scored.take(each, scorer.score());
        }
      }
    }
  }
}
