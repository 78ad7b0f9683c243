package dev.fixpoint.server.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be wrong with a call. Each kind has an address, {@code /problems/<slug>}, which is the
 * type of its problem details (RFC 9457) and a page that explains it.
 */
public enum ProblemKind {
  /** A key that the vocabulary lacks, or a value of another type. */
  FACT_REFUSED(
      400,
      "A fact was refused",
      "The vocabulary has no fact of this key, or its value is of another type. A wrong fact would"
          + " lead to a wrong verdict, so nothing was diagnosed. The members key, value, wanted,"
          + " example and nearest say what was handed in and what would be right; GET /api/facts"
          + " lists all facts."),
  /** A cause that no article writes. */
  UNKNOWN_CAUSE(
      400,
      "No such cause",
      "The member tried names a cause that no article writes. The ids of causes are those of a"
          + " diagnosis or of an article; the member nearest holds the one that looks most alike."),
  /** An article that does not exist. */
  UNKNOWN_ARTICLE(
      404,
      "No such article",
      "No article has this id. The member nearest holds the one that looks most alike; GET"
          + " /api/articles?q=... searches all of them."),
  /** A provider without articles. */
  UNKNOWN_PROVIDER(
      400,
      "No such provider",
      "No article belongs to this provider. The member nearest holds the one that looks most alike,"
          + " the member known holds all."),
  /** Neither text nor facts. */
  NOTHING_GIVEN(
      400,
      "Nothing was handed in",
      "A diagnosis needs something to go by: the text of the error, or at least one fact."),
  /** A member of the request that means nothing. */
  UNKNOWN_MEMBER(
      400,
      "No such member",
      "The request has a member or a query parameter that means nothing here. It was not ignored,"
          + " because a mistyped one would change the answer without a word."),
  /** A member of the request of the wrong type. */
  WRONG_TYPE(
      400,
      "A value of the wrong type",
      "A member of the request, or a query parameter, is of another type than the call wants. The"
          + " members member and wanted say which and what."),
  /** Not JSON. */
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "The body of the request could not be read as JSON. The members line and column say where"
          + " reading stopped."),
  /** More than one mebibyte of text. */
  TOO_LARGE(
      413,
      "The text is too large",
      "A text may have up to 1 MiB (1,048,576 bytes in UTF-8). The part of a log around the failed"
          + " mail says more than the whole: hand in that."),
  /** Not sent as JSON. */
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The body is not sent as JSON",
      "The call takes a JSON object, sent with the header Content-Type: application/json."),
  /** The answer is wanted in a form that does not exist. */
  NOT_ACCEPTABLE(
      406,
      "The answer is not available in this form",
      "Answers are application/json, problems application/problem+json. Leave the header Accept"
          + " out, or name one of them in it."),
  /** GET where POST is wanted, or the other way round. */
  METHOD_NOT_ALLOWED(
      405,
      "The call wants another method",
      "The address exists, but not with this HTTP method. The header Allow and the member allowed"
          + " name the ones that it takes."),
  /** An address that leads nowhere. */
  UNKNOWN_ADDRESS(
      404,
      "No such address",
      "Nothing answers at this address. The calls are POST /api/diagnoses, GET /api/articles, GET"
          + " /api/articles/{provider}/{slug}, GET /api/facts, GET /api/knowledge and POST"
          + " /api/knowledge/reload."),
  /** Reloading is not switched on. */
  RELOAD_OFF(
      403,
      "Reloading is off",
      "The server was started without a token, so nobody may have the packs loaded again over HTTP."
          + " Start it with the environment variable FIXPOINT_RELOAD_TOKEN (or the property"
          + " fixpoint.reload.token) and send the token as \"Authorization: Bearer ...\". Changed"
          + " files are taken without this call, too, while the server watches its packs."),
  /** Another token than the server's, or none. */
  TOKEN_REFUSED(
      401,
      "The token was refused",
      "The call wants the header Authorization with the word Bearer and the token that the server"
          + " was started with."),
  /** The packs on the disk have mistakes. */
  RELOAD_REFUSED(
      422,
      "The packs were refused",
      "What lies on the disk has mistakes that the present knowledge has not, so nothing was"
          + " changed: the member knowledge is the version that still answers. The member refused"
          + " lists the files with every mistake, its place, and how to mend it."),
  /** The fault is ours. */
  INTERNAL(
      500,
      "Fixpoint failed",
      "The fault is in Fixpoint and not in the request. The server's log holds the particulars"
          + " under the time of the call.");

  private final int status;
  private final String title;
  private final String explanation;

  ProblemKind(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /** The last part of its address. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status it is told with. */
  public int status() {
    return status;
  }

  /** What is wrong, in a few words that are the same every time. */
  public String title() {
    return title;
  }

  /** What it means and how to mend it. */
  public String explanation() {
    return explanation;
  }

  /** The kind at this address, or nothing. */
  public static Optional<ProblemKind> at(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }
}
