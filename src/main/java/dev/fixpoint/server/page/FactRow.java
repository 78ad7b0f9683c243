package dev.fixpoint.server.page;

/**
 * A row in which a fact can be typed.
 *
 * @param key the fact that is chosen; empty for none
 * @param value what was typed
 * @param error what is wrong with it; empty if nothing is
 */
record FactRow(String key, String value, String error) {}
