package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small pack about a provider that does not exist, for tests that bend it. */
public final class Acme {
  public static final String FILE = "acme/access-denied.yaml";

  public static final String VOCABULARY =
      """
      facts:
        - key: provider
          type: choice
          title: Sending provider
          question: Which provider sends this site's e-mail?
          values:
            - {value: acme, title: Acme}
            - {value: zenith, title: Zenith}
        - key: http.status
          type: number
          title: HTTP status
          question: Which HTTP status did the API answer with?
        - key: key.permissions
          type: set
          title: Permissions of the API key
          question: Which permissions does the key have?
        - key: server.ip
          type: ip
          title: The server's address
          question: Which address does the server send from?
      """;

  public static final String ARTICLE =
      """
      id: acme/access-denied
      title: Access Denied (Acme)
      provider: acme
      people-say:
        - acme refuses my key
        - the acme key stopped working
        - acme says access denied
      symptom:
        - says: Access Denied
          provider: acme
      meaning: >
        Acme knows the key, but does not let it send. Nothing was sent, and nothing is lost.
      causes:
        - id: acme/key-lacks-permission
          title: The key may not send
          likelihood: common
          when:
            - key.permissions: {lacks: send}
          remedy:
            who: provider-account
            minutes: 5
            steps:
              - In Acme, open **Keys** and choose the key.
              - Tick **Send** and save.
            check: Send a test mail. It arrives within a minute.
      otherwise: Ask Acme's support, with the time of the call.
      sources: [https://docs.acme.example/keys]
      examples:
        - text: Access Denied
          facts: {provider: acme, key.permissions: [read]}
          expect: {first: acme/key-lacks-permission, status: confirmed}
        - text: '403 {"error": "access denied"}'
          facts: {provider: acme}
          expect: {first: acme/key-lacks-permission}
        - text: The report is ready.
          facts: {provider: acme}
          expect: {none: yes}
      """;

  private Acme() {}

  /** Writes the pack into a folder, with this article in the place of its own. */
  public static Path write(Path folder, String article) throws IOException {
    Files.createDirectories(folder.resolve(FILE).getParent());
    Files.writeString(folder.resolve("vocabulary.yaml"), VOCABULARY);
    Files.writeString(folder.resolve(FILE), article);
    return folder;
  }

  /** The pack with its article bent. */
  static Knowledge with(String found, String instead) {
    if (!ARTICLE.contains(found)) {
      throw new IllegalArgumentException("The article does not hold: " + found);
    }
    return of(Map.of(FILE, ARTICLE.replace(found, instead)));
  }

  /** The vocabulary and these files. */
  static Knowledge of(Map<String, String> files) {
    Map<String, String> all = new HashMap<>(files);
    all.putIfAbsent("vocabulary.yaml", VOCABULARY);
    return new KnowledgeLoader().load(List.of(new Pack("acme", "1", all)));
  }

  /** The pack, and another one over it. */
  static Knowledge under(Map<String, String> files) {
    return new KnowledgeLoader()
        .load(
            List.of(
                new Pack("acme", "1", Map.of("vocabulary.yaml", VOCABULARY, FILE, ARTICLE)),
                Pack.of("house", files)));
  }
}
