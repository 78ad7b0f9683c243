package dev.fixpoint.knowledge;

/**
 * The file that an article was read from.
 *
 * @param pack the name of the pack
 * @param file its path within the pack
 * @param text what stands in it
 */
public record Source(String pack, String file, String text) {}
