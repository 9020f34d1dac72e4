package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.ImportResult.Outcome;
import org.yearbook.persistence.server.DatabaseAddress;

class EditionImportTest {
  private static final String EDITION = "sti-report-2020-chapter-1";

  /** A figure that nothing is derived from and no check looks at. */
  private static final String AWARDS = EDITION + "/shenguang-ii.provincial_awards";

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.migrated();
  private final Rows rows = new Rows(database);

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  private EditionCopy copy() {
    return EditionCopy.in(folder);
  }

  private ImportResult importBundled() {
    return new EditionImport(database.address())
        .run(FixtureEditions.bundled(), Map.of(), line -> {});
  }

  @Test
  void aFreshDatabaseHoldsTheBundledEditionInTheOrderOfItsFiles() {
    EditionContent content = FixtureEditions.bundled();
    ImportResult result = importBundled();

    assertThat(result.outcome()).isEqualTo(Outcome.NEW);
    assertThat(result.recorded()).isEqualTo(content.observations().size());
    assertThat(result.superseded()).isZero();
    assertThat(rows.texts("SELECT key FROM section ORDER BY id"))
        .containsExactlyElementsOf(
            content.sections().stream().map(each -> EDITION + "/" + each.path()).toList());
    assertThat(rows.texts("SELECT key FROM citation ORDER BY id"))
        .containsExactlyElementsOf(
            content.citations().stream().map(each -> EDITION + "/" + each.locator()).toList());
    assertThat(rows.texts("SELECT key FROM unit ORDER BY id"))
        .containsExactlyElementsOf(content.units().stream().map(each -> each.code()).toList());
    assertThat(rows.texts("SELECT key FROM metric ORDER BY id"))
        .containsExactlyElementsOf(content.metrics().stream().map(each -> each.code()).toList());
    assertThat(rows.texts("SELECT key FROM subject ORDER BY id"))
        .startsWith(
            "ssrf-phase-1",
            "shanghai-supercomputer-center",
            "magic-cube-ii",
            "magic-cube-iii",
            "protein-science-facility-shanghai");
    assertThat(rows.texts("SELECT key FROM observation ORDER BY id"))
        .containsExactlyElementsOf(
            content.observations().stream().map(each -> EDITION + "/" + each.key()).toList());
  }

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
    importBundled();

