package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yearbook.bench.synthetic.CatalogueSize;
import org.yearbook.bench.synthetic.SyntheticCatalogue;

/** A synthetic catalogue beside the bundled edition is asked like a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SyntheticCatalogueAnswersTest {
  private static final String OF_INSTITUTION =
      """
      where: {
        subjectWhere: { participants: { some: { agent: { eq: "synthetic-institution-2" }, role: { eq: OPERATOR } } } }
      }""";

  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start();
    new SyntheticCatalogue(engine.database().address())
        .load(new CatalogueSize(25, 10, 3, 1), false, line -> {});
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  @Test
  void aFacilityHasItsFiguresWithTheirPlaces() {
    JsonNode facility =
        ask("""
            { facility(slug: "synthetic-facility-17") {
                name(lang: ZH)
                statusHistory { status }
                participants { role agent { slug } }
                outputMetrics(first: 1) { totalCount nodes { printed citations {
                  printed line edition { slug } section { number heading(lang: ZH) } cite(style: APA, lang: EN) } } } } }""")
            .at("/facility");

    assertThat(facility.at("/name").asText()).isEqualTo("合成张江光束线站17号");
    assertThat(facility.at("/statusHistory")).hasSize(1);
    assertThat(facility.at("/participants/0/agent/slug").asText())
        .isEqualTo("synthetic-institution-2");
    assertThat(facility.at("/outputMetrics/totalCount").asInt()).isEqualTo(30);
    JsonNode figure = facility.at("/outputMetrics/nodes/0");
    JsonNode citation = figure.at("/citations/0");
    assertThat(citation.at("/printed")).isEqualTo(figure.at("/printed"));
    assertThat(citation.at("/edition/slug").asText()).isEqualTo("synthetic-2023");
    assertThat(citation.at("/section/heading").asText()).isEqualTo("合成张江第2研究所");
    assertThat(citation.at("/cite").asText())
        .contains("Synthetic Data Publisher", "line " + citation.at("/line").asText());
  }

  @Test
  void namesAreFoundInBothLanguages() {
    for (String asked : new String[] {"张江光束线站17号", "Zhangjiang beamline 17"}) {
      JsonNode found =
          ask(
              "{ search(text: \"%s\", first: 1) { nodes { found { ... on Subject { slug } } } } }"
                  .formatted(asked));
      assertThat(found.at("/search/nodes/0/found/slug").asText())
          .isEqualTo("synthetic-facility-17");
    }
  }

  @Test
  void theFiguresOfAnInstitutionAddUpMetricByMetricAndYearByYear() {
    JsonNode groups =
        ask("""
                { observations(%s) { groups(by: [METRIC, YEAR], first: 100) {
                    metric { code } year count sum } } }"""
                .formatted(OF_INSTITUTION))
            .at("/observations/groups");

    assertThat(groups).hasSize(10 * 3);
    BigDecimal sum = BigDecimal.ZERO;
    JsonNode figures =
        ask("""
                { observations(first: 100, %s) { nodes { value } } }"""
                .formatted(
                    OF_INSTITUTION.replace(
                        "where: {",
                        "where: { metric: { eq: \"synthetic_beam_hours\" } edition: { eq: \"synthetic-2023\" }")))
            .at("/observations/nodes");
    for (JsonNode figure : figures) {
      sum =
          figure.at("/value").isNull()
              ? sum
              : sum.add(new BigDecimal(figure.at("/value").asText()));
    }
    assertThat(figures).hasSize(10);
    assertThat(groups.at("/0/metric/code").asText()).isEqualTo("synthetic_beam_hours");
    assertThat(groups.at("/0/year").asInt()).isEqualTo(2023);
    assertThat(groups.at("/0/count").asInt()).isEqualTo(10);
    assertThat(new BigDecimal(groups.at("/0/sum").asText())).isEqualByComparingTo(sum);
  }

  private JsonNode ask(String query) {
    JsonNode answer = engine.ask(query);
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.at("/data");
  }
}
