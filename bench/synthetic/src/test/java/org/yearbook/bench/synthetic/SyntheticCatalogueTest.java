package org.yearbook.bench.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.FixtureEditions;
import org.yearbook.persistence.edition.Rows;
import org.yearbook.persistence.edition.Summaries;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;

@Tag("slow")
class SyntheticCatalogueTest {
  private static final CatalogueSize SIZE = new CatalogueSize(23, 13, 3, 5);

  /** All that a catalogue says, without ids and times. */
  private static final String CONTENT =
      """
      SELECT concat_ws('|', observation.key, subject.key, subject.status, subject.name_zh, series.key, metric.key, unit.key,
               observation.printed, value, qualifier, low, high, low_inclusive, high_inclusive, period, period_label, null_reason,
               citation.key, citation.sha256, section.key, section.heading_trail_en, apa_en)
        FROM observation
        JOIN subject ON subject.id = subject_id
        JOIN series ON series.id = series_id
        JOIN metric ON metric.id = observation.metric_id
        JOIN unit ON unit.id = observation.unit_id
        JOIN observation_citation ON observation_id = observation.id AND observation_citation.position = 1
        JOIN citation ON citation.id = citation_id
        JOIN section ON section.id = section_id
        JOIN section_reference USING (section_id)
       WHERE observation.key LIKE 'synthetic-%'
       ORDER BY observation.id""";

  private static final String STRUCTURE =
      """
      SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated, conenforced)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL
      SELECT concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid)
        FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace
      UNION ALL
      SELECT concat_ws(' ', tgrelid::regclass, pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY 1""";

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();
  private static final Rows ROWS = new Rows(database);

  @BeforeAll
  static void load() {
    assertThat(load(database, SIZE, false)).isEqualTo(SyntheticCatalogue.Outcome.CHANGED);
  }

  @Test
  void thereIsOneCitedFigureForEachFacilityMetricAndYear() {
    assertThat(ROWS.number("SELECT count(*) FROM observation")).isEqualTo(23 * 13 * 3);
    assertThat(
            ROWS.number(
                "SELECT count(DISTINCT (subject_id, metric_id, edition_id)) FROM observation"))
        .isEqualTo(23 * 13 * 3);
    assertThat(ROWS.number("SELECT count(*) FROM citation")).isEqualTo(23 * 13 * 3);
    assertThat(ROWS.number("SELECT count(*) FROM observation_citation")).isEqualTo(23 * 13 * 3);
    assertThat(ROWS.number("SELECT count(*) FROM series")).isEqualTo(23 * 13);
    assertThat(ROWS.texts("SELECT kind || ' ' || count(*) FROM subject GROUP BY kind ORDER BY 1"))
        .containsExactly("FACILITY 23", "ORGANIZATION 3");
    assertThat(ROWS.texts("SELECT reference_year FROM edition ORDER BY id"))
        .containsExactly("2023", "2024", "2025");
  }

  @Test
  void everyNameSaysInItsLanguageThatItIsSynthetic() {
    List<Names.Text> names = Names.of(ROWS);
    assertThat(names.stream().map(Names.Text::column).distinct())
        .contains(
            "report_series.title_zh",
            "report_series.publisher_en",
            "edition.title_zh",
            "edition.source_file_name",
            "section.heading_trail_en",
            "section_reference.bibtex_zh",
            "unit.name_en",
            "metric.definition_zh",
            "subject.name_zh",
            "subject.key",
            "name.text",
            "citation.key",
            "observation.key");
    assertThat(names).allMatch(Names.Text::isSynthetic);
  }

  @Test
  void aCitationStandsInTheSectionOfTheInstitutionThatOperatesTheFacility() {
    assertThat(
            ROWS.number(
                """
                SELECT count(*)
                  FROM observation
                  JOIN observation_citation ON observation_id = observation.id
                  JOIN citation ON citation.id = citation_id
                  JOIN section ON section.id = section_id
                  JOIN participation ON target_id = subject_id AND role = 'OPERATOR'
                  JOIN subject agent ON agent.id = agent_id AND agent.name_zh = heading_zh
                 WHERE citation.edition_id = observation.edition_id
                   AND citation.printed = observation.printed
                   AND citation.line > section.line
                   AND section.edition_id = observation.edition_id"""))
        .isEqualTo(23 * 13 * 3);
  }

  @Test
  void sectionsStandInTheOrderOfTheirLinesBelowTheirParents() {
    assertThat(
            ROWS.texts(
                "SELECT concat_ws(' ', path, level, line) FROM section WHERE key LIKE 'synthetic-2025/%' ORDER BY id"))
        .containsExactly("1 1 1", "1.1 2 2", "1.1.1 3 3", "1.1.2 3 14", "1.1.3 3 25");
    assertThat(
            ROWS.number(
                """
                SELECT count(*) FROM section child JOIN section parent ON parent.id = child.parent_id
                 WHERE child.path LIKE parent.path || '.%' AND child.edition_id = parent.edition_id
                   AND parent.heading_trail_zh || child.heading_zh = child.heading_trail_zh"""))
        .isEqualTo(3 * 4);
  }

