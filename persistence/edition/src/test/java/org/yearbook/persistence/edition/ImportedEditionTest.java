package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.persistence.TestDatabase;

/** What an import leaves in the tables. */
class ImportedEditionTest {
  private static final String EDITION = "sti-report-2020-chapter-1";

  @RegisterExtension static final TestDatabase database = FixtureEditions.bundledInDatabase();

  private final Rows rows = new Rows(database);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report_series",
        "edition",
        "section",
        "citation",
        "unit",
        "metric",
        "subject",
        "name",
        "status_assertion",
        "achievement",
        "superlative",
        "identifier",
        "series",
        "observation",
        "participation",
        "event",
        "listing",
        "listing_member",
        "validation",
        "term"
      })
  void idsHaveNoGaps(String table) {
    List<String> ids = rows.texts("SELECT id FROM " + table + " ORDER BY id");
    assertThat(ids)
        .isNotEmpty()
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, ids.size()).mapToObj(String::valueOf).toList());
  }

  @Test
  void whatIsDerivedFromTheFilesIsStoredBesideThem() {
    assertThat(
            rows.texts(
                "SELECT array_to_string(heading_trail_zh, '>') FROM section WHERE path = '1.1.4.1'"))
        .containsExactly("聚焦科技前沿， 强化原始创新能力>聚焦张江,打造国家战略科技力量>大科学设施集群效应逐步凸显>已建大科学设施助力原创成果涌现");
    assertThat(
            rows.texts(
                "SELECT parent.path FROM section JOIN section parent ON parent.id = section.parent_id"
                    + " WHERE section.path = '1.1.4.1'"))
        .containsExactly("1.1.4");
    assertThat(rows.texts("SELECT folded FROM metric WHERE key = 'sci_papers'"))
        .containsExactly("发表sci论文数\nsci papers published");
    assertThat(
            rows.texts(
                "SELECT broader.key FROM metric JOIN metric broader ON broader.id = metric.broader_id"
                    + " WHERE metric.key = 'sci_papers'"))
        .containsExactly("papers");
    assertThat(rows.texts("SELECT folded FROM name WHERE text = '魔方Ⅱ'")).containsExactly("魔方ii");
    assertThat(
            rows.texts(
                "SELECT name_en || ' ' || type || ' ' || status FROM subject ORDER BY id LIMIT 1"))
        .containsExactly("SSRF Phase I SYNCHROTRON USER_OPERATION");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', subject.key, system.key, value, qualifier, low, low_inclusive,"
                    + " lower(period), upper(period), period_label, flags)"
                    + " FROM observation JOIN subject ON subject.id = subject_id"
                    + " LEFT JOIN subject system ON system.id = system_id"
                    + " WHERE printed IN ('超过5万人次', '50.0%') ORDER BY observation.id"))
        .containsExactly(
            "ssrf-phase-1 50000 GREATER_THAN 50000 f 2020-12-31 2021-01-01 截至年底 {YEAR_INFERRED}",
            "shanghai-supercomputer-center magic-cube-iii 50.0 EXACT 50.0 t"
                + " 2020-01-01 2021-01-01 全年 {YEAR_INFERRED}");
    assertThat(
            rows.number(
                "SELECT count(*) FROM status_citation JOIN status_assertion ON id = status_id"
                    + " WHERE key = 'ssrf-phase-1/"
                    + EDITION
                    + "/2'"))
        .isEqualTo(2);
  }

  @Test
  void theDatabaseItselfRefusesAnObservationWithoutCitation() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "INSERT INTO observation (key, edition_id, subject_id, metric_id, unit_id, printed, value,"
              + " qualifier, low_inclusive, high_inclusive, aggregation, aggregate, flags, origin,"
              + " assertion, series_id) SELECT 'x', edition_id, subject_id, metric_id, unit_id, printed, value,"
              + " qualifier, false, false, aggregation, aggregate, flags, origin, assertion, series_id"
              + " FROM observation WHERE value IS NOT NULL LIMIT 1");
      assertThatThrownBy(connection::commit).hasMessageContaining("observation_is_cited");
    }
  }
}
