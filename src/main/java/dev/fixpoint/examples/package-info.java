/**
 * Runs the examples of articles: what must come out, and what came.
 *
 * <p>May use the root package, knowledge and inference. Start reading at {@link
 * dev.fixpoint.examples.ExampleRunner}.
 */
@NullMarked
package dev.fixpoint.examples;

import org.jspecify.annotations.NullMarked;
