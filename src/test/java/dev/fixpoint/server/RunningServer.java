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
public final class RunningServer {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunningServer() {}

  private static final class Holder {
    static final FixpointServer.Running SERVER =
        FixpointServer.start(new FixpointServer.Settings(0, "", List.of()));
  }

  /** Its address with this path, which begins with a slash. */
  public static URI at(String path) {
    return URI.create("http://localhost:" + Holder.SERVER.port() + path);
  }

  /** The answer to a diagnosis call with this body. */
  public static Answer diagnose(String json) {
    return post("/api/diagnoses", "application/json", json);
  }

  /** The answer to a diagnosis call with this text and these facts. */
  public static Answer diagnose(String text, Map<String, Object> facts, List<String> tried) {
    return diagnose(JSON.writeValueAsString(Map.of("text", text, "facts", facts, "tried", tried)));
  }

  public static Answer post(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  public static Answer get(String path) {
    return send(HttpRequest.newBuilder(at(path)));
  }

  public static Answer send(HttpRequest.Builder request) {
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
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The text of a member of the answer, by its JSON pointer. */
    public String text(String pointer) {
      return json().at(pointer).asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
