package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;

/**
 * A text that has to be unpacked before it can be read: an encoded part of a mail, the words of an
 * HTML page.
 *
 * @param text what was unpacked
 * @param frame the stretch of the original that it was unpacked from
 */
record InnerText(String text, Span frame) {}
