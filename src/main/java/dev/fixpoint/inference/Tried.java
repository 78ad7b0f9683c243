package dev.fixpoint.inference;

/**
 * The remedy of a cause was tried, and the error is still there.
 *
 * @param cause the cause's id
 */
public record Tried(String cause) {}
