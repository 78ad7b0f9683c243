package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 401 Unauthorized                                                         | 401
          < HTTP/2 403                                                                      | 403
          Client error: `POST https://api.mailgun.net/v3/x/messages` resulted in a `401 Unauthorized` response | 401
          requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://api.sendgrid.com/v3/mail/send | 403
          AxiosError: Request failed with status code 422                                   | 422
          [statusCode] => 401                                                               | 401
          ["statusCode":protected]=> int(401)                                               | 401
          {'status': 429, 'title': 'Too Many Requests'}                                     | 429
          Code: 401, Message: Unauthorized, Body: {}                                        | 401
          HTTP Error 403: Forbidden                                                         | 403
          ApiException: (400) Reason: Bad Request                                           | 400
          Mailgun API response 401 (UNAUTHORIZED)                                           | 401
          The remote server returned an error: (403) Forbidden.                             | 403
          error **404 Not Found**                                                           | 404
          responseCode=503 Service Unavailable                                              | 503
          """)
  void readsTheStatusInWhateverWayItIsPrinted(String text, String status) {
    assertThat(Texts.fact(text, "http.status")).isEqualTo(status);
    assertThat(Texts.fact(text, "smtp.code")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cURL error 60: SSL certificate problem: unable to get local issuer certificate     | 60
          curl: (7) Failed to connect to api.mailgun.net port 443                           | 7
          CurlException: [curl] 28: Operation timed out [url] https://api.postmarkapp.com   | 28
          """)
  void readsTheNumberOfCurlInWhateverWayItIsPrinted(String text, String number) {
    assertThat(Texts.fact(text, "curl.error")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.1.1 User unknown",
        "responseCode: 535, command: 'AUTH PLAIN'",
        "HTTP/1.1 200 OK",
        "sent 450 emails in 401 ms",
        "at /app/index.js:403:12"
      })
  void takesNothingElseForAStatus(String text) {
    assertThat(Texts.fact(text, "http.status")).isEmpty();
  }

  @Test
  void readsTheStatusOfAnErrorPage() {
    String page =
        "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad"
            + " Gateway</h1></body></html>";

    assertThat(Texts.fact(page, "http.status")).isEqualTo("502");
    assertThat(Texts.fact(page, "http.answer-is-html")).isEqualTo("yes");
  }

  @Test
  void takesAProvidersOwnNumberForNoStatus() {
    assertThat(Texts.facts("Mailer: Postmark\n406: You tried to send to an inactive recipient"))
        .containsEntry("error.code", "406")
        .doesNotContainKey("http.status");
    assertThat(
            Texts.fact(
                "{\"ErrorCode\":412,\"Message\":\"While your account is pending\"}", "http.status"))
        .isEmpty();
  }
}
