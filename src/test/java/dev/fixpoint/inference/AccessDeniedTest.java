package dev.fixpoint.inference;

import static dev.fixpoint.inference.ConclusionAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that Fixpoint began with: "Access Denied" from Elastic Email. */
class AccessDeniedTest {
  private static final String PERMISSION = "elasticemail/key-lacks-permission";
  private static final String RESTRICTION = "elasticemail/key-ip-restricted";
  private static final String ACCOUNT = "elasticemail/account-suspended";

  private static Situation accessDenied() {
    return Situation.builtIn()
        .shows("elasticemail/access-denied")
        .given("provider", "elasticemail");
  }

  @Test
  void suspectsThePermissionThenTheRestrictionAndAsksForThePermissionWhenNothingElseIsKnown() {
    assertThat(accessDenied().concluded())
        .suspectsInOrder(PERMISSION, RESTRICTION)
        .rulesOutNothing()
        .asksFor("key.permissions");
  }

  @Test
  void confirmsThePermissionWhenTheKeyHoldsNoneForSending() {
    assertThat(accessDenied().given("key.permissions", List.of("view-reports")).concluded())
        .confirmsInOrder(PERMISSION)
        .suspectsInOrder(RESTRICTION);
  }

  @Test
  void rulesThePermissionOutForTheLevelPluginAndAsksForTheList() {
    assertThat(accessDenied().given("key.access-level", "Plugin").concluded())
        .rulesOut(PERMISSION)
        .suspectsInOrder(RESTRICTION)
        .asksFor("key.allowed-ips");
  }

  @Test
  void suspectsTheAccountWhenPermissionAndEmptyListAreFine() {
    assertThat(
            accessDenied()
                .given("key.access-level", "Plugin")
                .given("key.allowed-ips", List.of())
                .concluded())
        .rulesOut(PERMISSION, RESTRICTION)
        .suspectsInOrder(ACCOUNT);
  }

  @Test
  void confirmsTheRestrictionWhenTheListLacksTheServer() {
    assertThat(
            accessDenied()
                .given("key.access-level", "Plugin")
                .given("key.allowed-ips", List.of("203.0.113.0/24"))
                .given("server.ip", "198.51.100.9")
                .concluded())
        .confirmsInOrder(RESTRICTION)
        .rulesOut(PERMISSION)
        .saysOf(
            RESTRICTION, "The list holds 203.0.113.0/24, but the server sends from 198.51.100.9.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.7 | 203.0.113.7",
        "203.0.113.0/24 | 203.0.113.7",
        "203.0.113.1-203.0.113.9 | 203.0.113.7",
        "203.0.113.* | 203.0.113.7",
        "2001:DB8:0:0::7 | 2001:db8::7",
        "2001:db8::/32 | 2001:0db8:0000:0000:0000:0000:0000:0007",
        "203.0.113.7 | ::ffff:203.0.113.7"
      })
  void rulesBothOutWhenTheListCoversTheServerInAnyNotation(String listAndServer) {
    String[] parts = listAndServer.split(" \\| ");
    assertThat(
            accessDenied()
                .given("key.access-level", "Plugin")
                .given("key.allowed-ips", List.of("192.0.2.1", parts[0]))
                .given("server.ip", parts[1])
                .concluded())
        .rulesOut(PERMISSION, RESTRICTION);
  }

  @Test
  void asksForTheServersAddressWhenOnlyTheListIsKnown() {
    assertThat(
            accessDenied()
                .given("key.access-level", "Plugin")
                .given("key.allowed-ips", List.of("203.0.113.0/24"))
                .concluded())
        .suspectsInOrder(RESTRICTION)
        .asksFor("server.ip");
  }

  @Test
  void confirmsBothInTheOrderOfThePageWhenBothAreWrong() {
    assertThat(
            accessDenied()
                .given("key.permissions", List.of())
                .given("key.allowed-ips", List.of("203.0.113.0/24"))
                .given("server.ip", "198.51.100.9")
                .concluded())
        .confirmsInOrder(PERMISSION, RESTRICTION);
  }

  @Test
  void rulesThePermissionOutByTrialWhenItsRemedyDidNotHelp() {
    assertThat(accessDenied().tried(PERMISSION).concluded())
        .suspectsInOrder(RESTRICTION)
        .rulesOut(PERMISSION)
        .saysOf(PERMISSION, "by trial");
  }

  @Test
  void maySeeTheSymptomAndAsksForTheMailerWhileItIsUnknown() {
    assertThat(Situation.builtIn().shows("elasticemail/access-denied").concluded())
        .suspectsInOrder(PERMISSION, RESTRICTION)
        .asksFor("provider");
  }

  @Test
  void saysNothingOfElasticEmailForAnotherMailer() {
    assertThat(
            Situation.builtIn()
                .shows("elasticemail/access-denied")
                .given("provider", "SendGrid")
                .concluded())
        .saysNothingOf("elasticemail");
  }

  @Test
  void rulesThePermissionOutForAKeyWithFullAccess() {
    assertThat(accessDenied().given("key.access-level", "Full access").concluded())
        .rulesOut(PERMISSION)
        .suspectsInOrder(RESTRICTION);
  }
}
