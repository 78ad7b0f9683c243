package dev.fixpoint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what each document is worth for a query, one word after the other.
 *
 * <p>A query asks for up to a hundred terms, since every word brings what may stand for it, and
 * each of them stands in thousands of documents. Lucene's own disjunctions go from document to
 * document and ask each time which of the terms comes next; going from term to term leaves a plain
 * loop over what the index holds, and takes half the time. The scores are Lucene's: BM25 of each
 * term, and of the terms that may stand for one word the best one and a little of the others.
 *
 * <p>Serves one query: not safe for several threads.
 */
final class Tally {
  /** What the other terms count that stand for the same word in the same document. */
  private static final float LESS_FOR_OTHERS = 0.1f;

  /** The index has no norms: lengths were taken into account when it was written. */
  private static final long NO_NORM = 1;

  private final ShelvesSearcher searcher;
  private final int @Nullable [] wanted;
  private final float[] total;
  private final float[] best;
  private final float[] sum;
  private final int[] touched;
  private int touchedCount;

  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
  private float[] scores = new float[0];
  private long[] norms = new long[0];

  private Tally(ShelvesSearcher searcher, int @Nullable [] wanted, int places) {
    this.searcher = searcher;
    this.wanted = wanted;
    this.total = new float[places];
    this.best = new float[places];
    this.sum = new float[places];
    this.touched = new int[places];
  }

  /** For all documents of the index: a document's place is its number. */
  static Tally ofAll(ShelvesSearcher searcher) {
    return new Tally(searcher, null, searcher.getIndexReader().maxDoc());
  }

  /**
   * For these documents and no others, in ascending order: a document's place is its place here.
   */
  static Tally of(ShelvesSearcher searcher, int... documents) {
    return new Tally(searcher, documents, documents.length);
  }

  /** Adds a word of the query: the best counts of what may stand for it. */
  void add(String field, List<Asked.Alternative> alternatives) throws IOException {
    for (Asked.Alternative each : alternatives) {
      walk(field, each.term(), each.weight());
    }
    for (int i = 0; i < touchedCount; i++) {
      int place = touched[i];
      total[place] += best[place] + LESS_FOR_OTHERS * (sum[place] - best[place]);
      best[place] = 0;
      sum[place] = 0;
    }
    touchedCount = 0;
  }

  /** What the documents are worth, by their places; 0 for one that holds nothing of the query. */
  float[] total() {
    return total;
  }

  private void walk(String field, String word, float weight) throws IOException {
    Term term = new Term(field, word);
    TermStates states = TermStates.build(searcher, term, true);
    @Nullable BulkSimScorer scorer = searcher.scorer(term, states, weight);
    if (scorer == null) {
      return;
    }
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      @Nullable PostingsEnum postings = postings(leaf, term, states);
      if (postings == null) {
        continue;
      }
      if (wanted == null) {
        postings.nextDoc();
        for (fill(postings); buffer.size > 0; fill(postings)) {
          count(scorer, leaf.docBase);
        }
      } else {
        fill(postings, leaf, wanted);
        count(scorer, 0);
      }
    }
  }

  private static @Nullable PostingsEnum postings(
      LeafReaderContext leaf, Term term, TermStates states) throws IOException {
    @Nullable IOSupplier<TermState> supplier = states.get(leaf);
    @Nullable TermState state = supplier == null ? null : supplier.get();
    @Nullable Terms terms = leaf.reader().terms(term.field());
    if (state == null || terms == null) {
      return null;
    }
    TermsEnum found = terms.iterator();
    found.seekExact(term.bytes(), state);
    return found.postings(null, PostingsEnum.FREQS);
  }

  private void fill(PostingsEnum postings) throws IOException {
    postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
  }

  /** The places of the wanted documents that hold the term, and how often. */
  private void fill(PostingsEnum postings, LeafReaderContext leaf, int[] documents)
      throws IOException {
    buffer.growNoCopy(documents.length);
    buffer.size = 0;
    for (int place = 0; place < documents.length; place++) {
      int local = documents[place] - leaf.docBase;
      if (local >= 0
          && postings.docID() <= local
          && (postings.docID() == local || postings.advance(local) == local)) {
        buffer.docs[buffer.size] = place;
        buffer.features[buffer.size++] = postings.freq();
      }
    }
  }

  private void count(BulkSimScorer scorer, int before) {
    if (scores.length < buffer.size) {
      scores = new float[buffer.docs.length];
      norms = new long[buffer.docs.length];
      Arrays.fill(norms, NO_NORM);
    }
    scorer.score(buffer.size, buffer.features, norms, scores);
    for (int i = 0; i < buffer.size; i++) {
      int place = before + buffer.docs[i];
      float score = scores[i];
      if (sum[place] == 0) {
        touched[touchedCount++] = place;
      }
      sum[place] += score;
      best[place] = Math.max(best[place], score);
    }
  }
}
