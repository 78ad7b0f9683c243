package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.server.json.DiagnosisJson;
import dev.fixpoint.server.json.ObservationJson;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An observation in, a diagnosis out. */
@RestController
class DiagnosisCalls {
  private final Fixpoint fixpoint;

  DiagnosisCalls(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  @PostMapping(
      path = "/api/diagnoses",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  DiagnosisJson diagnose(InputStream body) throws IOException {
    byte[] read = body.readNBytes(ObservationJson.LARGEST_BODY + 1);
    return DiagnosisJson.of(
        fixpoint.diagnose(ObservationJson.read(read)), fixpoint.knowledge().vocabulary());
  }
}
