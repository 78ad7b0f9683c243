package example;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import java.util.List;

public class Example {
  public static void main(String[] arguments) {
    try (Fixpoint fixpoint = Fixpoint.open()) {
      Diagnosis diagnosis =
          fixpoint.diagnose(
              Observation.ofText("Mailer: Elastic Email\nAccess Denied")
                  .with("key.access-level", "Plugin")
                  .with("key.allowed-ips", List.of("203.0.113.0/24"))
                  .with("server.ip", "198.51.100.9"));
      diagnosis
          .verdicts()
          .forEach(
              verdict ->
                  System.out.println(
                      verdict.status().word() + ": " + verdict.title() + ". " + verdict.because()));
    }
  }
}
