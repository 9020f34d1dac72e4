package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.persistence.TestDatabase;

/** The summaries follow every write, by whatever road it came. */
class SummariesTest {
  @TempDir Path folder;

  private final TestDatabase database = FixtureEditions.bundledInDatabase();
  private final Rows rows = new Rows(database);

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  private void change(String sql) {
    rows.change(sql);
    Summaries.areWhatGroupingSays(rows);
  }

  @Test
  void theyFollowAnImportAndItsCorrection() {
    assertThat(rows.number("SELECT count(*) FROM observation_summary")).isPositive();
    Summaries.areWhatGroupingSays(rows);

    EditionCopy.pressFigures(folder).importInto(database.address());
    Summaries.areWhatGroupingSays(rows);
  }

  @Test
  void theyFollowFiguresThatAreEndedRevivedAndChanged() {
    change("UPDATE observation SET superseded_at = now() WHERE origin = 'EXTERNAL'");
    change("UPDATE observation SET superseded_at = NULL WHERE origin = 'EXTERNAL'");
    change("UPDATE observation SET value = value + 0.5, assertion = 'ALTERNATE' WHERE value > 100");
    change(
        """
        UPDATE observation SET subject_id = (SELECT max(id) FROM subject)
         WHERE num_nonnulls(system_id, expert_group_id) = 0""");
  }

  @Test
  void theyFollowWhatAMetricAddsUpOver() {
    change("UPDATE metric SET additive_over = '{}' WHERE additive_over <> '{}'");
    change("UPDATE metric SET additive_over = '{ENTITY,TIME,DIMENSION}' WHERE kind = 'COUNT'");
    assertThat(rows.number("SELECT count(*) FROM observation_summary WHERE adds_up")).isPositive();
  }

  @Test
  void theyFollowRemovals() {
    change(
        """
        BEGIN;
        SET CONSTRAINTS ALL DEFERRED;
        CREATE TEMPORARY TABLE gone ON COMMIT DROP AS
        SELECT id FROM observation WHERE origin = 'STATED'
           AND NOT EXISTS (SELECT FROM derivation_input WHERE input_id = observation.id)
           AND NOT EXISTS (SELECT FROM validation_input WHERE observation_id = observation.id)
           AND NOT EXISTS (SELECT FROM listing WHERE stated_id = observation.id);
        DELETE FROM observation_citation WHERE observation_id IN (SELECT id FROM gone);
        DELETE FROM observation WHERE id IN (SELECT id FROM gone);
        COMMIT""");
    change("TRUNCATE observation CASCADE");
    assertThat(rows.number("SELECT count(*) FROM observation_summary")).isZero();
  }

  /** The later of two writers that change figures of one subject sees what the first has done. */
  @Test
  void theyAreRightAfterTwoWritersAtOnce() throws Exception {
    String change =
        """
        UPDATE observation SET value = value + 1
         WHERE id = (SELECT %s(id) FROM observation WHERE value IS NOT NULL AND origin = 'STATED'
           AND (subject_id, metric_id) =
             (SELECT subject_id, metric_id FROM observation WHERE value IS NOT NULL AND origin = 'STATED'
               GROUP BY subject_id, metric_id ORDER BY count(*) DESC, subject_id, metric_id LIMIT 1))""";
    try (Connection first = database.connect();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      assertThat(statement.executeUpdate(change.formatted("min"))).isOne();
      CompletableFuture<Void> second =
          CompletableFuture.runAsync(() -> rows.change(change.formatted("max")));
      waitUntilBlocked();
      first.commit();
      second.get(30, TimeUnit.SECONDS);
    }
    Summaries.areWhatGroupingSays(rows);
  }

  private void waitUntilBlocked() throws InterruptedException, SQLException {
    while (rows.number(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
        == 0) {
      Thread.sleep(10);
    }
  }
}
