package dev.fixpoint.server.json;

import dev.fixpoint.search.Suggestion;
import java.util.List;

/** Completions of what somebody types, as JSON, the likeliest first. */
public record SuggestionsJson(List<SuggestionJson> suggestions) {

  /** The JSON of these completions. */
  public static SuggestionsJson of(List<Suggestion> suggestions) {
    return new SuggestionsJson(
        suggestions.stream()
            .map(each -> new SuggestionJson(each.text(), each.place(), each.article()))
            .toList());
  }

  /** Words to search for, what they are (title, error, cause, people-say), and their article. */
  public record SuggestionJson(String text, String place, String article) {}
}