  @Test
  void theKeptTotalsAndSummariesAreRight() {
    Summaries.areWhatGroupingSays(ROWS);
    assertThat(
            ROWS.texts(
                "SELECT concat_ws(' ', of_table, kind, rows) FROM total WHERE rows > 0 ORDER BY 1"))
        .containsExactly(
            "observation  " + 23 * 13 * 3, "subject FACILITY 23", "subject ORGANIZATION 3");
  }

  @Test
  void constraintsIndexesAndTriggersAreAsTheMigrationsMadeThem() {
    try (TestDatabase fresh = TestDatabase.migrated()) {
      assertThat(ROWS.texts(STRUCTURE)).isEqualTo(new Rows(fresh).texts(STRUCTURE));
    }
  }

  @Test
  void theSameSizesAndSeedGiveTheSameRowsInAnotherDatabase() {
    try (TestDatabase other = withBundledEdition()) {
      load(other, SIZE, false);
      assertThat(new Rows(other).texts(CONTENT))
          .hasSize(23 * 13 * 3)
          .isEqualTo(ROWS.texts(CONTENT));
    }
  }

  @Test
  void aLargerCatalogueHoldsTheFiguresOfASmallerOne() {
    String figures =
        "SELECT key || ' ' || printed FROM observation WHERE key LIKE '%-2025/%facility-1.%' ORDER BY 1";
    try (TestDatabase larger = TestDatabase.migrated()) {
      load(larger, new CatalogueSize(230, 13, 4, 5), false);
      assertThat(new Rows(larger).texts(figures)).hasSize(13).isEqualTo(ROWS.texts(figures));
    }
  }

  @Test
  void theSameCatalogueIsLoadedOnce() {
    long version = ROWS.number("SELECT version FROM data_version");

    assertThat(load(database, SIZE, false)).isEqualTo(SyntheticCatalogue.Outcome.UNCHANGED);
    assertThat(ROWS.number("SELECT version FROM data_version")).isEqualTo(version);
  }

  @Test
  void anotherSizeIsRefusedWithTheSizeThatIsThere() {
    CatalogueSize other = new CatalogueSize(23, 13, 3, 6);

    assertThatThrownBy(() -> load(database, other, false))
        .isInstanceOf(YearbookException.class)
        .hasMessage(
            "The database holds \"synthetic catalogue of 23 facilities × 13 metrics × 3 years with seed 5, version 2\", not \"synthetic catalogue of 23 facilities × 13 metrics × 3 years with seed 6, version 2\". Nothing was changed; --replace deletes the one that is there first.");
    assertThat(ROWS.number("SELECT count(*) FROM observation")).isEqualTo(23 * 13 * 3);
  }

  @Test
  void replacingLeavesNothingOfTheOldCatalogueAndAllOfRealEditions() {
    try (TestDatabase both = withBundledEdition()) {
      List<String> before = counts(both);
      load(both, SIZE, false);
      load(both, new CatalogueSize(2, 1, 1, 9), true);

      Rows rows = new Rows(both);
      assertThat(
              rows.texts(
                  "SELECT key || ' ' || source_file_name FROM edition WHERE key LIKE 'synthetic-%'"))
          .containsExactly(
              "synthetic-2025 synthetic catalogue of 2 facilities × 1 metrics × 1 years with seed 9, version 2");
      assertThat(rows.texts("SELECT key FROM subject WHERE key LIKE 'synthetic-%' ORDER BY id"))
          .containsExactly(
              "synthetic-institution-1", "synthetic-facility-1", "synthetic-facility-2");
      assertThat(rows.texts("SELECT key FROM metric WHERE key LIKE 'synthetic_%' ORDER BY id"))
          .containsExactly("synthetic_beam_hours");
      assertThat(rows.texts("SELECT key FROM unit WHERE key LIKE '%synthetic%'"))
          .containsExactly("{synthetic-hour}");
      assertThat(counts(both))
          .isEqualTo(before.stream().map(count -> increased(count, "observation", 2)).toList());
      assertThat(rows.texts(STRUCTURE)).isEqualTo(ROWS.texts(STRUCTURE));
      Summaries.areWhatGroupingSays(rows);
    }
  }

  @Test
  void removingLeavesEverythingElseAsItWas() {
    try (TestDatabase both = withBundledEdition()) {
      List<String> before = counts(both);
      load(both, SIZE, false);

      assertThat(remove(both)).isEqualTo(SyntheticCatalogue.Outcome.CHANGED);
      assertThat(remove(both)).isEqualTo(SyntheticCatalogue.Outcome.UNCHANGED);

      Rows rows = new Rows(both);
      assertThat(counts(both)).isEqualTo(before);
      assertThat(Names.of(rows)).filteredOn(Names.Text::isKey).noneMatch(Names.Text::isSynthetic);
      assertThat(rows.texts(STRUCTURE)).isEqualTo(ROWS.texts(STRUCTURE));
      Summaries.areWhatGroupingSays(rows);
    }
  }

