package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;

/** Scores articles and their causes for what was asked. Safe for any number of threads. */
final class Ranking {

  /** So many of the best articles are ranked again by their best cause. */
  private static final int RANKED_AGAIN = 30;

  /** Articles that score less than this share of the best one are not what was asked for. */
  private static final double WORTH_SHOWING = 0.2;

  /** Where even the best article has less than this share of what was asked, nothing was found. */
  private static final double ANSWERS_ENOUGH = 0.3;

  /**
   * What a word that no article has counts there: people tell more than the error when they say it
   * in words of their own.
   */
  private static final double LESS_FOR_UNKNOWN = 0.5;

  private final Shelves shelves;
  private final List<Article> articles;
  private final ShelvesSearcher searcher;
  private final Tuning tuning;
  private final float namedProvider;
  private final int[] firstDocument;

  /** An article's document as a whole follows those of its causes. */
  private final int[] wholeDocument;

  private final int[] numberById;
  private final int[] placeById;
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
    this.namedProvider = tuning.of(Knob.NAMED_PROVIDER);
    this.firstDocument = new int[articles.size()];
    this.wholeDocument = new int[articles.size()];
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
      wholeDocument[number] = first + articles.get(number).causes().size();
    }
    this.numberById =
        IntStream.range(0, articles.size())
            .boxed()
            .sorted(Comparator.comparing(number -> articles.get(number).id()))
            .mapToInt(Integer::intValue)
            .toArray();
    this.placeById = new int[articles.size()];
    for (int place = 0; place < numberById.length; place++) {
      placeById[numberById[place]] = place;
    }
  }

  /** All articles worth showing, best first. */
  List<Ranked> rank(Asked asked) throws IOException {
    List<Ranked> found = bestFirst(scores(asked));
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

  /** What each article is worth by its words as a whole. */
  private double[] scores(Asked asked) throws IOException {
    double[] bonus = new double[articles.size()];
    for (Said.Found each : asked.said()) {
      bonus[each.article()] = Math.max(bonus[each.article()], worth(each, asked));
    }
    double[] shares = shares(asked);
    double[] named =
        providers.stream()
            .mapToDouble(each -> asked.providers().contains(each) ? namedProvider : 0)
            .toArray();
    Tally tally = Tally.ofAll(searcher);
    tally(asked, Shelf.WORDS, Shelf.PAIRS, tally);
    double[] scores = new double[articles.size()];
    for (int number = 0; number < scores.length; number++) {
      float score = tally.total()[wholeDocument[number]];
      if (score > 0 && shelves.holds(number)) {
        int provider = providerOf[number];
        scores[number] = (score + bonus[number] + named[provider]) * shares[provider];
      }
    }
    return scores;
  }

  /**
   * The articles that score enough beside the best one. Thousands may, so they are sorted as plain
   * numbers: the score in the upper half, and below it the place among all ids.
   */
  private List<Ranked> bestFirst(double[] scores) {
    double least = Arrays.stream(scores).max().orElse(0) * WORTH_SHOWING;
    long[] keys = new long[scores.length];
    int count = 0;
    for (int number = 0; number < scores.length; number++) {
      if (scores[number] > 0 && scores[number] >= least) {
        // The bits of positive floats are in the order of their values.
        long falling = (long) Integer.MAX_VALUE - Float.floatToIntBits((float) scores[number]);
        keys[count++] = falling << Integer.SIZE | placeById[number];
      }
    }
    Arrays.sort(keys, 0, count);
    List<Ranked> found = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = numberById[(int) keys[i]];
      found.add(new Ranked(number, scores[number], List.of()));
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
    double all =
        asked.words().stream()
            .mapToDouble(word -> word.rarity() * (word.known() ? 1 : LESS_FOR_UNKNOWN))
            .sum();
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
    int[] documents =
        found.stream()
            .mapToInt(Ranked::number)
            .flatMap(number -> IntStream.range(firstDocument[number], wholeDocument[number]))
            .sorted()
            .toArray();
    Tally tally = Tally.of(searcher, documents);
    tally(asked, Shelf.CAUSE_WORDS, Shelf.CAUSE_PAIRS, tally);
    Map<Integer, double[]> causes = new HashMap<>();
    for (Ranked each : found) {
      int first = Arrays.binarySearch(documents, firstDocument[each.number()]);
      double[] ofArticle = new double[articles.get(each.number()).causes().size()];
      for (int i = 0; i < ofArticle.length; i++) {
        ofArticle[i] = tally.total()[first + i];
      }
      causes.put(each.number(), ofArticle);
    }
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

  private void tally(Asked asked, String words, String pairs, Tally to) throws IOException {
    for (Asked.Wanted wanted : asked.words()) {
      to.add(words, wanted.alternatives());
    }
    for (String pair : asked.pairs()) {
      to.add(pairs, List.of(new Asked.Alternative(pair, tuning.of(Knob.PAIR))));
    }
  }
}
