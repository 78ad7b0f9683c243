/**
 * The JSON of the doors: how a request is read and how an answer is written, the same for REST and
 * for the command line's {@code --json}.
 *
 * <p>Start reading at {@link dev.fixpoint.server.json.Json}. Needs Jackson and no Spring, so that a
 * plain command can use it. The order of members is that of the records, and nothing in it depends
 * on the clock or on hashing: equal answers are equal bytes.
 */
@NullMarked
package dev.fixpoint.server.json;

import org.jspecify.annotations.NullMarked;
