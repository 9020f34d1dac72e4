package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;

/** What a later import of an edition changes, and what it leaves alone. */
class EditionChangesTest {
  private static final String EDITION = "sti-report-2020-chapter-1";

  /** A figure that nothing is derived from and no check looks at. */
  private static final String AWARDS = EDITION + "/shenguang-ii.provincial_awards";

  @TempDir Path folder;

  private final TestDatabase database = FixtureEditions.bundledInDatabase();
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
  void aChangedObservationIsSupersededAndTheOldOneStays() {
    long version = rows.number("SELECT version FROM data_version");
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
    assertThat(second.dataVersion()).isEqualTo(version + 1);
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
    ImportResult second =
        copy()
            .replace("observations.csv", "L109-b\n", "L109-b|L107-a\n")
            .importInto(database.address());

    assertThat(second.recorded()).isEqualTo(1);
    assertThat(second.superseded()).isEqualTo(1);
  }

  @Test
  void anObservationThatIsGoneIsSupersededByNone() {
    ImportResult second =
        copy()
            .withoutLine("observations.csv", "shenguang-ii.provincial_awards")
            .importInto(database.address());

    assertThat(second.recorded()).isZero();
    assertThat(second.superseded()).isEqualTo(1);
    assertThat(second.observations())
        .isEqualTo(FixtureEditions.bundled().observations().size() - 1);
    assertThat(
            rows.texts(
                "SELECT superseded_by FROM observation WHERE superseded_at IS NOT NULL AND key = '"
                    + AWARDS
                    + "'"))
        .containsExactly("null");
  }

  @Test
  void anObservationThatComesBackIsANewRow() {
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
}
