package org.yearbook.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NdjsonTest {
  private static final String NDJSON = "application/x-ndjson";

  private ServedRows rows;

  @BeforeAll
  void start() {
    rows = ServedRows.start();
  }

  @AfterAll
  void stop() {
    rows.close();
  }

  @AfterEach
  void nothingStaysOpen() {
    assertThat(rows.openTransactions()).isZero();
  }

  private HttpResponse<String> post(String query) {
    return rows.post(query, Map.of(), NDJSON);
  }

  private List<JsonObject> lines(String query) {
    HttpResponse<String> response = post(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(NDJSON);
    assertThat(response.body()).endsWith("\n");
    return response.body().lines().map(JsonObject::new).toList();
  }

  /** What the same list is as a GraphQL response. */
  private List<JsonObject> nodes(String list, String query) {
    JsonObject whole = new JsonObject(rows.engine.ask(query).toString());
    return whole.getJsonObject("data").getJsonObject(list).getJsonArray("nodes").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  @Test
  void eachRowIsAnObjectInTheShapeOfTheQuestion() {
    String query =
        """
        query Beams {
          facilities(first: 14) {
            nodes {
              slug
              name(lang: ZH)
              status
              parent { slug }
              systems { slug }
              observations(first: 3) { totalCount nodes { value number printed unit { code } flags period { start } } }
            }
          }
        }""";

    assertThat(lines(query)).hasSize(14).isEqualTo(nodes("facilities", query));
    assertThat(post(query).headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"Beams.ndjson\"");
  }

  @Test
  void moreRowsThanAPageHasComeWhole() {
    List<JsonObject> lines = lines("{ observations { nodes { id metric { code } } } }");
    int total =
        rows.engine
            .ask("{ observations { totalCount } }")
            .at("/data/observations/totalCount")
            .asInt();

    assertThat(lines).hasSize(total).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsAddedToWhatIsAsked() {
    assertThat(lines("{ observations(first: 1) { nodes { value } } }").get(0).fieldNames())
        .containsExactly("value");
  }

  @Test
  void edgesAndGroupsAreRowsToo() {
    assertThat(lines("{ metrics(first: 2) { edges { cursor node { code } } } }"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.fieldNames()).containsExactly("cursor", "node"));
    assertThat(lines("{ observations { groups(by: [SUBJECT_KIND]) { subjectKind count } } }"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.getInteger("count")).isPositive());
  }

  @Test
  void aListWithoutRowsIsAnsweredWithNothing() {
    HttpResponse<String> response =
        post("{ facilities(where: { slug: { eq: \"none\" } }) { nodes { slug } } }");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void whatHasNoRowsIsRefusedAsJson() {
    HttpResponse<String> response = post("{ facility(slug: \"shine\") { slug } }");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/graphql-response+json; charset=utf-8");
  }

  @Test
  void aValueThatIsKeptBackRefusesTheRows() {
    HttpResponse<String> response = post("{ observations { groups { sum } } }");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("NOT_ADDITIVE");
  }

  @Test
  void theDiffThatTheDocumentationShowsIsTheCode() throws IOException {
    Path sources = Path.of("src/main/java/org/yearbook/api/format");
    String code =
        Files.readString(sources.resolve("NdjsonFormat.java"))
            + Files.readString(sources.resolve("RowFormats.java"));
    String page = Files.readString(Path.of("../docs/ndjson.md"));
    String diff = page.substring(page.indexOf("```diff"));

    assertThat(diff.lines().filter(line -> line.startsWith("+") && !line.startsWith("+++")))
        .hasSizeGreaterThan(20)
        .allSatisfy(line -> assertThat(code.lines()).contains(line.substring(1)));
  }

  @Test
  void theExampleOfTheDocumentationIsAnsweredAsItSays() throws IOException {
    String page = Files.readString(Path.of("../docs/ndjson.md"));
    String query = page.substring(page.indexOf("'query=") + "'query=".length());
    String shown = page.substring(page.indexOf("```json\n") + "```json\n".length());

    assertThat(post(query.substring(0, query.indexOf('\''))).body())
        .startsWith(shown.substring(0, shown.indexOf("```")));
  }
}
