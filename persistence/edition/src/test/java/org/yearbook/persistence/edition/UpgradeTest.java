package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.document.Sha256;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;
import org.yearbook.persistence.migration.Migrations;

/** A database of the first version, with the edition that came with it, on its way to this one. */
@Tag("slow")
class UpgradeTest {
  private static final String SLUG = "sti-report-2020-chapter-1";

  private final TestDatabase database = TestDatabase.empty();
  private final Rows rows = new Rows(database);

  @BeforeEach
  void makeTheFirstVersion() {
    Flyway.configure(UpgradeTest.class.getClassLoader())
        .dataSource(database.address().dataSource())
        .locations("classpath:db/migration")
        .loggers("slf4j")
        .target("1")
        .load()
        .migrate();
    database.execute(resource("/db/former-bundled-edition.sql"));
  }

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  private static String resource(String name) {
    try (InputStream stream = UpgradeTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportResult importBundled() {
    return new EditionImport(database.address())
        .run(FixtureEditions.bundled(), Map.of(), line -> {});
  }

  @Test
  void subjectsKeepTheirIdsNamesTypesStatusesAndParents() {
    database.execute(
        "UPDATE facility SET parent_id = (SELECT id FROM subject WHERE key = 'ssrf-phase-1')"
            + " WHERE id = (SELECT id FROM subject WHERE key = 'ssrf-phase-2')");
    List<String> before =
        rows.texts(
            "SELECT concat_ws(' ', subject.id, key, subject.kind, name_zh, name_en, facility.kind, status,"
                + " coalesce(parent_id, facility_id)) FROM subject LEFT JOIN facility USING (id)"
                + " LEFT JOIN facility_system USING (id) ORDER BY subject.id");

    Migrations.apply(database.address());

    assertThat(before).hasSize(16);
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', id, key, kind, name_zh, name_en, type, status, parent_id)"
                    + " FROM subject ORDER BY id"))
        .containsExactlyElementsOf(before);
    assertThat(
            rows.texts(
                "SELECT part.key || ' of ' || whole.key || ', a ' || part.parent_kind FROM subject part"
                    + " JOIN subject whole ON whole.id = part.parent_id ORDER BY part.id"))
        .containsExactly(
            "magic-cube-ii of shanghai-supercomputer-center, a FACILITY",
            "magic-cube-iii of shanghai-supercomputer-center, a FACILITY",
            "ssrf-phase-2 of ssrf-phase-1, a FACILITY");
    assertThat(
            rows.number(
                "SELECT count(*) FROM subject JOIN mention ON subject_id = subject.id"
                    + " JOIN edition ON edition.id = edition_id WHERE edition.key = '"
                    + SLUG
                    + "'"))
        .isEqualTo(16);
  }

