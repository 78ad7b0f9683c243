package dev.fixpoint.reading;

/**
 * Whose words a text holds: the sending provider's, the receiver's server's, the program's own, or
 * the network's.
 */
final class Speaker implements Format {
  private static final String KEY = "text.speaker";

  private static final Rule RECEIVER =
      Rule.of(
          KEY,
          Trust.LABEL,
          "^[ \\t>]{0,8}(?:final-recipient|remote-mta|diagnostic-code):|\\bstatus=(?:bounced|deferred)\\b.{0,200}\\bsaid:|mail"
              + " delivery (?:software|subsystem)|error from remote mail server|remote host"
              + " said|undeliverable|delivery status notification|the response from the remote"
              + " server was|other server"
              + " returned|(?:gmail-smtp-in|aspmx)\\.l\\.google\\.com|\\.mail\\.protection\\.outlook\\.com|\\.yahoodns\\.net|tried"
              + " to deliver your message");

  private static final Rule NETWORK =
      Rule.of(
          KEY,
          Trust.LIKELY,
          "\\bcurl error|timed out|etimedout|econnrefused|connection refused|network is"
              + " unreachable|getaddrinfo|could not resolve host|enotfound|no route to"
              + " host|certificate|ssl routines|stream_socket_(?:client|enable_crypto)|connection"
              + " reset|greeting never received");

  private static final Rule CLIENT =
      Rule.of(
          KEY,
          Trust.LIKELY,
          "missing credentials for|could not instantiate mail function|at least one recipient|no"
              + " recipients defined|extension missing|has been disabled for security"
              + " reasons|invalid address: ");

  /** Whether the text is a bounce, or quotes the receiver's server. */
  static boolean isReceiver(Pasted text) {
    return RECEIVER.pattern().matcher(text.text()).find();
  }

  @Override
  public void read(Pasted text, Findings findings) {
    if (findings.trust("provider") == null
        || findings.trust("provider").compareTo(Trust.BANNER) < 0) {
      RECEIVER.note(text, findings, "receiver");
    }
    if (findings.has("smtp.code") || findings.has("http.status") || findings.has("error.message")) {
      String code = findings.text("smtp.code");
      boolean login = code.startsWith("53") || "auth".equals(findings.text("smtp.stage"));
      if (login || (findings.has("provider") && !findings.has("smtp.code"))) {
        provider(findings, login ? "smtp.code" : "provider");
      }
      return;
    }
    NETWORK.note(text, findings, "network");
    CLIENT.note(text, findings, "client");
  }

  private static void provider(Findings findings, String because) {
    var fact = findings.best(because);
    if (fact != null && fact.origin() instanceof dev.fixpoint.knowledge.Origin.Read read) {
      findings.add(KEY, "provider", read.span(), Trust.LIKELY);
    }
  }
}
