package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.merge.EditionImport;

/** The totals that are kept by the writes, compared with what counting says. */
class TotalsTest {
  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.migrated();
  private final Rows rows = new Rows(database);

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  private void theyAreWhatCountingSays() {
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', of_table, kind, rows) FROM total WHERE rows > 0 ORDER BY 1"))
        .isEqualTo(
            rows.texts(
                """
                SELECT concat_ws(' ', 'subject', kind, count(*)) FROM subject GROUP BY kind
                UNION ALL
                SELECT concat_ws(' ', 'observation', '', count(*)) FROM observation
                 WHERE superseded_at IS NULL HAVING count(*) > 0
                ORDER BY 1"""));
  }

  private void importBundled() {
    new EditionImport(database.address()).run(FixtureEditions.bundled(), Map.of(), line -> {});
  }

  @Test
  void theyFollowAnImportItsCorrectionAndARemoval() {
    importBundled();
    assertThat(rows.number("SELECT rows FROM total WHERE of_table = 'observation'")).isPositive();
    theyAreWhatCountingSays();

    EditionCopy press = EditionCopy.pressFigures(folder);
    press.importInto(database.address());
    theyAreWhatCountingSays();

    rows.change("UPDATE observation SET superseded_at = now() WHERE origin = 'EXTERNAL'");
    theyAreWhatCountingSays();

    rows.change("UPDATE observation SET superseded_at = NULL WHERE origin = 'EXTERNAL'");
    theyAreWhatCountingSays();

    rows.change("UPDATE subject SET kind = 'INDUSTRY', parent_id = NULL WHERE kind = 'PERSON'");
    theyAreWhatCountingSays();
  }

  @Test
  void nothingIsLeftWhenTheTablesAreEmptied() {
    importBundled();
    rows.change("TRUNCATE subject CASCADE");
    theyAreWhatCountingSays();
    assertThat(rows.number("SELECT sum(rows) FROM total")).isZero();

    importBundled();
    theyAreWhatCountingSays();
  }
}
