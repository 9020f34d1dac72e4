package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;

/** Editions side by side: the bundled one, figures of other years from the press, made-up ones. */
@Tag("slow")
class SeveralEditionsTest {
  private static final String BUNDLED = "sti-report-2020-chapter-1";
  private static final String PRESS = "press-figures-2021";

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.migrated();
  private final Rows rows = new Rows(database);

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  private Path emptyFolder() {
    try {
      return Files.createTempDirectory(folder, "edition");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EditionCopy press() {
    return EditionCopy.pressFigures(emptyFolder());
  }

  /** The press figures of another year, as one that states them itself would print them. */
  private EditionCopy stated(int year) {
    return press()
        .replace("edition.yaml", "slug: press-figures-2021", "slug: stated-" + year)
        .replace("edition.yaml", "referenceYear: 2021", "referenceYear: " + year)
        .replaceEverywhere("EXTERNAL", "STATED")
        .replaceEverywhere("2021-12-31,2021-12-31", year + "-12-31," + year + "-12-31")
        .replaceEverywhere("截至2021年底", "截至" + year + "年底");
  }

  private void importBundled() {
    new EditionImport(database.address()).run(FixtureEditions.bundled(), Map.of(), line -> {});
  }

  private ImportResult bringIn(EditionCopy edition) {
    return edition.importInto(database.address());
  }

  private List<String> monotone() {
    return rows.texts(
        "SELECT concat_ws(' ', key, outcome, expected, actual) FROM validation"
            + " WHERE rule = 'MONOTONE_CUMULATIVE' ORDER BY key");
  }

  @Test
  void thePressFiguresHoldAgainstTheirSource() {
    Path edition = press().folder();

    Validated validated =
        EditionFolder.at(edition).validate(edition.resolve("press-figures-2021.txt"));

    assertThat(validated.problems()).isEmpty();
    assertThat(Objects.requireNonNull(validated.content()).observations()).hasSize(11);
  }

  @Test
  void twoEditionsLieSideBySideAndEachKeepsItsFigures() {
    importBundled();
    List<String> before = figuresOf(BUNDLED);

    assertThat(bringIn(press()).outcome()).isEqualTo(Outcome.NEW);

    assertThat(figuresOf(BUNDLED))
        .hasSize(FixtureEditions.bundled().observations().size())
        .containsExactlyElementsOf(before);
    assertThat(figuresOf(PRESS))
        .containsExactly(
            "shanghai.cns_papers.2018 85 EXTERNAL",
            "shanghai.cns_papers.2019 87 EXTERNAL",
            "shanghai.cns_papers.2021 107 EXTERNAL",
            "shanghai.cns_papers.2022 120 EXTERNAL",
            "shanghai.cns_papers_national_share.2018 32.2 EXTERNAL",
            "shanghai.cns_papers_national_share.2019 28.4 EXTERNAL",
            "shanghai.cns_papers_national_share.2021 29.8 EXTERNAL",
            "shanghai.cns_papers_national_share.2022 28.8 EXTERNAL",
            "national-major-projects.projects_led 929 EXTERNAL",
            "national-key-rd.projects_led 554 EXTERNAL",
            "shanghai.approved_projects 4472 EXTERNAL");
    assertThat(rows.texts("SELECT key FROM report_series ORDER BY id"))
        .containsExactly("shanghai-sti-report", "press-figures");
    assertThat(
            rows.texts(
                "SELECT subject.key FROM mention JOIN subject ON subject.id = subject_id"
                    + " GROUP BY subject.key HAVING count(*) = 2 ORDER BY 1"))
        .containsExactly("china", "national-key-rd", "national-major-projects", "shanghai");
  }

  private List<String> figuresOf(String edition) {
    return rows.texts(
        "SELECT concat_ws(' ', substr(observation.key, length(edition.key) + 2), value, origin)"
            + " FROM observation JOIN edition ON edition.id = edition_id"
            + " WHERE superseded_at IS NULL AND edition.key = '"
            + edition
            + "' ORDER BY observation.id");
  }

  @Test
  void neitherOrderOfImportChangesWhatIsThereInTheEnd() {
    String all =
        "SELECT concat_ws(' ', subject.key, name_zh, name_en, type, status) FROM subject ORDER BY key";
    importBundled();
    bringIn(press());
    try (TestDatabase other = TestDatabase.migrated()) {
      press().importInto(other.address());
      new EditionImport(other.address()).run(FixtureEditions.bundled(), Map.of(), line -> {});

      assertThat(new Rows(other).texts(all)).containsExactlyElementsOf(rows.texts(all));
    }
  }

  @Test
  void externalFiguresOfSeveralYearsAreOneSeriesInOrderOfTheirPeriods() {
    bringIn(press());
    importBundled();

    assertThat(
            rows.texts(
                "SELECT series.key || ': ' || string_agg(value::text, ' ' ORDER BY lower(period))"
                    + " FROM series JOIN observation ON series_id = series.id"
                    + " WHERE series.origin = 'EXTERNAL' GROUP BY series.id ORDER BY series.id"))
        .containsExactly(
            "shanghai||||||cns_papers||PERIOD_TOTAL|EXTERNAL: 85 87 107 120",
            "shanghai||||||cns_papers_national_share||SHARE|EXTERNAL: 32.2 28.4 29.8 28.8",
            "national-major-projects||||||projects_led||CUMULATIVE|EXTERNAL: 929",
            "national-key-rd||||||projects_led||CUMULATIVE|EXTERNAL: 554",
            "shanghai||||||approved_projects||PERIOD_TOTAL|EXTERNAL: 4472");
  }

  @Test
  void statedAndExternalFiguresNeverShareASeriesNorDoTotalsOfDifferentKinds() {
    importBundled();
    bringIn(press());
    bringIn(stated(2022));

    assertThat(
            rows.texts(
                "SELECT series.key FROM series JOIN observation ON series_id = series.id GROUP BY 1"
                    + " HAVING count(DISTINCT observation.origin) > 1"
                    + " OR count(DISTINCT observation.aggregation) > 1"
                    + " OR count(DISTINCT observation.metric_id) > 1"
                    + " OR count(DISTINCT observation.subject_id) > 1"))
        .isEmpty();
    assertThat(
            rows.texts(
                "SELECT string_agg(DISTINCT concat_ws(' ', value, observation.origin), ', ') FROM series"
                    + " JOIN observation ON series_id = series.id"
                    + " WHERE series.key LIKE 'national-major-projects||||||projects_led|%'"
                    + " GROUP BY series.id ORDER BY 1"))
        .containsExactly("929 EXTERNAL", "929 STATED");
  }

  @Test
  void aTotalOfThePeriodDoesNotContinueACumulativeOne() {
    importBundled();
    bringIn(
        stated(2021).replace("observations.csv", "true,true,CUMULATIVE", "true,true,PERIOD_TOTAL"));

    assertThat(
            rows.texts(
                "SELECT series.aggregation FROM series JOIN metric ON metric.id = metric_id"
                    + " JOIN subject ON subject.id = subject_id WHERE metric.key = 'projects_led'"
                    + " AND subject.key = 'national-major-projects' ORDER BY series.id"))
        .containsExactly("CUMULATIVE", "PERIOD_TOTAL");
  }

  @Test
  void cumulativeFiguresOfOneEditionOrOfDifferentOriginsAreNotCompared() {
    importBundled();
    bringIn(press());

    assertThat(monotone()).isEmpty();
  }

  @Test
  void aCumulativeFigureThatStaysOrRisesInALaterEditionPassesInBoth() {
    importBundled();

    bringIn(stated(2021));

    assertThat(monotone())
        .containsExactly(
            "stated-2021/monotone-cumulative PASS 0 0", BUNDLED + "/monotone-cumulative PASS 0 0");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', position, observation.key, value) FROM validation_input"
                    + " JOIN validation ON validation.id = validation_id"
                    + " JOIN observation ON observation.id = observation_id"
                    + " WHERE validation.key = 'stated-2021/monotone-cumulative' ORDER BY position"))
        .containsExactly(
            "1 sti-report-2020-chapter-1/national-major-projects.projects_led 929",
            "2 stated-2021/national-major-projects.projects_led 929",
            "3 sti-report-2020-chapter-1/national-key-rd.projects_led 458",
            "4 stated-2021/national-key-rd.projects_led 554");
  }

