package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;
import org.yearbook.persistence.server.DatabaseAddress;

class EditionImportTest {
  private static final String EDITION = "sti-report-2020-chapter-1";

  private final TestDatabase database = TestDatabase.migrated();
  private final Rows rows = new Rows(database);

  @AfterEach
  void dropDatabase() {
    database.close();
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
