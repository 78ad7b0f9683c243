/**
 * Text to facts: formats, redaction, normalising, and signatures.
 *
 * <p>Start reading at {@link dev.fixpoint.reading.TextReader}. May use {@code knowledge} and
 * nothing else of Fixpoint.
 */
@NullMarked
package dev.fixpoint.reading;

import org.jspecify.annotations.NullMarked;
