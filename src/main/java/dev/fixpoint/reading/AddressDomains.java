package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import java.util.List;

/**
 * The domains of the addresses that were found, where the text does not name them by themselves.
 */
final class AddressDomains implements Format {
  private static final List<String> ROLES = List.of("sender", "recipient");

  @Override
  public void read(Pasted text, Findings findings) {
    for (String role : ROLES) {
      Fact address = findings.best(role + ".address");
      if (address != null
          && !findings.has(role + ".domain")
          && address.origin() instanceof Origin.Read read) {
        String domain = address.text().substring(address.text().lastIndexOf('@') + 1);
        int to = read.span().to();
        int from = Math.max(read.span().from(), to - domain.length());
        findings.add(role + ".domain", domain, new Span(from, to), Trust.LIKELY);
      }
    }
  }
}