    List<String> ids = rows.texts("SELECT id FROM " + table + " ORDER BY id");
    assertThat(ids)
        .isNotEmpty()
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, ids.size()).mapToObj(String::valueOf).toList());
  }

  @Test
  void whatIsDerivedFromTheFilesIsStoredBesideThem() {
    importBundled();

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
  void theSameContentAgainWritesNothing() {
    ImportResult first = importBundled();
    ImportResult second = importBundled();

    assertThat(second)
        .isEqualTo(
            new ImportResult(
                Outcome.UNCHANGED, EDITION, first.observations(), 0, 0, first.dataVersion()));
    assertThat(rows.number("SELECT version FROM data_version")).isEqualTo(first.dataVersion());
  }

  @Test
  void aChangedObservationIsSupersededAndTheOldOneStays() {
    ImportResult first = importBundled();
    long citations = rows.number("SELECT count(*) FROM observation_citation");
    List<String> others =
        rows.texts("SELECT xmin || ' ' || id FROM observation WHERE key <> '" + AWARDS + "'");

    ImportResult second =
        copy()
            .replace("observations.csv", ",6项,6,{award},EXACT,6,6,", ",7项,7,{award},EXACT,7,7,")
            .replace("citations.csv", ",6项,", ",7项,")
            .importInto(database.address());

    assertThat(second.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(second.recorded()).isEqualTo(1);
    assertThat(second.superseded()).isEqualTo(1);
    assertThat(second.dataVersion()).isEqualTo(first.dataVersion() + 1);
    assertThat(rows.texts("SELECT value FROM observation WHERE key = '" + AWARDS + "' ORDER BY id"))
        .containsExactly("6", "7");
    assertThat(
            rows.number(
                "SELECT count(*) FROM observation ended JOIN observation current"
                    + " ON ended.superseded_by = current.id"
                    + " WHERE ended.superseded_at = current.recorded_at"
                    + " AND ended.recorded_at < current.recorded_at"
                    + " AND current.superseded_at IS NULL"))
        .isEqualTo(1);
    assertThat(rows.number("SELECT count(*) FROM observation_citation")).isEqualTo(citations + 1);
    assertThat(
            rows.texts("SELECT xmin || ' ' || id FROM observation WHERE key <> '" + AWARDS + "'"))
        .containsExactlyElementsOf(others);
  }

  @Test
  void anotherCitationMakesAnotherObservationToo() {
    importBundled();

    ImportResult second =
        copy()
            .replace("observations.csv", "L109-b\n", "L109-b|L107-a\n")
            .importInto(database.address());

    assertThat(second.recorded()).isEqualTo(1);
    assertThat(second.superseded()).isEqualTo(1);
  }

  @Test
  void anObservationThatIsGoneIsSupersededByNone() {
    ImportResult first = importBundled();

    ImportResult second =
        copy()
            .withoutLine("observations.csv", "shenguang-ii.provincial_awards")
            .importInto(database.address());

    assertThat(second.recorded()).isZero();
    assertThat(second.superseded()).isEqualTo(1);
    assertThat(second.observations()).isEqualTo(first.observations() - 1);
    assertThat(
            rows.texts(
                "SELECT superseded_by FROM observation WHERE superseded_at IS NOT NULL AND key = '"
                    + AWARDS
                    + "'"))
        .containsExactly("null");
  }

  @Test
  void anObservationThatComesBackIsANewRow() {
    importBundled();
    copy()
        .withoutLine("observations.csv", "shenguang-ii.provincial_awards")
        .importInto(database.address());

    ImportResult third = importBundled();

    assertThat(third.recorded()).isEqualTo(1);
    assertThat(rows.texts("SELECT superseded_by FROM observation WHERE key = '" + AWARDS + "'"))
        .containsExactly("null", "null");
  }

  @Test
  void whatIsNotAnObservationIsWrittenOverInPlace() {
    importBundled();
    String id = rows.texts("SELECT id FROM name WHERE text = '上海光源一期'").get(0);

    ImportResult second =
        copy()
            .replace("facilities.yaml", "text: 上海光源一期", "text: 上海光源I期")
            .replace("sections.csv", "SSRF Phase I,95", "SSRF Phase One,95")
            .replace("metrics.csv", "Core-hours provided", "Core-hours given")
            .replace("units.csv", "core·h", "core-h")
            .importInto(database.address());

    assertThat(second.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(second.recorded()).isZero();
    assertThat(rows.texts("SELECT text FROM name WHERE id = " + id)).containsExactly("上海光源I期");
    assertThat(rows.texts("SELECT name_zh FROM subject WHERE key = 'ssrf-phase-1'"))
        .containsExactly("上海光源I期");
    assertThat(rows.texts("SELECT heading_en FROM section WHERE path = '1.1.4.1.1'"))
        .containsExactly("SSRF Phase One");
    assertThat(rows.texts("SELECT name_en FROM metric WHERE key = 'core_hours'"))
        .containsExactly("Core-hours given");
    assertThat(rows.texts("SELECT symbol FROM unit WHERE key = '{core}.h'"))
        .containsExactly("core-h");
  }

  @Test
  void whatIsGoneIsDeletedUnlessAnOldObservationRefersToIt() {
    importBundled();

    copy()
        .withoutEntry("facilities.yaml", "slug: gas-turbine-test-facility")
        .replace("lists.yaml", ", gas-turbine-test-facility]", "]")
        .replace("lists.yaml", ", L149-a]", "]")
        .withoutLine("glossary.csv", "高效低碳燃气轮机试验装置")
        .withoutLine("citations.csv", "L149-a")
        .withoutLine("citations.csv", "L151-a")
        .withoutLine("sections.csv", "1.1.4.2.9")
        .withoutLine("observations.csv", "shenguang-ii.provincial_awards")
        .withoutLine("citations.csv", "L109-b")
        .withoutLine("metrics.csv", "provincial_awards")
        .withoutLine("units.csv", "{award}")
        .replace(
            "facilities.yaml",
            "    - {language: EN, text: SSRF, kind: ACRONYM, status: VERIFIED, citations: [L095-a]}\n",
            "")
        .append("units.csv", "t,t,吨,tonne,OTHER,1,,")
        .importInto(database.address());
    copy2().importInto(database.address());

    assertThat(rows.number("SELECT count(*) FROM subject WHERE kind = 'FACILITY'")).isEqualTo(13);
    assertThat(rows.number("SELECT count(*) FROM section WHERE path = '1.1.4.2.9'")).isZero();
    assertThat(rows.number("SELECT count(*) FROM citation WHERE line IN (149, 151)")).isZero();
    assertThat(rows.number("SELECT count(*) FROM name WHERE text = 'SSRF'")).isZero();
    assertThat(rows.texts("SELECT key FROM unit WHERE key IN ('t', '{award}')"))
        .containsExactly("{award}");
    assertThat(rows.texts("SELECT key FROM metric WHERE key = 'provincial_awards'")).hasSize(1);
    assertThat(rows.texts("SELECT printed FROM citation WHERE line = 109 AND start_offset = 2411"))
        .containsExactly("6项");
  }

  /** The same folder once more, without the unit that nothing uses. */
  private EditionCopy copy2() {
    return EditionCopy.of(folder).withoutLine("units.csv", "t,");
  }

  @Test
  void superlativesAreReplacedWhereTheyDiffer() {
    importBundled();

    copy()
        .replace("facilities.yaml", "scope: WORLD", "scope: NATIONAL")
        .importInto(database.address());

    assertThat(rows.texts("SELECT scope FROM superlative ORDER BY id")).contains("NATIONAL");
    assertThat(rows.number("SELECT count(*) FROM superlative"))
        .isEqualTo(
            FixtureEditions.bundled().subjects().stream()
                .flatMap(subject -> subject.achievements().stream())
                .mapToLong(achievement -> achievement.superlatives().size())
                .sum());
  }

  @Test
  void theDatabaseItselfRefusesAnObservationWithoutCitation() throws SQLException {
    importBundled();
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

  @Test
  void anImportThatBreaksInTheMiddleLeavesNothing() {
    long version = rows.number("SELECT version FROM data_version");
    EditionContent content = FixtureEditions.bundled();
    List<Observation> doubled =
        Stream.concat(content.observations().stream(), content.observations().stream()).toList();
    EditionContent broken =
        new EditionContent(
            content.series(),
            content.edition(),
            content.sections(),
            content.citations(),
            content.units(),
            content.metrics(),
            content.subjects(),
            content.participations(),
            content.events(),
            content.listings(),
            doubled,
            content.validations(),
            content.terms(),
            content.passages(),
            content.sha256());
    List<String> progress = new ArrayList<>();

    YearbookException problem =
        catchThrowableOfType(
            YearbookException.class,
            () -> new EditionImport(database.address()).run(broken, Map.of(), progress::add));

    assertThat(problem.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(problem.getMessage())
        .isEqualTo(
            "The database refused the edition sti-report-2020-chapter-1; nothing was imported."
                + " The log says why.");
    assertThat(progress).contains(content.subjects().size() + " subjects");
    assertThat(rows.number("SELECT count(*) FROM subject")).isZero();
    assertThat(rows.number("SELECT version FROM data_version")).isEqualTo(version);
    assertThat(importBundled().outcome()).isEqualTo(Outcome.NEW);
  }

  @Test
  void aDatabaseThatIsNotThereIsSaidInASentence() {
    DatabaseAddress nowhere = DatabaseAddress.local(1, "nowhere", "nobody", "secret");

    YearbookException problem =
        catchThrowableOfType(
            YearbookException.class,
            () -> new EditionImport(nowhere).run(FixtureEditions.bundled(), Map.of(), line -> {}));

    assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(problem.getMessage())
        .startsWith("The connection to postgresql://nobody@127.0.0.1:1/nowhere")
        .doesNotContain("secret");
  }

  @Test
  void ofTwoImportsAtOnceOneWaitsAndFindsNothingToDo() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<ImportResult> importing = this::importBundled;
      List<Future<ImportResult>> results = threads.invokeAll(List.of(importing, importing));
      assertThat(List.of(results.get(0).get().outcome(), results.get(1).get().outcome()))
          .containsExactlyInAnyOrder(Outcome.NEW, Outcome.UNCHANGED);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void progressTellsCounts() {
    List<String> progress = new ArrayList<>();
    EditionContent content = FixtureEditions.bundled();
    new EditionImport(database.address()).run(content, Map.of(), progress::add);

    assertThat(progress)
        .containsExactly(
            content.sections().size() + " sections",
            content.citations().size() + " citations",
            content.metrics().size() + " metrics",
            content.subjects().size() + " subjects",
            statements(content) + " statements",
            content.observations().size() + " observations",
            content.validations().size() + " validations");
  }

  private static long statements(EditionContent content) {
    return content.participations().size()
        + content.events().size()
        + content.subjects().stream()
            .mapToLong(each -> each.statuses().size() + each.achievements().size())
            .sum();
  }
}