  @Test
  void aCumulativeFigureThatFallsInALaterEditionIsFound() {
    importBundled();

    bringIn(lower(stated(2021)));

    assertThat(monotone())
        .containsExactly(
            "stated-2021/monotone-cumulative WARN 0 1 (929项 → 900项)",
            BUNDLED + "/monotone-cumulative WARN 0 1 (929项 → 900项)");
  }

  private static EditionCopy lower(EditionCopy edition) {
    return edition
        .replace("observations.csv", "929项,929,", "900项,900,")
        .replace("observations.csv", "EXACT,929,929", "EXACT,900,900")
        .replace("citations.csv", "929项", "900项");
  }

  @Test
  void aFallIsFoundInWhicheverOrderTheEditionsCome() {
    bringIn(lower(stated(2021)));
    assertThat(monotone()).isEmpty();

    importBundled();

    assertThat(monotone())
        .containsExactly(
            "stated-2021/monotone-cumulative WARN 0 1 (929项 → 900项)",
            BUNDLED + "/monotone-cumulative WARN 0 1 (929项 → 900项)");
  }

  @Test
  void aFallThatIsCorrectedIsForgottenInAllEditions() {
    importBundled();
    bringIn(lower(stated(2021)));

    bringIn(stated(2021));

    assertThat(monotone())
        .containsExactly(
            "stated-2021/monotone-cumulative PASS 0 0", BUNDLED + "/monotone-cumulative PASS 0 0");
  }

  @Test
  void theSameEditionAgainLeavesTheComparisonAlone() {
    importBundled();
    bringIn(stated(2021));
    List<String> before = rows.texts("SELECT id FROM validation ORDER BY id");

    assertThat(bringIn(stated(2021)).outcome()).isEqualTo(Outcome.UNCHANGED);

    assertThat(rows.texts("SELECT id FROM validation ORDER BY id"))
        .containsExactlyElementsOf(before);
  }

  @Test
  void aFigureThatIsOnlyBoundedFallsOnlyWhenThatIsSure() {
    importBundled();

    bringIn(bounded("近930项", "930,{project},NEARLY,,930,,false"));
    assertThat(monotone()).first().asString().contains("PASS");

    bringIn(bounded("近929项", "929,{project},NEARLY,,929,,false"));
    assertThat(monotone()).first().asString().contains("WARN 0 1 (929项 → 近929项)");

    bringIn(bounded("约900项", "900,{project},APPROX,,,,"));
    assertThat(monotone()).first().asString().contains("PASS");

    bringIn(bounded("超过800项", "800,{project},GREATER_THAN,800,,false,"));
    assertThat(monotone()).first().asString().contains("PASS");
  }

  private EditionCopy bounded(String printed, String figure) {
    return stated(2021)
        .replace(
            "observations.csv",
            "929项,929,{project},EXACT,929,929,true,true",
            printed + "," + figure)
        .replace("citations.csv", "929项", printed);
  }
}
