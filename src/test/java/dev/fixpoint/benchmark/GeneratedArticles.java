package dev.fixpoint.benchmark;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles of the usual shape in any number: two causes with two conditions each, spread over the
 * providers.
 */
final class GeneratedArticles {
  private static final List<String> PROVIDERS =
      List.of(
          "brevo",
          "elasticemail",
          "gmail",
          "mailersend",
          "mailgun",
          "mailjet",
          "mandrill",
          "microsoft",
          "postmark",
          "resend",
          "sendgrid",
          "sendlayer",
          "ses",
          "smtp2go",
          "sparkpost");

  private GeneratedArticles() {}

  static Pack pack(int count) {
    Map<String, String> files = new HashMap<>();
    files.put("vocabulary.yaml", PackReader.builtIn().files().getOrDefault("vocabulary.yaml", ""));
    for (int i = 0; i < count; i++) {
      files.put(PROVIDERS.get(i % PROVIDERS.size()) + "/generated-" + i + ".yaml", article(i));
    }
    return new Pack("generated", "1", files);
  }

  static Knowledge knowledge(int count) {
    Knowledge knowledge = new KnowledgeLoader().load(List.of(pack(count)));
    if (!knowledge.refused().isEmpty()) {
      throw new IllegalStateException(knowledge.refused().getFirst().toString());
    }
    return knowledge;
  }

  static String id(int i) {
    return PROVIDERS.get(i % PROVIDERS.size()) + "/generated-" + i;
  }

  private static String article(int i) {
    String provider = PROVIDERS.get(i % PROVIDERS.size());
    return """
    id: %1$s/generated-%2$d
    title: Refusal %2$d
    provider: %1$s
    symptom:
      - says: refused for reason %2$d
        provider: %1$s
      - says: [reason %2$d, was refused]
        strength: hint
    meaning: The provider refused the mail for reason %2$d.
    causes:
      - id: %1$s/key-%2$d
        title: The key may not send
        likelihood: common
        when:
          - key.permissions: {lacks: send-%2$d}
          - account.state: active
        remedy: {who: provider-account, minutes: 5, steps: [Give the key its permission.], check: Send again.}
      - id: %1$s/address-%2$d
        title: The address is not allowed
        likelihood: occasional
        when:
          - key.allows-server: no
          - transport: api
        remedy: {who: provider-account, minutes: 5, steps: [Add the address.], check: Send again.}
    sources: [https://example.com/%2$d]
    """
        .formatted(provider, i);
  }
}
