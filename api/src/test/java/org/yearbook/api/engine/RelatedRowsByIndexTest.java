package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on related rows, and groups of few rows, don't read a whole table of many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RelatedRowsByIndexTest {
  private static final String MANY_FIGURES =
      """
      INSERT INTO edition (key, series_id, reference_year, title_zh, title_en, language, source_file_name, source_bytes,
             source_sha256, content_sha256)
      SELECT 'report-' || year, series_id, year, title_zh, title_en, language, source_file_name, source_bytes,
             source_sha256, content_sha256
        FROM edition, generate_series(2001, 2009) year;
      INSERT INTO observation (key, edition_id, subject_id, metric_id, unit_id, series_id, printed, value, qualifier,
             low_inclusive, high_inclusive, aggregation, aggregate, flags, origin, assertion)
      SELECT 'many/' || number, editions.id, subjects.id, metrics.id, unit_id, series_id, printed, value, qualifier,
             false, false, aggregation, aggregate, flags, origin, assertion
        FROM (SELECT * FROM observation WHERE origin = 'STATED' AND value IS NOT NULL ORDER BY id LIMIT 1) one
       CROSS JOIN generate_series(1, 40000) number
        JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS count FROM subject) subjects
          ON subjects.place = number % subjects.count
        JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS count FROM metric) metrics
          ON metrics.place = number % metrics.count
        JOIN (SELECT id, reference_year FROM edition) editions ON editions.reference_year = 2001 + number / 10 % 9;
      INSERT INTO observation_citation (observation_id, position, citation_id)
      SELECT id, 1, (SELECT min(id) FROM citation) FROM observation WHERE key LIKE 'many/%';
      ANALYZE;
      """;

  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");

  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start();
    engine.database().execute(MANY_FIGURES);
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ facility(slug: \"ssrf-phase-1\") { observations { groups(by: [METRIC]) { count sum low } } } }",
        "{ observations(where: { subject: { eq: \"ssrf-phase-1\" } }) { groups(by: [METRIC]) { count avg } } }",
        "{ observations(where: { subject: { eq: \"ssrf-phase-1\" } }) { groups(by: [YEAR]) { count avg } } }",
        "{ facilities(where: { observations: { some: { metric: { eq: \"papers\" } } } }) { nodes { slug } } }",
        "{ facilities(where: { observations: { none: { value: { gt: \"1\" } } } }) { nodes { slug } } }",
        "{ facilities(where: { observations: { every: { value: { gt: \"1\" } } } }) { nodes { slug } } }",
        "{ facilities(where: { observations: { aggregate: { sum: { gt: \"1\" } } } }) { nodes { slug } } }"
      })
  void noStatementReadsAllFigures(String query) throws SQLException {
    engine.sent();
    assertThat(engine.ask(query).has("data")).isTrue();
    for (String statement : engine.sent()) {
      String plan = plan(statement);
      assertThat(plan).as(statement).doesNotContain("Seq Scan on observation");
    }
  }

  @Test
  void figuresOfOneReportAreFoundAmongThoseOfAll() throws SQLException {
    engine.sent();
    engine.ask(
        "{ facility(slug: \"ssrf-phase-1\") {"
            + " outputMetrics(where: { edition: { eq: \"sti-report-2020-chapter-1\" } }) { nodes { value } } } }");
    assertThat(plan(engine.sent().get(0))).contains("observation_given_by_subject_and_edition");
  }

  private String plan(String sql) throws SQLException {
    long parameters = PARAMETER.matcher(sql).results().map(MatchResult::group).distinct().count();
    String values = String.join(", ", Collections.nCopies((int) parameters, "NULL"));
    List<String> lines = new ArrayList<>();
    try (Connection connection = engine.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE asked AS " + sql);
      String execute = "EXECUTE asked" + (values.isEmpty() ? "" : "(" + values + ")");
      try (ResultSet plan = statement.executeQuery("EXPLAIN " + execute)) {
        while (plan.next()) {
          lines.add(plan.getString(1));
        }
      }
    }
    return String.join("\n", lines);
  }
}
