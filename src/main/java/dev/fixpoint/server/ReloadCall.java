package dev.fixpoint.server;

import dev.fixpoint.packs.LivePacks;
import dev.fixpoint.packs.Update;
import dev.fixpoint.server.json.CallRefused;
import dev.fixpoint.server.json.KnowledgeJson.UpdateJson;
import dev.fixpoint.server.json.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Has the packs looked at now, for whoever knows the token. */
@RestController
class ReloadCall {
  private static final String TOKEN = "fixpoint.reload.token";
  private static final String SCHEME = "Bearer ";

  private final LivePacks packs;
  private final UpdateLog log;
  private final String token;

  ReloadCall(LivePacks packs, UpdateLog log, Environment environment) {
    this.packs = packs;
    this.log = log;
    this.token = environment.getProperty(TOKEN, "").strip();
  }

  @PostMapping(path = "/api/knowledge/reload", produces = MediaType.APPLICATION_JSON_VALUE)
  UpdateJson reload(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    check(authorization);
    Update update = packs.reload();
    log.tell(update);
    UpdateJson answer = UpdateJson.of(update);
    if (update.isBehind()) {
      throw CallRefused.of(
              ProblemKind.RELOAD_REFUSED,
              "The packs have mistakes; knowledge "
                  + update.version()
                  + " still answers. "
                  + String.join(" ", update.reasons().stream().limit(1).toList()))
          .with("knowledge", update.version())
          .with("refused", answer.refused())
          .with("failure", update.failure().isEmpty() ? null : update.failure());
    }
    return answer;
  }

  private void check(@Nullable String authorization) {
    if (token.isEmpty()) {
      throw CallRefused.of(
          ProblemKind.RELOAD_OFF,
          "No token is set, so nobody may reload. Start the server with the environment variable"
              + " FIXPOINT_RELOAD_TOKEN, and send it as \"Authorization: Bearer ...\".");
    }
    String given =
        authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? authorization.substring(SCHEME.length()).strip()
            : "";
    if (!MessageDigest.isEqual(digest(given), digest(token))) {
      throw CallRefused.of(
          ProblemKind.TOKEN_REFUSED,
          given.isEmpty()
              ? "The call wants the header \"Authorization: Bearer\" and the server's token."
              : "This is not the server's token.");
    }
  }

  /** Digests are of one length, so that comparing them tells nothing of the token's. */
  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
