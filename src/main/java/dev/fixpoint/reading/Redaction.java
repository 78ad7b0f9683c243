package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;

/**
 * A secret or personal datum in a text.
 *
 * @param kind what it is: api-key, ip, email, ...
 * @param token what stands in its place, the same for the same value: {@code ‹ip-1›}
 * @param line the line it stands on, from 1
 * @param span where it stands in the text
 */
public record Redaction(String kind, String token, int line, Span span) {}
