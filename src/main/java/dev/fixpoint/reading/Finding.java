package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;

/**
 * A fact that one reader found, before it is weighed against others.
 *
 * @param fact the fact, with its span in the original text
 * @param trust how far its place is to be trusted
 */
record Finding(Fact fact, Trust trust) {}
