/**
 * For those who write articles: lint, test, import, evaluation.
 *
 * <p>May use the root package, knowledge, inference, reading and search.
 */
@NullMarked
package dev.fixpoint.authoring;

import org.jspecify.annotations.NullMarked;
