package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final Vocabulary VOCABULARY =
      new KnowledgeLoader().load(List.of(PackReader.builtIn())).vocabulary();

  private static Fact fact(String key, Object value) {
    return VOCABULARY.fact(key, value, new Origin.Given());
  }

  @Test
  void aValueOfTheWrongTypeIsRefusedWithKeyValueTypeAndExample() {
    assertThatThrownBy(() -> fact("server.ip", "banana"))
        .isInstanceOf(FactRefused.class)
        .hasMessage(
            "server.ip = banana is not possible: an IP address is wanted, for example"
                + " 203.0.113.7.");
  }

  @Test
  void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
    assertThatThrownBy(() -> fact("key.permisions", "send"))
        .hasMessage("No fact is called \"key.permisions\". Nearest: key.permissions.");
  }

  @ParameterizedTest
  @CsvSource({
    "provider, Sendinblue, brevo",
    "provider, Office 365, microsoft",
    "provider, SENDGRID, sendgrid",
    "provider, Other SMTP, other-smtp",
    "http.status, 403, 403",
    "smtp.code, 550, 550",
    "smtp.enhanced, 5.7.1, 5.7.1",
    "server.ip, 2001:DB8:0:0:0::1, 2001:db8::1",
    "server.ip, ::ffff:203.0.113.7, 203.0.113.7",
    "key.allowed-ips, 203.0.113.4 - 203.0.113.9, 203.0.113.4-203.0.113.9",
    "sender.domain, Example.COM., example.com",
    "account.sandbox, true, yes"
  })
  void aValueTakesTheOneFormOfItsType(String key, String raw, String value) {
    assertThat(fact(key, raw).text()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "http.status, many",
    "http.status, 1e999999999",
    "smtp.enhanced, 9.9.9",
    "server.ip, 203.0.113.0/24",
    "server.ip, 1",
    "key.allowed-ips, office",
    "provider, carrier pigeon",
    "account.sandbox, perhaps",
    "sender.address, nobody"
  })
  void aValueOfAnotherTypeIsRefused(String key, String raw) {
    assertThatThrownBy(() -> fact(key, raw)).isInstanceOf(FactRefused.class);
  }

  @Test
  void anEmptyListIsKnownToBeEmpty() {
    assertThat(fact("key.allowed-ips", List.of()).isEmpty()).isTrue();
    assertThat(fact("key.allowed-ips", "").isEmpty()).isTrue();
  }

  @Test
  void everyFactThatIsAskedSaysHowAPersonFindsItOut() {
    assertThat(VOCABULARY.definitions())
        .filteredOn(FactDefinition::canBeAsked)
        .allSatisfy(definition -> assertThat(definition.how()).as(definition.key()).isNotBlank());
  }

  @Test
  void whatAFactIsDeducedFromIsInTheVocabulary() {
    assertThat(VOCABULARY.definitions().stream().flatMap(each -> each.from().stream()))
        .allSatisfy(key -> assertThat(VOCABULARY.definition(key)).as(key).isPresent());
  }
}
