/**
 * The embedded API: open a {@link dev.fixpoint.Fixpoint}, hand it an {@link
 * dev.fixpoint.Observation}, get a {@link dev.fixpoint.Diagnosis}.
 *
 * <p>Start reading at {@link dev.fixpoint.Fixpoint}. The package may use everything below it
 * (knowledge, reading, inference, search) and knows none of the doors. Its records are what REST,
 * the command line and the page show; nothing of Drools, Lucene or Jackson appears in them.
 */
@NullMarked
package dev.fixpoint;

import org.jspecify.annotations.NullMarked;
