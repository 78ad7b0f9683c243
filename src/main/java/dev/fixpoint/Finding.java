package dev.fixpoint;

import dev.fixpoint.search.SearchResult;
import java.util.List;

/**
 * What a search found, beside what the words say when they are read as an error.
 *
 * @param result the articles; where the engine is sure of a cause, its article comes first
 * @param verdicts the verdicts on the words, best first, ruled-out ones last; empty if they show no
 *     known error
 * @param remarks sentences on where words and verdicts differ, and why; empty if they agree
 */
public record Finding(SearchResult result, List<Verdict> verdicts, List<String> remarks) {
  public Finding {
    verdicts = List.copyOf(verdicts);
    remarks = List.copyOf(remarks);
  }

  /** Whether neither an article nor a verdict answers the words. */
  public boolean isEmpty() {
    return result.isEmpty() && verdicts.stream().noneMatch(Verdict::isOpen);
  }
}
