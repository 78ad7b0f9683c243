/**
 * The command line: one small picocli command each, without logic of its own.
 *
 * <p>Start reading at {@link dev.fixpoint.cli.Main}, which answers plain commands without starting
 * Spring and hands {@code serve} to the server. May use the root package, {@code authoring} and
 * {@code server}.
 */
@NullMarked
package dev.fixpoint.cli;

import org.jspecify.annotations.NullMarked;
