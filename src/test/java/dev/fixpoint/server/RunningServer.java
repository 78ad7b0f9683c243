package dev.fixpoint.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One real server on a free port for all tests of the doors, started by the first that asks. */
final class RunningServer {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunningServer() {}

  private static final class Holder {
    static final FixpointServer.Running SERVER =
        FixpointServer.start(new FixpointServer.Settings(0, "", List.of()));
  }

  /** Its address with this path, which begins with a slash. */
  static URI at(String path) {
    return URI.create("http://localhost:" + Holder.SERVER.port() + path);
  }

  /** The answer to a diagnosis call with this body. */
  static Answer diagnose(String json) {
    return post("/api/diagnoses", "application/json", json);
  }

  /** The answer to a diagnosis call with this text and these facts. */
  static Answer diagnose(String text, Map<String, Object> facts, List<String> tried) {
    return diagnose(JSON.writeValueAsString(Map.of("text", text, "facts", facts, "tried", tried)));
  }

  static Answer post(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  static Answer get(String path) {
    return send(HttpRequest.newBuilder(at(path)));
  }

  static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** An answer over HTTP. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The text of a member of the answer, by its JSON pointer. */
    String text(String pointer) {
      return json().at(pointer).asString();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
