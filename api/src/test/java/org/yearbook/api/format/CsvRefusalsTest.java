package org.yearbook.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no table is refused before anything is sent, as any GraphQL request is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CsvRefusalsTest {
  private ServedRows csv;

  @BeforeAll
  void start() {
    csv = ServedRows.start();
  }

  @AfterAll
  void stop() {
    csv.close();
  }

  @AfterEach
  void nothingStaysOpen() {
    assertThat(csv.openTransactions()).isZero();
  }

  private String refusal(String query, int status, String code) {
    HttpResponse<String> response = csv.post(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/graphql-response+json; charset=utf-8");
    JsonObject body = new JsonObject(response.body());
    assertThat(body.containsKey("data")).isFalse();
    JsonObject error = body.getJsonArray("errors").getJsonObject(0);
    assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo(code);
    return error.getString("message");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { facilities { nodes { slug } } metrics { nodes { code } } }                                     | “facilities”, “metrics”
          { __typename facilities { nodes { slug } } }                                                     | “__typename”, “facilities”
          { facility(slug: "shine") { slug } }                                                             | “facility”
          { facilities @skip(if: true) { nodes { slug } } }                                                | asks for nothing
          { __typename }                                                                                   | “__typename”
          { __schema { queryType { name } } }                                                              | “__schema”
          { facilities { totalCount } }                                                                    | “totalCount” has no place in a table of “facilities”
          { facilities { nodes { slug } pageInfo { hasNextPage } } }                                       | “pageInfo” has no place
          { facilities { nodes { slug } edges { cursor } } }                                               | asks for 2 of them
          { facilities { a: nodes { slug } b: nodes { slug } } }                                           | asks for 2 of them
          { facilities { nodes { observations { nodes { value } } outputMetrics { nodes { value } } } } }  | “observations” and “outputMetrics” are two lists side by side
          { facilities { nodes { observations { nodes { value } edges { cursor } } } } }                   | two lists side by side
          { editions { nodes { sections { nodes { citations { nodes { line } } } } } } }                   | “sections.citations” lie too deep
          { achievements { nodes { parameters { subject { observations { nodes { value } } } } } } }       | “parameters.subject.observations” lie too deep
          { organizations { nodes { parts { people { citations { line } } } } } }                          | “parts.people.citations” is a list in a list in a list
          { facilities { edges { cursor node { cursor: slug } } } }                                        | called “cursor”
          { facilities(first: -1) { nodes { slug } } }                                                     | -1 rows
          { facilities(first: 1, last: 1) { nodes { slug } } }                                             | Both “first” and “last”
          """)
  void whatIsNoTableIsRefused(String query, String why) {
    assertThat(refusal(query, 422, "INVALID_ARGUMENT")).contains(why);
  }

  @Test
  void noColumnIsNoTable() {
    assertThat(
            refusal("{ facilities { nodes { slug @skip(if: true) } } }", 422, "INVALID_ARGUMENT"))
        .contains("no column");
  }

  @Test
  void theLimitsHoldForEachRow() {
    refusal(
        "{ facilities { nodes { observations(first: 101) { nodes { value } } } } }",
        422,
        "LIMIT_EXCEEDED");
    refusal("{ facilities(last: 101) { nodes { slug } } }", 422, "LIMIT_EXCEEDED");
  }

  @Test
  void aFigureThatMustNotBeIsAnErrorAndNoEmptyCell() {
    assertThat(refusal("{ observations { groups { sum } } }", 422, "NOT_ADDITIVE"))
        .contains("different units");
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    refusal("{ facilities(after: \"x\") { nodes { slug } } }", 422, "INVALID_CURSOR");
  }

  @Test
  void textThatIsNoDocumentIsRefused() {
    refusal("{ facilities", 400, "SYNTAX_ERROR");
    refusal("{ none }", 422, "VALIDATION_FAILED");
  }
}
