package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups are read from summaries where those have what is asked for, and mean the same there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GroupSourceTest {
  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  private List<String> sent(String query) {
    engine.sent();
    assertThat(engine.ask(query).has("data")).isTrue();
    return engine.sent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ observations { groups(by: [METRIC, UNIT, ORIGIN]) { count } } }",
        "{ observations { groups { count } } }",
        "{ observations(where: { subject: { eq: \"ssrf-phase-1\" }, aggregation: { eq: CUMULATIVE } }) { groups(by: [METRIC]) { count sum } } }",
        "{ observations { groups(by: [SUBJECT, METRIC, AGGREGATION]) { max } } }",
        "{ facilities { nodes { observations(where: { metric: { eq: \"papers\" } }) { groups(by: [AGGREGATION]) { count } } } } }",
        "{ observations(where: { aggregate: { eq: false }, assertion: { eq: PREFERRED } }) { groups(by: [SUBJECT_KIND]) { count } } }",
        "{ observations { groups(by: [SUBJECT, METRIC, AGGREGATION], orderBy: [{ by: SUM }]) { count } } }",
        "{ observations { groups(by: [SUBJECT, METRIC, AGGREGATION], having: { count: { gt: 1 } }) { count } } }",
        "{ facilities { nodes { outputMetrics { groups(by: [METRIC]) { count } } } } }"
      })
  void areGroupsOfTheSummaryWhereItHasAllColumns(String query) {
    assertThat(sent(query))
        .anySatisfy(sql -> assertThat(sql).contains("observation_summary").contains("GROUP BY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ observations { groups(by: [METRIC, YEAR]) { count } } }",
        "{ observations { groups(by: [SECTION]) { count } } }",
        "{ observations(where: { value: { gt: \"1\" } }) { groups(by: [METRIC]) { count } } }",
        "{ observations(where: { not: { period: { isNull: true } } }) { groups(by: [METRIC]) { count } } }",
        "{ observations(asOf: \"2026-01-01T00:00:00Z\") { groups(by: [METRIC]) { count } } }",
        "{ observations(edition: \"sti-report-2020-chapter-1\") { groups(by: [METRIC]) { count } } }",
        "{ observations { groups(by: [METRIC], accept: [UNIT]) { sum } } }",
        "{ editions { nodes { observations { groups(by: [METRIC]) { count } } } } }"
      })
  void areGroupsOfFiguresElsewhere(String query) {
    assertThat(sent(query))
        .noneSatisfy(sql -> assertThat(sql).contains("observation_summary"))
        .anySatisfy(sql -> assertThat(sql).contains("FROM observation grouped"));
  }
}
