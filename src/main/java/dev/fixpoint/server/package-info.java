/**
 * REST and the page, with Spring Boot; no logic of their own.
 *
 * <p>May use the root package, {@code knowledge}'s values and {@code authoring}.
 */
@NullMarked
package dev.fixpoint.server;

import org.jspecify.annotations.NullMarked;
