/** The doors over real HTTP, and the page in a real browser. */
@NullMarked
package dev.fixpoint.server;

import org.jspecify.annotations.NullMarked;
