package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page Fixpoint began with, imported, answers as the article written by hand does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedAccessDeniedTest {
  private static final Path PAGES = Path.of("src/test/resources/dev/fixpoint/authoring/pages");
  private static final String PAGE = "elasticemail-access-denied";
  private static final String ARTICLE = "elasticemail/access-denied.yaml";

  /** The ids that the import takes from the page, and those of the article written by hand. */
  private static final Map<String, String> SAME =
      Map.of(
          "elasticemail/key-made-without-plugin-level", "elasticemail/key-lacks-permission",
          "elasticemail/key-ip-restriction", "elasticemail/key-ip-restricted");

  private Fixpoint written;
  private Fixpoint imported;

  @BeforeAll
  void open() throws IOException {
    Pack content = PackReader.folder(Path.of("content"));
    written = Fixpoint.open(List.of(content));
    // The author of a new page has no article about it yet.
    Map<String, String> files = new HashMap<>(content.files());
    files.remove(ARTICLE);
    String draft;
    try (Fixpoint before = open(files)) {
      draft = new PageImport(before).of(PAGES.resolve(PAGE + ".md"), "").yaml();
    }
    Decisions decisions = Decisions.in(PAGES.resolve(PAGE + ".decisions"));
    files.put(ARTICLE, new Decisions(decisions.all().stream().skip(1).toList()).applyTo(draft));
    imported = open(files);
  }

  private static Fixpoint open(Map<String, String> files) {
    return Fixpoint.open(new KnowledgeLoader().load(List.of(new Pack("fixpoint", "", files))));
  }

  @AfterAll
  void close() {
    written.close();
    imported.close();
  }

  static Stream<Arguments> situations() {
    List<String> range = List.of("203.0.113.0/24");
    return Stream.of(
        known("nothing", Map.of()),
        known("permissions without sending", Map.of("key.permissions", List.of("view-reports"))),
        known("level Plugin", Map.of("key.access-level", "Plugin")),
        known(
            "Plugin, list empty",
            Map.of("key.access-level", "Plugin", "key.allowed-ips", List.of())),
        known(
            "Plugin, list without the server",
            Map.of(
                "key.access-level", "Plugin", "key.allowed-ips", range, "server.ip", "192.0.2.9")),
        known(
            "Plugin, list with the server",
            Map.of(
                "key.access-level",
                "Plugin",
                "key.allowed-ips",
                range,
                "server.ip",
                "203.0.113.7")),
        known(
            "Plugin, list with the server in another notation",
            Map.of(
                "key.access-level",
                "Plugin",
                "key.allowed-ips",
                List.of("2001:db8::/32"),
                "server.ip",
                "2001:0DB8:0:0::7")),
        known(
            "list given, address unknown",
            Map.of("key.access-level", "Plugin", "key.allowed-ips", range)),
        known(
            "both wrong",
            Map.of(
                "key.permissions", List.of(), "key.allowed-ips", range, "server.ip", "192.0.2.9")),
        Arguments.of("permission tried", Map.of(), List.of("elasticemail/key-lacks-permission")),
        known("another mailer", Map.of("provider", "sendgrid")),
        known("a key with full access", Map.of("key.access-level", "Full access")));
  }

  private static Arguments known(String name, Map<String, Object> facts) {
    return Arguments.of(name, facts, List.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void answersAlike(String name, Map<String, Object> facts, List<String> tried) {
    Map<String, Object> all = new HashMap<>(facts);
    all.putIfAbsent("provider", "elasticemail");

    assertThat(answer(imported, all, tried)).isEqualTo(answer(written, all, tried));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Access Denied", "Error: access denied."})
  void maySeeTheSymptomWhileTheMailerIsUnknown(String text) {
    assertThat(imported.diagnose(Observation.ofText(text)).question())
        .isEqualTo(written.diagnose(Observation.ofText(text)).question());
  }

  private static List<String> answer(
      Fixpoint fixpoint, Map<String, Object> facts, List<String> tried) {
    List<String> own =
        tried.stream()
            .map(
                cause ->
                    SAME.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(cause))
                        .filter(entry -> fixpoint.knowledge().cause(entry.getKey()).isPresent())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(cause))
            .toList();
    Diagnosis diagnosis = fixpoint.diagnose(new Observation("Access Denied", facts, own));
    List<String> answer = new ArrayList<>();
    diagnosis
        .verdicts()
        .forEach(
            verdict ->
                answer.add(
                    SAME.getOrDefault(verdict.cause(), verdict.cause())
                        + " "
                        + verdict.status().word()));
    answer.add("asks " + (diagnosis.question() == null ? "-" : diagnosis.question().fact()));
    return answer;
  }
}
