/** The page as a real browser shows it. */
@NullMarked
package dev.fixpoint.server.page;

import org.jspecify.annotations.NullMarked;
