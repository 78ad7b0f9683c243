package dev.fixpoint.server;

import dev.fixpoint.UnknownCause;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Nearest;
import dev.fixpoint.server.json.CallRefused;
import dev.fixpoint.server.json.ObservationJson;
import dev.fixpoint.server.json.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Tells what is wrong with a call: below {@code /api} as problem details (RFC 9457), elsewhere as a
 * page.
 */
@ControllerAdvice
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  Object tell(Exception failure, HttpServletRequest request) {
    CallRefused refused = refusal(failure, request);
    return request.getRequestURI().startsWith("/api") ? details(refused, request) : page(refused);
  }

  private static CallRefused refusal(Exception failure, HttpServletRequest request) {
    return switch (failure) {
      case CallRefused refused -> refused;
      case FactRefused refused -> fact(refused);
      case UnknownCause unknown -> cause(unknown);
      case NoHandlerFoundException nowhere -> nowhere(request);
      case NoResourceFoundException nowhere -> nowhere(request);
      case HttpRequestMethodNotSupportedException method -> method(method, request);
      case HttpMediaTypeNotSupportedException type ->
          CallRefused.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "The body came "
                  + (type.getContentType() == null
                      ? "without a content type"
                      : "as " + type.getContentType())
                  + ". Send it with the header Content-Type: application/json.");
      case HttpMediaTypeNotAcceptableException accept ->
          CallRefused.of(
              ProblemKind.NOT_ACCEPTABLE,
              "The header Accept asks for something else than JSON. Leave it out, or send Accept:"
                  + " application/json.");
      default -> {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        yield CallRefused.of(
            ProblemKind.INTERNAL,
            "Fixpoint failed; the fault is not in the request. The server's log says more.");
      }
    };
  }

  private static CallRefused fact(FactRefused refused) {
    return CallRefused.of(ProblemKind.FACT_REFUSED, String.valueOf(refused.getMessage()))
        .with("key", refused.key())
        .with("value", refused.value())
        .with("wanted", refused.wanted())
        .with("example", refused.example())
        .with("nearest", refused.nearest());
  }

  private static CallRefused cause(UnknownCause unknown) {
    return CallRefused.of(ProblemKind.UNKNOWN_CAUSE, String.valueOf(unknown.getMessage()))
        .with("cause", unknown.cause())
        .with("nearest", unknown.nearest());
  }

  private static CallRefused nowhere(HttpServletRequest request) {
    List<String> calls =
        List.of(
            "POST /api/diagnoses",
            "GET /api/articles",
            "GET /api/articles/{provider}/{slug}",
            "GET /api/suggestions",
            "GET /api/facts",
            "GET /api/knowledge",
            "POST /api/knowledge/reload");
    CallRefused refused =
        CallRefused.of(
            ProblemKind.UNKNOWN_ADDRESS,
            "Nothing answers at "
                + ObservationJson.shortened(request.getRequestURI())
                + "."
                + Nearest.to(
                        request.getRequestURI(),
                        List.of(
                            "/api/diagnoses",
                            "/api/articles",
                            "/api/suggestions",
                            "/api/facts",
                            "/api/knowledge"))
                    .map(near -> " Nearest: " + near + ".")
                    .orElse(""));
    return request.getRequestURI().startsWith("/api") ? refused.with("calls", calls) : refused;
  }

  private static CallRefused method(
      HttpRequestMethodNotSupportedException method, HttpServletRequest request) {
    String[] supported = method.getSupportedMethods();
    List<String> allowed = supported == null ? List.of() : List.of(supported);
    return CallRefused.of(
            ProblemKind.METHOD_NOT_ALLOWED,
            request.getRequestURI()
                + " does not take "
                + ObservationJson.shortened(method.getMethod())
                + ". Use "
                + String.join(" or ", allowed)
                + ".")
        .with("allowed", allowed);
  }

  private static ResponseEntity<Map<String, Object>> details(
      CallRefused refused, HttpServletRequest request) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("type", "/problems/" + refused.kind().slug());
    details.put("title", refused.kind().title());
    details.put("status", refused.kind().status());
    details.put("detail", String.valueOf(refused.getMessage()));
    details.put("instance", request.getRequestURI());
    details.putAll(refused.members());
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (refused.kind() == ProblemKind.TOKEN_REFUSED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (refused.members().get("allowed") instanceof List<?> allowed) {
      headers.set(
          HttpHeaders.ALLOW, String.join(", ", allowed.stream().map(Object::toString).toList()));
    }
    return ResponseEntity.status(refused.kind().status()).headers(headers).body(details);
  }

  private static ModelAndView page(CallRefused refused) {
    return new ModelAndView(
        "problem",
        Map.of("kind", refused.kind(), "detail", String.valueOf(refused.getMessage())),
        HttpStatusCode.valueOf(refused.kind().status()));
  }
}
