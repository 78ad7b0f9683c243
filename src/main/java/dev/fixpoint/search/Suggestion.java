package dev.fixpoint.search;

/**
 * What somebody who is typing may want.
 *
 * @param text words to search for: a title, a cause, an error's literal or what people say
 * @param place which of these it is, in the words of {@link SearchResult.Highlight}
 * @param article the article it comes from
 */
public record Suggestion(String text, String place, String article) {}
