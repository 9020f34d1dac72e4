package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.api.http.HttpFixture.await;
import static org.yearbook.api.http.HttpFixture.refusal;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.api.format.RowFormat;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.api.graphql.GraphQlResponse.Status;
import org.yearbook.domain.language.Language;

class GraphQlOverHttpTest {
  private static final HttpFixture HTTP = HttpFixture.start();
  private static final String BODY = "{\"query\":\"{ facilities { totalCount } }\"}";

  @BeforeEach
  void answerAsUsual() {
    HTTP.service.answers(Status.ANSWERED);
  }

  @AfterAll
  static void stop() {
    HTTP.close();
  }

  @Test
  void aPostIsAnsweredWithTheBytesOfTheService() {
    HttpResponse<Buffer> response = HTTP.post(BODY);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.bodyAsString()).isEqualTo(FakeGraphQlService.DATA);
    assertThat(response.getHeader("Content-Type"))
        .isEqualTo("application/graphql-response+json; charset=utf-8");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
    assertThat(response.getHeader("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void noHeaderTellsWhatTheServerIsMadeOf() {
    assertThat(HTTP.post(BODY).headers().names())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder(
            "content-type",
            "cache-control",
            "vary",
            "x-content-type-options",
            "access-control-allow-origin",
            "content-length");
  }

  @Test
  void aPostHandsOnWhatItSays() {
    HTTP.post(
        """
        {"query": "query A { a } mutation B { b }", "operationName": "B", "unknown": 1,
         "variables": {"none": null, "list": [1, 2.50, true], "数": "超过"}, "extensions": {}}\
        """);

    GraphQlRequest asked = HTTP.service.lastAsked();
    assertThat(asked.query()).isEqualTo("query A { a } mutation B { b }");
    assertThat(asked.operationName()).isEqualTo("B");
    assertThat(asked.variables()).containsOnlyKeys("none", "list", "数").containsEntry("数", "超过");
    assertThat(asked.variables().get("list")).hasToString("[1, 2.50, true]");
    assertThat(asked.mutationPermitted()).isTrue();
  }

  @Test
  void aGetHandsOnWhatItSays() {
    HttpResponse<Buffer> response =
        await(
            HTTP.get("/graphql")
                .addQueryParam("query", "query A($n: Int) { a; b } query B { b }")
                .addQueryParam("operationName", "A")
                .addQueryParam("variables", "{\"n\": 1}")
                .addQueryParam("extensions", "{\"mine\": 1}")
                .send());

    assertThat(response.statusCode()).isEqualTo(200);
    GraphQlRequest asked = HTTP.service.lastAsked();
    assertThat(asked.query()).isEqualTo("query A($n: Int) { a; b } query B { b }");
    assertThat(asked.operationName()).isEqualTo("A");
    assertThat(asked.variables()).isEqualTo(Map.of("n", 1));
    assertThat(asked.mutationPermitted()).isFalse();
  }

  @Test
  void anEmptyParameterOfTheUrlCountsAsNone() {
    await(HTTP.get("/graphql?query=%7Ba%7D&operationName=&variables=&extensions=").send());

    assertThat(HTTP.service.lastAsked().operationName()).isNull();
    assertThat(HTTP.service.lastAsked().variables()).isEmpty();
  }

  @Test
  void nullCountsAsNone() {
    HTTP.post("{\"query\":\"{a}\",\"operationName\":null,\"variables\":null,\"extensions\":null}");

    assertThat(HTTP.service.lastAsked())
        .isEqualTo(new GraphQlRequest("{a}", null, Map.of(), Language.EN, true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, 200",
    "NOT_PARSED, 400",
    "REFUSED, 422",
    "MUTATION_NOT_PERMITTED, 405",
    "OVERLOADED, 503",
    "TIMED_OUT, 504",
    "UNAVAILABLE, 503",
    "FAILED, 500"
  })
  void theTypeMadeForGraphQlTellsByTheStatusWhatBecameOfARequest(Status status, int code) {
    HTTP.service.answers(status);

    HttpResponse<Buffer> response = HTTP.post(BODY);

    assertThat(response.statusCode()).isEqualTo(code);
    assertThat(response.bodyAsString())
        .isEqualTo(status == Status.ANSWERED ? FakeGraphQlService.DATA : FakeGraphQlService.ERROR);
    assertThat(response.getHeader("Cache-Control"))
        .isEqualTo(status == Status.ANSWERED ? "no-cache" : "no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, 200",
    "NOT_PARSED, 200",
    "REFUSED, 200",
    "MUTATION_NOT_PERMITTED, 405",
    "OVERLOADED, 503",
    "TIMED_OUT, 504",
    "UNAVAILABLE, 503",
    "FAILED, 500"
  })
  void plainJsonIs200WhateverGraphQlSaysOfARequest(Status status, int code) {
    HTTP.service.answers(status);

    HttpResponse<Buffer> response =
        await(HTTP.post().putHeader("Accept", "application/json").sendBuffer(Buffer.buffer(BODY)));

    assertThat(response.statusCode()).isEqualTo(code);
    assertThat(response.getHeader("Content-Type")).isEqualTo("application/json; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({"OVERLOADED, 1", "UNAVAILABLE, 5"})
  void aServerThatCannotJustNowSaysWhenToComeBack(Status status, String seconds) {
    HTTP.service.answers(status);

    assertThat(HTTP.post(BODY).getHeader("Retry-After")).isEqualTo(seconds);
  }

  @Test
  void aMutationByGetSaysHowItIsPermitted() {
    HTTP.service.answers(Status.MUTATION_NOT_PERMITTED);

    HttpResponse<Buffer> response = await(HTTP.get("/graphql?query=mutation%7Ba%7D").send());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.getHeader("Allow")).isEqualTo("POST");
    assertThat(HTTP.service.lastAsked().mutationPermitted()).isFalse();
  }

  @Test
  void aFaultOfTheServiceTellsNoDetails() {
    HTTP.service.answers(Future.failedFuture(new IllegalStateException("SELECT secret")));

    assertThat(refusal(HTTP.post(BODY), 500, "INTERNAL"))
        .isEqualTo("Something went wrong on the server; it is in its log.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                                                                     | graphql
          */*                                                                   | graphql
          application/*                                                         | graphql
          application/json                                                      | json
          APPLICATION/JSON                                                      | json
          application/json; charset=utf-8                                       | json
          application/json; charset="UTF-8"                                     | json
          application/graphql-response+json                                     | graphql
          application/graphql-response+json, application/json;q=0.9             | graphql
          application/json, application/graphql-response+json                   | graphql
          application/graphql-response+json;q=0.5, application/json             | json
          application/graphql-response+json;q=0.5, */*                          | json
          */*, application/graphql-response+json;q=0                            | json
          application/*;q=0.2, application/json;q=0.1                           | graphql
          */*;q=0.9, application/json;q=0                                       | graphql
          application/json, multipart/mixed                                     | json
          application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed | graphql
          text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8    | graphql
          application/graphql-response+json; charset=latin1, application/json   | json
          """)
  void theClientChoosesTheMediaType(String accept, String chosen) {
    var request = HTTP.post();
    request.headers().remove("Accept");
    if (accept != null) {
      request.putHeader("Accept", accept);
    }

    HttpResponse<Buffer> response = await(request.sendBuffer(Buffer.buffer(BODY)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.getHeader("Content-Type"))
        .isEqualTo(
            chosen.equals("json")
                ? "application/json; charset=utf-8"
                : "application/graphql-response+json; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "TEXT/CSV; charset=utf-8; header=present",
        "text/*",
        "text/csv, application/json;q=0.9",
        "application/json;q=0.5, text/csv;q=0.6",
        "text/csv, */*;q=0.1",
        "application/*;q=0, */*"
      })
  void aClientThatLikesCsvMostIsAnsweredSoButForProblems(String accept) {
    HTTP.service.answers(Status.REFUSED);

    HttpResponse<Buffer> response =
        await(HTTP.post().putHeader("Accept", accept).sendBuffer(Buffer.buffer(BODY)));

    assertThat(HTTP.service.lastAsked().rows())
        .isNotNull()
        .extracting(RowFormat::mediaType)
        .isEqualTo("text/csv");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.getHeader("Content-Type"))
        .isEqualTo("application/graphql-response+json; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/csv, application/json",
        "application/json, text/csv;q=0.9",
        "text/csv;q=0.5, */*",
        "text/html, */*;q=0.8"
      })
  void csvIsForThoseWhoLikeItMost(String accept) {
    await(HTTP.post().putHeader("Accept", accept).sendBuffer(Buffer.buffer(BODY)));

    assertThat(HTTP.service.lastAsked().rows()).isNull();
  }

  @Test
  void aBodyThatIsNotReadIsRefusedInJsonToThoseWhoWantCsv() {
    HttpResponse<Buffer> response =
        await(HTTP.post().putHeader("Accept", "text/csv").sendBuffer(Buffer.buffer("{")));

    assertThat(refusal(response, 400, "BAD_REQUEST")).contains("JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "*/*;q=0",
        "application/json;q=0",
        "application/*;q=0, application/json;q=0, application/graphql-response+json;q=0.0, text/*;q=0, */*;q=1",
        "text/csv;q=0",
        "text/csv; charset=gbk",
        "application/json; charset=latin1",
        "text/html, image/png"
      })
  void aClientThatTakesNoTypeIsToldWhatThereIs(String accept) {
    int before = HTTP.service.asked().size();

    HttpResponse<Buffer> response =
        await(HTTP.post().putHeader("Accept", accept).sendBuffer(Buffer.buffer(BODY)));

    assertThat(refusal(response, 406, "BAD_REQUEST"))
        .contains("application/json", "text/csv or application/x-ndjson");
    assertThat(HTTP.service.asked()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=utf-8",
        "Application/JSON; Charset=\"UTF-8\""
      })
  void jsonInUtf8IsRead(String contentType) {
    HttpResponse<Buffer> response =
        await(HTTP.post().putHeader("Content-Type", contentType).sendBuffer(Buffer.buffer(BODY)));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/jsonp",
        "application/json; charset=utf-16",
        "application/json; charset=gbk"
      })
  void whatAFormOfAnotherSiteCouldSendIsNotRead(String contentType) {
    int before = HTTP.service.asked().size();
    var request = HTTP.post();
    request.headers().remove("Content-Type");
    if (!contentType.isEmpty()) {
      request.putHeader("Content-Type", contentType);
    }

    HttpResponse<Buffer> response = await(request.sendBuffer(Buffer.buffer(BODY)));

    assertThat(refusal(response, 415, "BAD_REQUEST")).contains("application/json");
    assertThat(HTTP.service.asked()).hasSize(before);
  }

  @Test
  void aCompressedBodyIsNotRead() {
    HttpResponse<Buffer> response =
        await(HTTP.post().putHeader("Content-Encoding", "gzip").sendBuffer(Buffer.buffer(BODY)));

    assertThat(refusal(response, 415, "BAD_REQUEST")).contains("Content-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "QUERY"})
  void otherMethodsAreRefused(String method) {
    HttpResponse<Buffer> response =
        await(HTTP.request(HttpMethod.valueOf(method), "/graphql").send());

    refusal(response, 405, "BAD_REQUEST");
    assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void optionsTellsTheMethods() {
    HttpResponse<Buffer> response = await(HTTP.request(HttpMethod.OPTIONS, "/graphql").send());

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void headIsAGetWithoutTheBody() {
    HttpResponse<Buffer> response =
        await(HTTP.request(HttpMethod.HEAD, "/graphql?query=%7Ba%7D").send());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isNull();
    assertThat(HTTP.service.lastAsked().mutationPermitted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                              | EN
          zh                             | ZH
          zh-CN,zh;q=0.9,en;q=0.8        | ZH
          zh-Hans-CN                     | ZH
          ZH-tw                          | ZH
          en                             | EN
          en;q=0.5, zh;q=0.6             | ZH
          zh;q=0.5, en;q=0.6             | EN
          fr, zh;q=0.1                   | ZH
          zh;q=0                         | EN
          *                              | EN
          fr                             | EN
          ;;;,,=                         | EN
          """)
  void theLanguageOfNamesIsTheOneTheClientPrefers(String header, Language language) {
    var request = HTTP.post();
    if (header != null) {
      request.putHeader("Accept-Language", header);
    }

    HttpResponse<Buffer> response = await(request.sendBuffer(Buffer.buffer(BODY)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(HTTP.service.lastAsked().language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                      | There is no "query": the text of a GraphQL document.
          {"qeury":"{a}"}                         | There is no "query": the text of a GraphQL document.
          {"query":null}                          | There is no "query": the text of a GraphQL document.
          {"doc_id":"7"}                          | No documents are kept here that "doc_id" could name. Send the text as "query".
          {"query":7}                             | "query" is not a text.
          {"query":{"a":1}}                       | "query" is not a text.
          {"query":" "}                           | "query" is empty.
          {"query":"{a}","variables":[7]}         | "variables" is neither an object nor null.
          {"query":"{a}","variables":"{}"}        | "variables" is neither an object nor null.
          {"query":"{a}","operationName":1}       | "operationName" is neither a text nor null.
          {"query":"{a}","extensions":true}       | "extensions" is neither an object nor null.
          "{a}"                                   | The body is not an object, such as {"query": "{ __typename }"}.
          null                                    | The body is not an object, such as {"query": "{ __typename }"}.
          [{"query":"{a}"}]                       | The body is a list. This server takes one request at a time: send an object.
          []                                      | The body is a list. This server takes one request at a time: send an object.
          """)
  void jsonThatIsNoRequestIsExplained(String body, String explanation) {
    assertThat(refusal(HTTP.post(body), 422, "BAD_REQUEST")).isEqualTo(explanation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                | 422 | There is no "query": the text of a GraphQL document.
          ?variables=%7B%7D                                 | 422 | There is no "query": the text of a GraphQL document.
          ?query=%7Ba%7D&query=%7Bb%7D                      | 422 | "query" is there more than once.
          ?query=%7Ba%7D&variables=%5B%5D                   | 422 | "variables" is neither an object nor null.
          ?query=%7Ba%7D&variables=%7B                      | 400 | "variables" is not JSON, or says a name twice: see line 1, column 2.
          ?query=%7Ba%7D&extensions=1                       | 422 | "extensions" is neither an object nor null.
          ?query=%7Ba%7D%FF                                 | 400 | The parameters of the URL are not in UTF-8.
          ?query=%7Ba%7D%C0%AF                              | 400 | The parameters of the URL are not in UTF-8.
          ?documentId=7                                     | 422 | No documents are kept here that "documentId" could name. Send the text as "query".
          ?extensions=%7B%22persistedQuery%22:%7B%7D%7D     | 400 | PersistedQueryNotSupported
          ?query=%zz                                        | 400 | The parameters of the URL are not percent-encoded properly.
          """)
  void aUrlThatIsNoRequestIsExplained(String parameters, int status, String explanation) {
    HttpResponse<Buffer> response = await(HTTP.get("/graphql" + parameters).send());

    String code =
        explanation.startsWith("Persisted") ? "PERSISTED_QUERY_NOT_SUPPORTED" : "BAD_REQUEST";
    assertThat(refusal(response, status, code)).isEqualTo(explanation);
  }

  @ParameterizedTest
  @CsvSource({"application/graphql-response+json, 400", "application/json, 200"})
  void whoSendsAHashInsteadOfADocumentIsToldInWordsThatItsClientKnows(String accept, int status) {
    HttpResponse<Buffer> response =
        await(
            HTTP.post()
                .putHeader("Accept", accept)
                .sendBuffer(
                    Buffer.buffer(
                        "{\"operationName\":\"A\",\"variables\":{},\"extensions\":"
                            + "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"ab\"}}}")));

    assertThat(refusal(response, status, "PERSISTED_QUERY_NOT_SUPPORTED"))
        .isEqualTo("PersistedQueryNotSupported");
  }

  @ParameterizedTest
  @CsvSource({
    "ac52a4bb6ac5db95dbb4fc9d4a2fc0b3bd4c9dffa5fe8ce9d7d4bd6f2fdfbc15, 400",
    "RIGHT, 200"
  })
  void aDocumentThatComesWithItsHashIsAnsweredIfTheHashIsIts(String hash, int status)
      throws Exception {
    String right =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest("{a}".getBytes(StandardCharsets.UTF_8)));

    HttpResponse<Buffer> response =
        HTTP.post(
            "{\"query\":\"{a}\",\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"%s\"}}}"
                .formatted(hash.equals("RIGHT") ? right : hash));

    assertThat(response.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "multipart/mixed", "text/event-stream;q=1"})
  void whoTakesOnlyAStreamIsToldThatThereIsNone(String accept) {
    HttpResponse<Buffer> response =
        await(HTTP.post().putHeader("Accept", accept).sendBuffer(Buffer.buffer(BODY)));

    assertThat(refusal(response, 406, "BAD_REQUEST")).contains("no subscriptions");
  }

  @Test
  void whoUploadsFilesIsToldThatNoneAreTaken() {
    HttpResponse<Buffer> response =
        await(
            HTTP.post()
                .putHeader("Content-Type", "multipart/form-data; boundary=x")
                .sendBuffer(Buffer.buffer("--x--")));

    assertThat(refusal(response, 415, "BAD_REQUEST")).contains("files", "application/json");
  }

  @Test
  void whoWantsAWebSocketIsToldThatThereIsNone() throws Exception {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(
          """
          GET /graphql HTTP/1.1
          Host: x
          Connection: Upgrade
          Upgrade: websocket
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Protocol: graphql-transport-ws

          """);

      RawConnection.Response response = connection.readResponse();

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.body()).contains("graphql-transport-ws", "no subscriptions");
    }
  }

  @Test
  void aBrowserWithoutAQuestionIsLedOn() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    HttpResponse<Buffer> led = await(HTTP.get("/graphql").putHeader("Accept", browser).send());
    HttpResponse<Buffer> asked =
        await(HTTP.get("/graphql?query=%7Ba%7D").putHeader("Accept", browser).send());
    HttpResponse<Buffer> program = await(HTTP.get("/graphql").putHeader("Accept", "*/*").send());

    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.getHeader("Location")).isEqualTo("/graphiql/");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(program.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;q=abc",
        "application/json;q=",
        "application/json;q=7",
        ";;;",
        ",,,",
        "/",
        "//",
        "a/b/c",
        "application",
        "*",
        "=",
        "application/json;charset",
        "application/json;charset=",
        "\"application/json",
        "zh;q=x"
      })
  void aHeaderThatMakesNoSenseIsNoFaultOfTheServer(String header) {
    for (String name : List.of("Accept", "Accept-Language", "Content-Type", "Accept-Encoding")) {
      HttpResponse<Buffer> response =
          await(HTTP.post().putHeader(name, header).sendBuffer(Buffer.buffer(BODY)));

      assertThat(response.statusCode()).as(name + ": " + header).isIn(200, 406, 415);
    }
  }

  @Test
  void aRefusalComesInTheMediaTypeThatIsAccepted() {
    HttpResponse<Buffer> response =
        await(HTTP.get("/graphql").putHeader("Accept", "application/json").send());

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.getHeader("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(response.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0))
        .isInstanceOf(JsonObject.class);
  }
}
