package dev.fixpoint.inference;

import dev.fixpoint.inference.Conclusion.Judgement;
import dev.fixpoint.inference.Conclusion.Standing;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions in the words of the design. */
final class ConclusionAssert extends AbstractAssert<ConclusionAssert, Conclusion> {
  private ConclusionAssert(Conclusion conclusion) {
    super(conclusion, ConclusionAssert.class);
  }

  static ConclusionAssert assertThat(Conclusion conclusion) {
    return new ConclusionAssert(conclusion);
  }

  ConclusionAssert suspectsInOrder(String... causes) {
    return standsInOrder(Standing.SUSPECTED, causes);
  }

  ConclusionAssert confirmsInOrder(String... causes) {
    return standsInOrder(Standing.CONFIRMED, causes);
  }

  ConclusionAssert rulesOut(String... causes) {
    for (String cause : causes) {
      if (!named(Standing.RULED_OUT).contains(cause)) {
        failWithMessage("%s is not ruled out in %s", cause, shown());
      }
    }
    return this;
  }

  ConclusionAssert rulesOutNothing() {
    return standsInOrder(Standing.RULED_OUT);
  }

  ConclusionAssert asksFor(String key) {
    if (!key.equals(actual.ask())) {
      failWithMessage("%s is asked for, not %s, in %s", actual.ask(), key, shown());
    }
    return this;
  }

  ConclusionAssert saysNothingOf(String provider) {
    if (actual.judgements().stream()
        .anyMatch(each -> each.hypothesis().causeId().startsWith(provider + "/"))) {
      failWithMessage("something is said of %s in %s", provider, shown());
    }
    return this;
  }

  ConclusionAssert saysOf(String cause, String sentence) {
    boolean said =
        actual.judgements().stream()
            .filter(each -> each.hypothesis().causeId().equals(cause))
            .flatMap(each -> each.reasons().stream())
            .anyMatch(reason -> reason.sentence().contains(sentence));
    if (!said) {
      failWithMessage("\"%s\" is not said of %s in %s", sentence, cause, shown());
    }
    return this;
  }

  private ConclusionAssert standsInOrder(Standing standing, String... causes) {
    if (!named(standing).equals(List.of(causes))) {
      failWithMessage("%s should be %s in %s", standing, List.of(causes), shown());
    }
    return this;
  }

  private List<String> named(Standing standing) {
    return actual.judgements().stream()
        .filter(each -> each.standing() == standing)
        .map(each -> each.hypothesis().causeId())
        .toList();
  }

  private String shown() {
    StringBuilder text = new StringBuilder();
    for (Judgement each : actual.judgements()) {
      text.append('\n').append(each.standing()).append(' ').append(each.probability()).append(' ');
      text.append(each.hypothesis().causeId()).append(' ').append(each.missing());
      each.reasons().forEach(reason -> text.append("\n    ").append(reason.sentence()));
    }
    return text.toString();
  }
}
