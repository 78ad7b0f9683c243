package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The encoded parts of a pasted mail: text and delivery status in base64 or quoted-printable.
 * Attachments are left alone, and nothing is ever decompressed.
 */
final class MailParts {
  private static final int MOST_PARTS = 50;
  private static final int DEEPEST = 8;
  private static final int MOST_BYTES = 1 << 20;

  /** Header lines at the very beginning, among them one that only mails have. */
  private static final Pattern MAIL =
      Pattern.compile(
          "\\A\\s{0,20}(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\\n"
              + "]{0,998}\\n"
              + "(?:[ \\t][^\\n"
              + "]{0,998}\\n"
              + "){0,40}){2,100}");

  private static final Pattern ENCODED =
      Pattern.compile(
          "^content-transfer-encoding:[ \\t]{0,4}(?:base64|quoted-printable)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final String text;
  private final List<InnerText> found = new ArrayList<>();
  private int parts;

  private MailParts(String text) {
    this.text = text;
  }

  /** What is encoded in the text, if it is a mail. */
  static List<InnerText> of(String text) {
    if (!ENCODED.matcher(text).find()) {
      return List.of();
    }
    String mail = text.replace("\r\n", "\n");
    if (!MAIL.matcher(mail).lookingAt()) {
      return List.of();
    }
    MailParts reader = new MailParts(text);
    try (InputStream in = new ByteArrayInputStream(mail.strip().getBytes(StandardCharsets.UTF_8))) {
      reader.walk(new MimeMessage(Session.getInstance(new Properties()), in), 0);
    } catch (MessagingException | IOException | RuntimeException broken) {
      // A mail that cannot be taken apart is still read as the text that it is.
      return List.copyOf(reader.found);
    }
    return List.copyOf(reader.found);
  }

  private void walk(Part part, int depth) throws MessagingException, IOException {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      return;
    }
    if (part.isMimeType("multipart/*")) {
      if (part.getContent() instanceof Multipart multipart) {
        int count = Math.min(multipart.getCount(), MOST_PARTS);
        for (int i = 0; i < count; i++) {
          BodyPart child = multipart.getBodyPart(i);
          walk(child, depth + 1);
        }
      }
    } else if (part.isMimeType("text/*") || part.isMimeType("message/delivery-status")) {
      decode(part);
    }
  }

  private void decode(Part part) throws MessagingException, IOException {
    String encoding = encoding(part);
    if (!encoding.equals("base64") && !encoding.equals("quoted-printable")) {
      return;
    }
    byte[] bytes;
    try (InputStream in = part.getInputStream()) {
      bytes = in.readNBytes(MOST_BYTES);
    }
    String decoded = new String(bytes, charset(part));
    if (!decoded.isBlank()) {
      found.add(new InnerText(decoded, frame(part)));
    }
  }

  private static String encoding(Part part) throws MessagingException {
    String[] headers = part.getHeader("Content-Transfer-Encoding");
    return headers == null || headers.length == 0
        ? ""
        : headers[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Charset charset(Part part) throws MessagingException {
    try {
      String name =
          new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("charset");
      return name == null
          ? StandardCharsets.UTF_8
          : Charset.forName(jakarta.mail.internet.MimeUtility.javaCharset(name));
    } catch (MessagingException | IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Where the part stands in the pasted text, found by its first encoded line. */
  private Span frame(Part part) throws MessagingException, IOException {
    InputStream raw =
        part instanceof MimeBodyPart body
            ? body.getRawInputStream()
            : ((MimeMessage) part).getRawInputStream();
    String encoded;
    try (raw) {
      encoded = new String(raw.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
    }
    String firstLine = encoded.lines().findFirst().orElse("");
    int from = firstLine.isEmpty() ? -1 : text.indexOf(firstLine);
    return from < 0
        ? new Span(0, text.length())
        : new Span(from, Math.min(text.length(), from + encoded.length()));
  }
}
