package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorObjectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ErrorCode\": 10, \"Message\": \"No valid token\"}",
        "failed: {\\\"ErrorCode\\\":10,\\\"Message\\\":\\\"No valid token\\\"}",
        "{\"body\":\"{\\\"ErrorCode\\\":10,\\\"Message\\\":\\\"No valid token\\\"}\"}",
        "{&quot;ErrorCode&quot;:10,&quot;Message&quot;:&quot;No valid token&quot;}",
        "{ ErrorCode: 10, Message: 'No valid token' }",
        "{'ErrorCode': 10, 'Message': 'No valid token'}",
        "Array ( [ErrorCode] => 10 [Message] => No valid token\n)",
        "array(2) { [\"ErrorCode\"]=> int(10) [\"Message\"]=> string(14) \"No valid token\" }",
        "<Error><ErrorCode>10</ErrorCode><Message>No valid token</Message></Error>",
        "...,\"help\":null,\n\"ErrorCode\": 10,\n\"Message\": \"No valid token\"",
        "{\"ErrorCode\":10,\"Message\":\"No valid token"
      })
  void readsOneErrorInEveryNotation(String text) {
    assertThat(Texts.facts(text))
        .containsEntry("error.code", "10")
        .containsEntry("error.message", "No valid token");
    assertThat(Texts.evidence(text, "error.message")).isEqualTo("No valid token");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"errors":[{"message":"access forbidden","field":null,"help":null}]}                | sendgrid
          {"ErrorCode":300,"Message":"Invalid 'From' address"}                                | postmark
          {"Errors":[{"Code":32,"Message":"Domain is not activated"}]}                        | sendlayer
          {"errors":[{"message":"Invalid domain","description":"Unconfigured","code":"7001"}]} | sparkpost
          {"statusCode":403,"name":"validation_error","message":"The domain is not verified"} | resend
          {"Messages":[{"Status":"error","Errors":[{"ErrorIdentifier":"1","ErrorCode":"send-0008"}]}]} | mailjet
          {"error":{"code":"ErrorAccessDenied","message":"no","innerError":{"request-id":"1"}}} | microsoft
          {"status":"error","code":-1,"name":"Invalid_Key","message":"Invalid API key"}       | mandrill
          {"data":{"error":"no","error_code":"E_ApiResponseCodes.API_EXCEPTION"}}             | smtp2go
          """)
  void knowsTheProviderByTheShape(String json, String provider) {
    assertThat(Texts.fact(json, "provider")).isEqualTo(provider);
  }

  @Test
  void readsTheStatusWhereTheProviderPutsIt() {
    assertThat(
            Texts.facts(
                "{\"error\":{\"code\":403,\"message\":\"no\",\"errors\":[{\"reason\":\"insufficientPermissions\"}]}}"))
        .containsEntry("http.status", "403")
        .containsEntry("error.code", "insufficientPermissions");
  }

  @Test
  void takesFluentSmtpsOwnNumberForNoStatus() {
    assertThat(
            Texts.facts(
                "{\"code\":422,\"message\":\"SMTP Error: Could not authenticate.\",\"errors\":[]}"))
        .doesNotContainKeys("http.status", "error.code");
  }
}