  @Test
  void aRealSeriesThatIsCalledSyntheticIsNotRemoved() {
    try (TestDatabase other = TestDatabase.migrated()) {
      load(other, new CatalogueSize(1, 1, 1, 1), false);
      other.execute("UPDATE edition SET source_file_name = 'Synthetic Biology 2025.pdf'");

      assertThat(remove(other)).isEqualTo(SyntheticCatalogue.Outcome.UNCHANGED);
      assertThat(new Rows(other).number("SELECT count(*) FROM observation")).isEqualTo(1);
      assertThatThrownBy(() -> load(other, SIZE, true))
          .isInstanceOf(YearbookException.class)
          .hasMessageEndingWith("nothing was changed.");
    }
  }

  @Test
  void aCatalogueOfAnEarlierVersionIsRemoved() {
    try (TestDatabase other = TestDatabase.migrated()) {
      load(other, SIZE, false);
      other.execute(
          "UPDATE edition SET source_file_name = '23 facilities × 13 metrics × 3 years with seed 5', content_sha256 = source_sha256");

      assertThat(remove(other)).isEqualTo(SyntheticCatalogue.Outcome.CHANGED);
      assertThat(Names.of(new Rows(other))).isEmpty();
    }
  }

  @Test
  void anImportBesideItIsStillPossibleAndFindsNothingWrong() {
    try (TestDatabase both = TestDatabase.migrated()) {
      load(both, SIZE, false);
      assertThat(importBundled(both)).isEqualTo(Outcome.NEW);
      Rows rows = new Rows(both);
      assertThat(rows.texts(CONTENT)).isEqualTo(ROWS.texts(CONTENT));
      assertThat(
              rows.number(
                  "SELECT count(*) FROM validation JOIN edition ON edition.id = edition_id WHERE edition.key LIKE 'synthetic-%'"))
          .isZero();
    }
  }

  @Test
  void keysThatOthersHaveAreNeverTakenOver() {
    try (TestDatabase other = TestDatabase.migrated()) {
      other.execute(
          "INSERT INTO subject (key, kind, type, status, name_zh, name_en) VALUES ('synthetic-rubber', 'FACILITY', 'LASER', 'OPENED', '胶', 'rubber')");

      assertThatThrownBy(() -> load(other, SIZE, true))
          .isInstanceOf(YearbookException.class)
          .hasMessageContaining("synthetic-rubber")
          .hasMessageEndingWith("nothing was changed.");
      assertThat(new Rows(other).number("SELECT count(*) FROM edition")).isZero();
    }
  }

  @Test
  void progressIsToldInRowsAndSteps() {
    List<String> told = new ArrayList<>();
    try (TestDatabase other = TestDatabase.migrated()) {
      new SyntheticCatalogue(other.address()).load(SIZE, false, told::add);
    }
    assertThat(told)
        .anyMatch(
            line -> line.matches("897 of 897 observations \\(100 %\\), [0-9,]+ a second, 0 s left"))
        .anyMatch(line -> line.matches("Checking [0-9]+ foreign keys"))
        .last()
        .isEqualTo("Vacuuming and analysing");
  }

  private static SyntheticCatalogue.Outcome load(
      TestDatabase into, CatalogueSize size, boolean replace) {
    return new SyntheticCatalogue(into.address()).load(size, replace, line -> {});
  }

  private static SyntheticCatalogue.Outcome remove(TestDatabase from) {
    return new SyntheticCatalogue(from.address()).remove(line -> {});
  }

  private static TestDatabase withBundledEdition() {
    TestDatabase other = TestDatabase.migrated();
    importBundled(other);
    return other;
  }

  private static Outcome importBundled(TestDatabase into) {
    return new EditionImport(into.address())
        .run(FixtureEditions.bundled(), Map.of(), line -> {})
        .outcome();
  }

  /** How many rows of real editions each table has, and what the totals say. */
  private static List<String> counts(TestDatabase of) {
    List<String> counts = new ArrayList<>();
    Rows rows = new Rows(of);
    for (String table :
        List.of("subject", "edition", "section", "series", "name", "participation")) {
      counts.add(
          table
              + " "
              + rows.number(
                  "SELECT count(*) FROM %s WHERE key NOT LIKE 'synthetic-%%'".formatted(table)));
    }
    for (String table : List.of("citation", "observation", "status_assertion", "mention")) {
      counts.add(
          table
              + " "
              + rows.number(
                  "SELECT count(*) FROM %s JOIN edition ON edition.id = edition_id WHERE edition.key NOT LIKE 'synthetic-%%'"
                      .formatted(table)));
    }
    counts.add(
        "kept observation " + rows.number("SELECT rows FROM total WHERE of_table = 'observation'"));
    return counts;
  }

  private static String increased(String count, String table, int by) {
    String kept = "kept " + table + " ";
    return count.startsWith(kept)
        ? kept + (Long.parseLong(count.substring(kept.length())) + by)
        : count;
  }
}
