/**
 * Search over the articles; the one package that knows Lucene.
 *
 * <p>Start reading at {@link dev.fixpoint.search.ArticleIndex}. May use {@code knowledge} and
 * nothing else of Fixpoint.
 */
@NullMarked
package dev.fixpoint.search;

import org.jspecify.annotations.NullMarked;
