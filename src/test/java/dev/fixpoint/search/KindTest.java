package dev.fixpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
  private static final Knowledge KNOWLEDGE = Relevance.knowledge();

  @ParameterizedTest
  @CsvSource({
    "brevo/account-suspended, ACCOUNT",
    "brevo/credits-exhausted, LIMIT",
    "sendgrid/invalid-api-key, LOGIN",
    "smtp/mailbox-full, RECIPIENT",
    "elasticemail/key-lacks-permission, PERMISSION",
    "smtp/dmarc-reject, REPUTATION",
    "smtp/message-too-large, CONTENT",
    "http/dns-failure, CONNECTION",
    "http/provider-outage, OUTAGE",
  })
  void tellsWhatACauseIsAbout(String cause, Kind kind) {
    assertThat(Kind.of(KNOWLEDGE.cause(cause).orElseThrow())).isEqualTo(kind);
  }

  @Test
  void hasAKindForNearlyEveryCause() {
    List<String> others =
        KNOWLEDGE.causes().stream()
            .filter(cause -> Kind.of(cause) == Kind.OTHER)
            .map(Cause::id)
            .toList();

    assertThat(others).hasSizeLessThan(KNOWLEDGE.causes().size() / 20);
  }

  @Test
  void isKnownByItsWord() {
    assertThat(Kind.ofWord("login")).contains(Kind.LOGIN);
    assertThat(Kind.ofWord("weather")).isEmpty();
  }
}
