package dev.fixpoint.reading;

import java.util.List;

/** The address of the sending server, where the text says that it is this one. */
final class OwnAddress implements Format {
  private static final String ADDRESS =
      "\\[?((?:\\d{1,3}\\.){3}\\d{1,3}|(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){0,6})\\]?";

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "server.ip",
              Trust.LABEL,
              "\\b(?:your|unrecogni[sz]ed|unauthori[sz]ed|unknown|sending|source|client|outgoing|server)"
                  + " ip(?: address)?(?: is| was)?[ :=(]{1,3}"
                  + ADDRESS),
          Rule.of(
              "server.ip",
              Trust.LABEL,
              "\\b(?:request|connection|call|attempt|access)s? (?:received |made |came |coming"
                  + " )?from (?:the )?(?:ip(?: address)? )?"
                  + ADDRESS),
          Rule.of(
              "server.ip",
              Trust.LABEL,
              "\\bip(?: address)? "
                  + ADDRESS
                  + ",? (?:is not|isn't|is|was|has|can't|cannot|may not)"),
          Rule.of("server.ip", Trust.LIKELY, "\\bclient(?: host)? \\[" + ADDRESS.substring(3)),
          Rule.of("server.ip", Trust.LIKELY, "\\bbanned sending ip " + ADDRESS));

  @Override
  public void read(Pasted text, Findings findings) {
    RULES.forEach(rule -> rule.read(text, findings));
  }
}
