package dev.fixpoint.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
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
