/** Measurements; run by a command of their own, never by the tests. */
@NullMarked
package dev.fixpoint.benchmark;

import org.jspecify.annotations.NullMarked;
