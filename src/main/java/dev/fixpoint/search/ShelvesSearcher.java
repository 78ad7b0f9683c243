package dev.fixpoint.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.jspecify.annotations.Nullable;

/** Searches shelves as if the articles that were withdrawn had never stood there. */
final class ShelvesSearcher extends IndexSearcher {
  private final Withdrawn withdrawn;

  ShelvesSearcher(IndexReader reader, Shelves shelves, Tuning tuning) {
    super(reader);
    this.withdrawn = shelves.withdrawn();
    setSimilarity(Shelf.similarity(tuning));
    setQueryCache(null);
  }

  /** What scores the documents that hold a term; null where no document has its field. */
  @Nullable BulkSimScorer scorer(Term term, TermStates states, float weight) throws IOException {
    @Nullable CollectionStatistics documents = collectionStatistics(term.field());
    if (documents == null || states.docFreq() == 0) {
      return null;
    }
    return getSimilarity()
        .scorer(weight, documents, termStatistics(term, states.docFreq(), states.totalTermFreq()))
        .asBulkSimScorer();
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    int left = docFreq - withdrawn.frequency(term.field(), term.text());
    return new TermStatistics(term.bytes(), Math.max(1, left), Math.max(1, totalTermFreq));
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics all = super.collectionStatistics(field);
    if (all == null || withdrawn.size() == 0) {
      return all;
    }
    long left = Math.max(1, all.docCount() - withdrawn.documents(field));
    return new CollectionStatistics(
        field, all.maxDoc(), left, all.sumTotalTermFreq(), all.sumDocFreq());
  }
}
