package org.yearbook.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yearbook.api.graphql.GraphQlResponse;

/** The bundled edition as CSV. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CsvAnswersTest {
  private static final String SOURCE_COLUMNS =
      "unit.code,qualifier,period.start,period.end,citations.edition.slug,citations.section.path,citations.line";

  private ServedRows csv;

  @BeforeAll
  void start() {
    csv = ServedRows.start();
  }

  @AfterAll
  void stop() {
    csv.close();
  }

  private String body(String query) {
    HttpResponse<String> response = csv.post(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private List<List<@Nullable String>> records(String query) {
    return CsvRecords.of(body(query));
  }

  private static String header(String body) {
    return body.substring(0, body.indexOf("\r\n"));
  }

  @Test
  void theHeadersSayThatItIsATableAndHowItIsCalled() {
    HttpResponse<String> response = csv.post("query Slugs { facilities { nodes { slug } } }");
    Map<String, List<String>> headers = response.headers().map();
    assertThat(headers)
        .containsEntry("content-type", List.of("text/csv; charset=utf-8; header=present"))
        .containsEntry("content-disposition", List.of("attachment; filename=\"Slugs.csv\""))
        .containsEntry("cache-control", List.of("no-cache"))
        .containsEntry("vary", List.of("Accept, Accept-Encoding, Accept-Language"));
    assertThat(csv.post("{ mine: facilities { nodes { slug } } }").headers().map())
        .containsEntry("content-disposition", List.of("attachment; filename=\"mine.csv\""));
  }

  @Test
  void allFiguresAreTheSameAsInJson() throws IOException {
    List<List<@Nullable String>> table =
        records(
            """
            { observations { nodes { id value number printed aggregate low metric { name(lang: ZH) }
              period { label } flags citations { line section { heading(lang: ZH) } } } } }""");
    List<List<@Nullable String>> expected = new ArrayList<>();
    String after = null;
    JsonNode page;
    do {
      page =
          exact(
              csv.engine.respond(
                  """
                  query ($after: String) { observations(first: 100, after: $after) {
                    pageInfo { hasNextPage endCursor }
                    nodes { id value number printed aggregate low metric { name(lang: ZH) } period { label start end } flags
                      citations { line section { heading(lang: ZH) path } edition { slug } } unit { code } qualifier } } }""",
                  after == null ? Map.of() : Map.of("after", after)));
      page.at("/data/observations/nodes").forEach(node -> expected.add(row(node)));
      after = page.at("/data/observations/pageInfo/endCursor").asText();
    } while (page.at("/data/observations/pageInfo/hasNextPage").asBoolean());

    assertThat(String.join(",", table.get(0)))
        .isEqualTo(
            "id,value,number,printed,aggregate,low,metric.name,period.label,flags,citations.line,citations.section.heading,"
                + "period.start,period.end,citations.section.path,citations.edition.slug,unit.code,qualifier");
    assertThat(expected).hasSizeGreaterThan(250);
    assertThat(table.subList(1, table.size())).containsExactlyElementsOf(expected);
  }

  /** With numbers as they are written. */
  private static JsonNode exact(GraphQlResponse response) throws IOException {
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build()
        .readTree(response.json().getBytes());
  }

  private static List<@Nullable String> row(JsonNode node) {
    List<@Nullable String> row = new ArrayList<>();
    for (String path :
        List.of(
            "/id",
            "/value",
            "/number",
            "/printed",
            "/aggregate",
            "/low",
            "/metric/name",
            "/period/label")) {
      row.add(text(node.at(path)));
    }
    row.add(list(node.at("/flags"), ""));
    for (String path : List.of("/line", "/section/heading")) {
      row.add(list(node.at("/citations"), path));
    }
    row.add(text(node.at("/period/start")));
    row.add(text(node.at("/period/end")));
    row.add(list(node.at("/citations"), "/section/path"));
    row.add(list(node.at("/citations"), "/edition/slug"));
    row.add(text(node.at("/unit/code")));
    row.add(text(node.at("/qualifier")));
    return row;
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    return value.isFloatingPointNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  private static @Nullable String list(JsonNode items, String path) {
    return items.isEmpty()
        ? null
        : StreamSupport.stream(items.spliterator(), false)
            .map(item -> (path.isEmpty() ? item : item.at(path)).asText())
            .collect(Collectors.joining("; "));
  }

  @Test
  void aFigureBringsItsUnitPeriodAndSourceWithoutBeingAsked() {
    assertThat(header(body("{ observations(first: 1) { nodes { printed } } }")))
        .isEqualTo("printed," + SOURCE_COLUMNS);
    assertThat(
            body(
                "{ observations(where: { metric: { eq: \"laser_shots\" } }) { nodes { value } } }"))
        .isEqualTo(
            "value,"
                + SOURCE_COLUMNS
                + "\r\n9200,{shot},EXACT,2020-12-31,2020-12-31,sti-report-2020-chapter-1,1.1.4.1.4,109\r\n");
  }

  @Test
  void whatIsAskedOfASourceStaysWhereItIsAndTheRestComesLast() {
    assertThat(
            header(
                body(
                    "{ observations(first: 1) { nodes { c: citations { printed } qualifier unit { symbol } value } } }")))
        .isEqualTo(
            "c.printed,qualifier,unit.symbol,value,c.edition.slug,c.section.path,c.line,unit.code,period.start,period.end");
  }

  @Test
  void anAliasThatHasTheNameOfASourceTakesNothingAway() {
    assertThat(
            header(
                body(
                    "{ observations(first: 1) { nodes { qualifier: printed unit { code: symbol } } } }")))
        .isEqualTo(
            "qualifier,unit.code,unit._code,_qualifier,period.start,period.end,citations.edition.slug,citations.section.path,citations.line");
  }

  @Test
  void figuresInsideOtherRowsBringTheirSourcesToo() {
    assertThat(header(body("{ achievements(first: 1) { nodes { id parameters { value } } } }")))
        .isEqualTo("id,parameters.value,parameters." + SOURCE_COLUMNS.replace(",", ",parameters."));
    assertThat(header(body("{ achievements(first: 1) { nodes { id parameters { origin } } } }")))
        .isEqualTo("id,parameters.origin");
  }

  @Test
  void aListInsideARowMakesARowOfEachOfItsOwnWithTheOuterOneRepeated() {
    List<List<@Nullable String>> rows =
        records(
            "{ facilities { nodes { slug name(lang: ZH) outputMetrics { totalCount nodes { printed } } status } } }");
    assertThat(rows.get(0).subList(0, 5))
        .containsExactly(
            "slug", "name", "outputMetrics.totalCount", "outputMetrics.printed", "status");
    assertThat(rows.get(0).get(5)).isEqualTo("outputMetrics.unit.code");
    assertThat(rows.get(1).subList(0, 6))
        .containsExactly("ssrf-phase-1", "上海光源一期", "4", "35万小时", "USER_OPERATION", "h");
    assertThat(rows.get(4).subList(0, 6))
        .containsExactly("ssrf-phase-1", "上海光源一期", "4", "6000余篇", "USER_OPERATION", "{paper}");
    assertThat(rows.stream().filter(row -> "shine".equals(row.get(0))))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(2)).isEqualTo("0");
              assertThat(row.get(3)).isNull();
              assertThat(row.subList(5, row.size())).containsOnlyNulls();
            });
    JsonNode json = csv.engine.ask("{ facilities { nodes { outputMetrics { totalCount } } } }");
    int expected = 0;
    for (JsonNode facility : json.at("/data/facilities/nodes")) {
      expected += Math.max(1, facility.at("/outputMetrics/totalCount").asInt());
    }
    assertThat(rows).hasSize(1 + expected);
  }

  @Test
  void edgesAndNodesAreTheSameTableAndACursorGoesOnFromThere() {
    assertThat(body("{ facilities { edges { node { slug name } } } }"))
        .isEqualTo(body("{ facilities { nodes { slug name } } }"));
    List<List<@Nullable String>> rows =
        records("{ facilities { edges { cursor node { slug } } } }");
    assertThat(rows.get(0)).containsExactly("cursor", "slug");
    List<List<@Nullable String>> rest =
        records(
            "{ facilities(after: \""
                + rows.get(4).get(0)
                + "\") { edges { cursor node { slug } } } }");
    assertThat(rest.subList(1, rest.size())).isEqualTo(rows.subList(5, rows.size()));
    List<List<@Nullable String>> between =
        records(
            "{ facilities(after: \"%s\", before: \"%s\") { edges { cursor node { slug } } } }"
                .formatted(rows.get(4).get(0), rows.get(8).get(0)));
    assertThat(between.subList(1, between.size())).isEqualTo(rows.subList(5, 8));
    List<List<@Nullable String>> last =
        records("{ facilities(last: 3) { edges { cursor node { slug } } } }");
    assertThat(last.subList(1, 4)).isEqualTo(rows.subList(rows.size() - 3, rows.size()));
  }

  @Test
  void anEmptyListIsAHeaderAlone() {
    assertThat(body("{ facilities(where: { slug: { eq: \"none\" } }) { nodes { slug name } } }"))
        .isEqualTo("slug,name\r\n");
  }

  @Test
  void typesThatAreAskedForDifferentThingsShareTheTable() {
    List<List<@Nullable String>> rows =
        records(
            """
            { search(text: "光源", first: 40) { nodes { found { __typename ... on Facility { slug kind } ... on Section { path } } } } }""");
    assertThat(rows.get(0))
        .containsExactlyInAnyOrder("found.__typename", "found.slug", "found.kind", "found.path");
    assertThat(rows.stream().map(row -> row.get(rows.get(0).indexOf("found.__typename"))))
        .contains("Facility", "Section");
    assertThat(rows.stream().map(row -> row.get(rows.get(0).indexOf("found.slug"))))
        .contains("ssrf-phase-1")
        .containsNull();
  }

  @Test
  void itemsOfAListShareACellAndThoseOfAListInsideItAreToldApartOtherwise() {
    List<List<@Nullable String>> rows =
        records(
            "{ observations(where: { metric: { eq: \"laser_shots\" } }) { nodes { citations { line section { headingTrail } } } } }");
    assertThat(String.valueOf(rows.get(1).get(1)).split(" / ")).hasSizeGreaterThan(2);
    List<List<@Nullable String>> names =
        records("{ facilities(first: 1) { nodes { names { text } } } }");
    JsonNode json = csv.engine.ask("{ facilities(first: 1) { nodes { names { text } } } }");
    assertThat(names.get(1).get(0))
        .isEqualTo(list(json.at("/data/facilities/nodes/0/names"), "/text"))
        .contains("; ");
  }

  @Test
  void groupsAreRowsTooWithTheirUnit() {
    assertThat(
            body(
                """
                { observations(where: { metric: { in: ["sci_papers"] }, aggregation: { eq: CUMULATIVE } }) {
                  groups(by: [SUBJECT], first: 2) { subject { slug } count max } } }"""))
        .startsWith("subject.slug,count,max,unit.code\r\n")
        .contains(",{paper}\r\n");
  }

  @Test
  void variablesConditionsAndFragmentsWorkAsEver() {
    HttpResponse<String> response =
        csv.post(
            """
            query Named($slugs: [String!], $named: Boolean!, $size: Int) {
              facilities(where: { slug: { in: $slugs } }, first: $size) { nodes { ...Slug name(lang: EN) @include(if: $named) } }
            }
            fragment Slug on Facility { slug }""",
            Map.of("slugs", List.of("shine", "ssrf-phase-1"), "named", false, "size", 1_000));
    assertThat(response.body()).isEqualTo("slug\r\nssrf-phase-1\r\nshine\r\n");
  }

  @Test
  void namesAreInTheLanguageOfTheRequest() {
    HttpResponse<String> response =
        csv.send(
            HttpRequest.newBuilder(csv.uri("{ facilities(first: 1) { nodes { name } } }"))
                .header("Accept", "text/csv")
                .header("Accept-Language", "zh-CN"));
    assertThat(response.body()).isEqualTo("name\r\n上海光源一期\r\n");
  }

  @Test
  void whatStandsInTheDataArrivesAsItIs() {
    String strange = "=1+1, \"quoted\"\r\nand 𝄞 below";
    csv.engine
        .database()
        .execute(
            "UPDATE achievement SET statement_en = E'=1+1, \"quoted\"\\r\\nand 𝄞 below' WHERE id = (SELECT min(id) FROM achievement)");
    assertThat(records("{ achievements(first: 1) { nodes { statement(lang: EN) } } }").get(1))
        .containsExactly(strange);
  }

  @Test
  void aHeadHasTheHeadersOfAGetAndLeavesNothingOpen() {
    HttpResponse<String> head =
        csv.send(
            HttpRequest.newBuilder(csv.uri("{ observations { nodes { value } } }"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Accept", "text/csv"));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
    assertThat(head.body()).isEmpty();
    IntStream.range(0, 10).forEach(again -> body("{ facilities { nodes { slug } } }"));
    assertThat(csv.openTransactions()).isZero();
  }

  @Test
  void itIsCompressedForThoseWhoTakeIt() throws IOException, InterruptedException {
    String query = "{ observations { nodes { value printed } } }";
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(csv.uri(query))
                    .header("Accept", "text/csv")
                    .header("Accept-Encoding", "gzip")
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String unpacked =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(unpacked).isEqualTo(body(query));
  }
}