  @Test
  void statusesAndNamesKeepWhatTheySayAndWhereItStands() {
    List<String> statuses =
        rows.texts(
            "SELECT concat_ws(' ', id, key, facility_id, edition_id, position, status, assertion, inferred,"
                + " period, period_type, period_label, period_precision, year_inferred,"
                + " (SELECT array_agg(citation_id ORDER BY position) FROM status_citation"
                + " WHERE status_id = id)) FROM status_assertion ORDER BY id");
    String names =
        "SELECT concat_ws(' ', id, key, subject_id, position, language, text, folded, kind, status,"
            + " (SELECT array_agg(citation_id ORDER BY position) FROM name_citation"
            + " WHERE name_id = id)) FROM name ORDER BY id";
    List<String> namesBefore = rows.texts(names);

    Migrations.apply(database.address());

    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', id, key, subject_id, edition_id, position, status, assertion,"
                    + " inferred, period, period_type, period_label, period_precision, year_inferred,"
                    + " (SELECT array_agg(citation_id ORDER BY position) FROM status_citation"
                    + " WHERE status_id = id)) FROM status_assertion ORDER BY id"))
        .isNotEmpty()
        .containsExactlyElementsOf(statuses);
    assertThat(rows.texts(names)).isNotEmpty().containsExactlyElementsOf(namesBefore);
  }

  @Test
  void observationsKeepTheirColumnsCitationsAndHistory() {
    database.execute(
        "BEGIN;"
            + "CREATE TEMPORARY TABLE old ON COMMIT DROP AS SELECT * FROM observation WHERE id = 1;"
            + "ALTER TABLE old DROP COLUMN first_citation;"
            + "UPDATE old SET id = 100, value = 1, low = 1, superseded_at = now(), superseded_by = 1;"
            + "DO $$ BEGIN EXECUTE (SELECT format('INSERT INTO observation (%1$s) SELECT %1$s FROM old',"
            + " string_agg(attname, ', ')) FROM pg_attribute WHERE attrelid = 'old'::regclass"
            + " AND attnum > 0 AND NOT attisdropped); END $$;"
            + "INSERT INTO observation_citation SELECT 100, position, citation_id"
            + " FROM observation_citation WHERE observation_id = 1;"
            + "COMMIT");
    String columns =
        "SELECT concat_ws(' | ', id, key, edition_id, subject_id, system_id, achievement_id, metric_id,"
            + " unit_id, printed, value, qualifier, low, high, low_inclusive, high_inclusive, aggregation,"
            + " period, period_type, period_label, period_precision, year_inferred, aggregate, null_reason,"
            + " flags, origin, assertion, recorded_at, superseded_at, superseded_by, (SELECT array_agg("
            + "citation_id ORDER BY position) FROM observation_citation WHERE observation_id = id))"
            + " FROM observation ORDER BY id";
    List<String> before = rows.texts(columns);

    Migrations.apply(database.address());

    assertThat(before).hasSize(20);
    assertThat(rows.texts(columns)).containsExactlyElementsOf(before);
    assertThat(
            rows.texts(
                "SELECT series.key FROM observation JOIN series ON series.id = series_id"
                    + " WHERE observation.id IN (1, 5, 18, 100) ORDER BY observation.id"))
        .containsExactly(
            "ssrf-phase-1||||||experiment_beam_hours||CUMULATIVE|STATED",
            "shanghai-supercomputer-center|magic-cube-ii|||||cpu_utilization||PERIOD_AVERAGE|STATED",
            "sulf||||||laser_peak_power|sulf.ten-petawatt-laser-system|PARAMETER|STATED",
            "ssrf-phase-1||||||experiment_beam_hours||CUMULATIVE|STATED");
  }

  @Test
  void achievementsKeepTheirSentencesUnderTheKeyOfTheirEdition() {
    String sentences =
        "SELECT concat_ws(' ', id, subject_id, kind, statement_zh, statement_en) FROM achievement"
            + " ORDER BY id";
    List<String> before = rows.texts(sentences);
    List<String> keys = rows.texts("SELECT key FROM achievement ORDER BY id");
    List<String> superlatives = rows.texts("SELECT superlative::text FROM superlative ORDER BY id");

    Migrations.apply(database.address());

    assertThat(rows.texts(sentences)).isNotEmpty().containsExactlyElementsOf(before);
    assertThat(rows.texts("SELECT key FROM achievement ORDER BY id"))
        .containsExactlyElementsOf(keys.stream().map(key -> SLUG + "/" + key).toList());
    assertThat(rows.texts("SELECT superlative::text FROM superlative ORDER BY id"))
        .containsExactlyElementsOf(superlatives);
  }

  @Test
  void theUpgradeCountsAsAWriting() {
    long before = rows.number("SELECT version FROM data_version");

    Migrations.apply(database.address());

    assertThat(rows.number("SELECT version FROM data_version")).isGreaterThan(before);
  }

  @Test
  void theFormerlyBundledEditionIsKnownByItsDigestAndACorrectedOneIsNot() {
    Migrations.apply(database.address());
    EditionImport editions = new EditionImport(database.address());
    Set<Sha256> former = EditionFolder.formerlyBundled();

    assertThat(former).isNotEmpty().doesNotContain(FixtureEditions.bundled().sha256());
    assertThat(editions.holdsOtherThan(former, SLUG)).isFalse();
    assertThat(editions.holdsOtherThan(Set.of(), SLUG)).isTrue();
    assertThat(editions.holdsOtherThan(Set.of(), "another-edition")).isFalse();

    database.execute("UPDATE edition SET content_sha256 = repeat('0', 64)");
    assertThat(editions.holdsOtherThan(former, SLUG)).isTrue();
  }

  @Test
  void theBundledEditionTakesThePlaceOfTheFormerOneAndSupersedesOnlyWhatDiffers() {
    List<String> former = rows.texts("SELECT id || ' ' || key FROM observation ORDER BY id");
    Migrations.apply(database.address());

    ImportResult result = importBundled();

    assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(result.recorded() - result.superseded())
        .isEqualTo(FixtureEditions.bundled().observations().size() - former.size());
    assertThat(
            rows.texts(
                "SELECT id || ' ' || key FROM observation WHERE id <= 19 AND superseded_at IS NULL ORDER BY id"))
        .as("all but the two rates of use, which are cited at another place now")
        .containsExactlyElementsOf(
            former.stream().filter(each -> !each.endsWith("cpu_utilization")).toList());
    assertThat(importBundled().outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void anUpgradedDatabaseHoldsTheSameAsAFreshOne() {
    Migrations.apply(database.address());
    importBundled();
    try (TestDatabase other = TestDatabase.migrated()) {
      new EditionImport(other.address()).run(FixtureEditions.bundled(), Map.of(), line -> {});
      Rows fresh = new Rows(other);
      for (String sql :
          List.of(
              "SELECT concat_ws(' ', subject.key, subject.kind, type, ordinal, status, (SELECT key FROM"
                  + " subject whole WHERE whole.id = subject.parent_id), name_zh, name_en) FROM subject",
              "SELECT concat_ws(' ', name.key, text, status) FROM name",
              "SELECT concat_ws(' ', key, status, assertion) FROM status_assertion",
              "SELECT concat_ws(' ', key, kind, statement_zh) FROM achievement",
              "SELECT concat_ws(' ', scope, kind, of_zh) FROM superlative",
              "SELECT DISTINCT key FROM citation JOIN assertion ON citation_id = citation.id",
              "SELECT key || heading_en FROM section",
              "SELECT concat_ws(' ', key, name_zh, theme, additive_over) FROM metric",
              "SELECT concat_ws(' ', key, symbol, factor) FROM unit",
              "SELECT key FROM series",
              "SELECT concat_ws(' ', observation.key, value, series.key) FROM observation JOIN series"
                  + " ON series.id = series_id WHERE superseded_at IS NULL",
              "SELECT subject.key FROM mention JOIN subject ON subject.id = subject_id",
              "SELECT concat_ws(' ', key, outcome, actual) FROM validation",
              "SELECT apa_en FROM section_reference")) {
        assertThat(rows.texts(sql + " ORDER BY 1"))
            .as(sql)
            .containsExactlyElementsOf(fresh.texts(sql + " ORDER BY 1"));
      }
    }
  }
}
