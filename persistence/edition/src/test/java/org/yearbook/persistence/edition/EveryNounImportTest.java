package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;

/** What becomes of each noun of an edition in the database, now and when the edition changes. */
@Tag("slow")
class EveryNounImportTest {
  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.migrated();
  private final Rows rows = new Rows(database);

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  /** The invented edition as it came, in a folder of its own. */
  private EditionCopy fresh() {
    try {
      return EditionCopy.complete(Files.createTempDirectory(folder, "edition"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as the yearbook of the next year. */
  private EditionCopy nextYear() {
    return fresh()
        .replace("edition.yaml", "slug: complete-2020", "slug: complete-2021")
        .replace("edition.yaml", "referenceYear: 2020", "referenceYear: 2021")
        .replaceEverywhere("2020-01-01,2020-12-31", "2021-01-01,2021-12-31")
        .replaceEverywhere("2020-12-31,2020-12-31", "2021-12-31,2021-12-31")
        .replaceEverywhere("2020-04-01,2020-04-30", "2021-04-01,2021-04-30")
        .replaceEverywhere("2020-05-01,2020-05-31", "2021-05-01,2021-05-31")
        .replaceEverywhere("2019-", "2020-");
  }

  private ImportResult bringIn(EditionCopy edition) {
    return edition.importInto(database.address());
  }

  @Test
  void everyNounIsStoredInTheOrderOfItsFileWithWhatItRefersTo() {
    bringIn(fresh());

    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', subject.key, kind, type_name, type, (SELECT key FROM subject parent"
                    + " WHERE parent.id = subject.parent_id), ordinal, status) FROM subject ORDER BY id"))
        .containsExactly(
            "alpha-ring FACILITY Facility SYNCHROTRON USER_OPERATION",
            "alpha-ring-one FACILITY_SYSTEM FacilitySystem alpha-ring",
            "alpha-ring-two FACILITY_SYSTEM FacilitySystem alpha-ring",
            "alpha-programme PROGRAMME Programme NATIONAL_MAJOR",
            "alpha-programme-round-1 PROGRAMME Programme NATIONAL_MAJOR alpha-programme 1",
            "alpha-programme-round-2 PROGRAMME Programme NATIONAL_MAJOR alpha-programme 2",
            "alpha-university ORGANIZATION Organization UNIVERSITY",
            "alpha-fund ORGANIZATION Organization GOVERNMENT",
            "zhang-san PERSON Person",
            "alpha-paper PUBLICATION Publication alpha-journal",
            "alpha-journal JOURNAL Journal",
            "beta-preprints DATA_REPOSITORY DataRepository PREPRINT_SERVER",
            "gamma-archive DATA_REPOSITORY DataRepository REPOSITORY",
            "alpha-general GRANT_TYPE GrantType alpha-fund 1",
            "alpha-key GRANT_TYPE GrantType alpha-fund 2",
            "alpha-industry INDUSTRY Industry STARTED",
            "alpha-plan POLICY Policy PLAN",
            "alpha-plan-2 POLICY Policy PLAN alpha-plan 2",
            "alpha-experts TALENT_PLATFORM TalentPlatform",
            "alpha-experts-home EXPERT_GROUP ExpertGroup alpha-experts",
            "alpha-experts-abroad EXPERT_GROUP ExpertGroup alpha-experts",
            "alpha-country PLACE Place COUNTRY",
            "alpha-city PLACE Place PROVINCE alpha-country");
    assertThat(
            rows.texts(
                "SELECT subject.key || ' ' || scheme || ' ' || value FROM identifier JOIN subject"
                    + " ON subject.id = subject_id ORDER BY identifier.id"))
        .containsExactly("alpha-paper DOI 10.5555/alpha", "alpha-journal ISSN 0000-0000");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', participation.key, agent.key, role, target.key, exhaustive,"
                    + " period, period_label) FROM participation JOIN subject agent ON agent.id = agent_id"
                    + " JOIN subject target ON target.id = target_id ORDER BY participation.id"))
        .containsExactly(
            "complete-2020/zhang-san.alpha-university.member zhang-san MEMBER alpha-university f",
            "complete-2020/alpha-university.alpha-paper.author-team alpha-university AUTHOR_TEAM"
                + " alpha-paper t",
            "complete-2020/zhang-san.alpha-paper.author-team zhang-san AUTHOR_TEAM alpha-paper t"
                + " [2020-04-01,2020-05-01) 4月");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', event.key, subject.key, event.kind, venue.key, statement_zh, period)"
                    + " FROM event JOIN subject ON subject.id = subject_id"
                    + " LEFT JOIN subject venue ON venue.id = venue_id ORDER BY event.id"))
        .containsExactly(
            "complete-2020/alpha-paper.preprint alpha-paper PREPRINT beta-preprints"
                + " 甲论文先在预印本平台公布。 [2020-04-01,2020-05-01)",
            "complete-2020/alpha-paper.data alpha-paper DATA_RELEASED gamma-archive 论文的数据存入数据库。",
            "complete-2020/alpha-plan.issued alpha-plan ISSUED 甲规划印发。 [2020-05-01,2020-06-01)");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', listing.key, subject.key, exhaustive, stated.value, members)"
                    + " FROM listing JOIN subject ON subject.id = subject_id"
                    + " LEFT JOIN observation stated ON stated.id = stated_id"
                    + " JOIN (SELECT listing_id, array_agg(key ORDER BY position) AS members"
                    + " FROM listing_member JOIN subject ON subject.id = subject_id GROUP BY 1) named"
                    + " ON listing_id = listing.id ORDER BY listing.id"))
        .containsExactly(
            "complete-2020/rounds alpha-programme t 2"
                + " {alpha-programme-round-1,alpha-programme-round-2}",
            "complete-2020/machines alpha-ring f {alpha-ring-one,alpha-ring-two}");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', validation.key, rule, outcome, expected, actual, tolerance)"
                    + " FROM validation ORDER BY id"))
        .containsExactly(
            "complete-2020/grants-sum SUM_EQUALS PASS 30 30 0",
            "complete-2020/rounds-complete LIST_COMPLETE PASS 2 2",
            "complete-2020/ring-and-university SUBJECT_DISTINCT WARN alpha-ring, alpha-university",
            "complete-2020/version-suspect TEXT_SUSPECT WARN 2.1版 2.0版");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', key, text_en, status, definition_en, (SELECT key FROM subject"
                    + " WHERE subject.id = subject_id)) FROM term ORDER BY id"))
        .containsExactly(
            "complete-2020/甲环 Alpha Ring VERIFIED alpha-ring",
            "complete-2020/核小时 core-hour UNVERIFIED One core for one hour.",
            "complete-2020/累计 cumulative LITERAL");
  }

  @Test
  void aCheckRefersToItsFiguresSubjectsAndPlaces() {
    bringIn(fresh());

    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', validation.key, position, observation.key, whole)"
                    + " FROM validation_input JOIN validation ON validation.id = validation_id"
                    + " JOIN observation ON observation.id = observation_id ORDER BY 1"))
        .containsExactly(
            "complete-2020/grants-sum 1 complete-2020/alpha-city.alpha-general.approved_projects f",
            "complete-2020/grants-sum 2 complete-2020/alpha-city.alpha-key.approved_projects f",
            "complete-2020/grants-sum 3 complete-2020/alpha-city.approved_projects t");
    assertThat(
            rows.texts(
                "SELECT key FROM validation_subject JOIN subject ON subject.id = subject_id"
                    + " ORDER BY position"))
        .containsExactly("alpha-ring", "alpha-university");
    assertThat(
            rows.texts(
                "SELECT printed FROM validation_citation JOIN citation ON citation.id = citation_id"))
        .containsExactly("2.0版");
  }

  @Test
  void aFigureLiesInTheSeriesOfItsMetricSubjectDimensionsAggregationAndOrigin() {
    bringIn(fresh());

    assertThat(rows.texts("SELECT key FROM series ORDER BY id"))
        .containsExactly(
            "alpha-city||||||projects_led||CUMULATIVE|STATED",
            "alpha-programme||||||programme_rounds||STOCK|STATED",
            "alpha-ring|alpha-ring-one|||||core_hours||PERIOD_TOTAL|STATED",
            "alpha-ring|alpha-ring-two|||||core_hours||PERIOD_TOTAL|STATED",
            "alpha-city||alpha-journal||||journal_papers||PERIOD_TOTAL|STATED",
            "alpha-city||alpha-journal||||journal_papers_growth||GROWTH|STATED",
            "alpha-city||alpha-journal|||FIRST_OR_CORRESPONDING|journal_papers||PERIOD_TOTAL|STATED",
            "alpha-city|||alpha-general|||approved_projects||PERIOD_TOTAL|STATED",
            "alpha-city|||alpha-key|||approved_projects||PERIOD_TOTAL|STATED",
            "alpha-city||||||approved_projects||PERIOD_TOTAL|STATED",
            "alpha-experts||||||platform_version||PARAMETER|STATED",
            "alpha-experts||||||experts||STOCK|STATED",
            "alpha-experts||||alpha-experts-home||experts||STOCK|STATED",
            "alpha-experts||||alpha-experts-abroad||experts||STOCK|STATED",
            "alpha-experts||||||expert_age||PARAMETER|STATED",
            "alpha-ring||||||core_hours||PERIOD_TOTAL|DERIVED",
            "alpha-ring|alpha-ring-one|||||core_hours_share||SHARE|DERIVED",
            "alpha-city||alpha-journal||||journal_papers||PERIOD_TOTAL|DERIVED");
    assertThat(
            rows.number(
                "SELECT count(*) FROM observation JOIN series ON series.id = series_id"
                    + " WHERE (observation.metric_id, observation.subject_id, observation.aggregation,"
                    + " observation.origin) <> (series.metric_id, series.subject_id, series.aggregation,"
                    + " series.origin)"))
        .isZero();
  }

  @Test
  void aDerivedFigureSaysHowItWasComputedAndFromWhat() {
    bringIn(fresh());

    assertThat(
            rows.texts(
                "SELECT concat_ws(' | ', observation.key, value, printed, method, formula, assumptions_en)"
                    + " FROM derivation JOIN observation USING (id) ORDER BY id"))
        .containsExactly(
            "complete-2020/alpha-ring.core_hours.derived | 1840000 | SUM | 1200000 + 640000"
                + " | There are no others.",
            "complete-2020/alpha-ring.alpha-ring-one.core_hours_share.derived | 65.2"
                + " | SHARE_OF_TOTAL | 1200000 ÷ 1840000",
            "complete-2020/alpha-city.alpha-journal.journal_papers.previous | 10"
                + " | IMPLIED_PREVIOUS | 12 ÷ (1 + 20.0 %)");
    assertThat(inputs("alpha-ring.alpha-ring-one.core_hours_share.derived"))
        .containsExactly(
            "complete-2020/alpha-ring.alpha-ring-one.core_hours current",
            "complete-2020/alpha-ring.core_hours.derived current");
  }

  /** The inputs of a figure that is current, each with whether it is current itself. */
  private List<String> inputs(String figure) {
    return rows.texts(
        "SELECT input.key || CASE WHEN input.superseded_at IS NULL THEN ' current' ELSE ' ended' END"
            + " FROM derivation_input JOIN observation derived ON derived.id = derivation_id"
            + " JOIN observation input ON input.id = input_id"
            + " WHERE derived.superseded_at IS NULL AND derived.key = 'complete-2020/"
            + figure
            + "' ORDER BY position");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject",
        "name",
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
    bringIn(fresh());

    List<String> ids = rows.texts("SELECT id FROM " + table + " ORDER BY id");
    assertThat(ids)
        .isNotEmpty()
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, ids.size()).mapToObj(String::valueOf).toList());
  }

  @Test
  void theSameContentAgainWritesNothing() {
    ImportResult first = bringIn(fresh());

    ImportResult second = bringIn(fresh());

    assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(second.dataVersion()).isEqualTo(first.dataVersion());
    assertThat(rows.number("SELECT version FROM data_version")).isEqualTo(first.dataVersion());
  }

  @Test
  void aChangedSubjectIsBroughtUpToDateInItsPlace() {
    bringIn(fresh());
    List<String> ids = rows.texts("SELECT key || ' ' || id FROM subject ORDER BY id");

    ImportResult second =
        bringIn(
            fresh()
                .replace("programmes.yaml", "type: NATIONAL_MAJOR", "type: STRATEGY")
                .replace("programmes.yaml", "ordinal: 2", "ordinal: 3")
                .replace("publications.yaml", "parent: alpha-journal", "parent: null")
                .replace("publications.yaml", "10.5555/alpha", "10.5555/beta")
                .replace("industries.yaml", "status: STARTED", "status: PLANNED")
                .replace("people.yaml", "text: Zhang San", "text: San Zhang"));

    assertThat(second.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(second.recorded()).isZero();
    assertThat(rows.texts("SELECT key || ' ' || id FROM subject ORDER BY id"))
        .containsExactlyElementsOf(ids);
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', key, type, ordinal, parent_id, parent_kind, status, name_en)"
                    + " FROM subject WHERE key IN ('alpha-programme', 'alpha-programme-round-2',"
                    + " 'alpha-paper', 'alpha-industry', 'zhang-san') ORDER BY id"))
        .containsExactly(
            "alpha-programme STRATEGY Alpha Programme",
            "alpha-programme-round-2 NATIONAL_MAJOR 3 4 PROGRAMME Second Round",
            "zhang-san San Zhang",
            "alpha-paper Alpha Paper",
            "alpha-industry PLANNED Alpha Industry");
    assertThat(rows.texts("SELECT value FROM identifier WHERE scheme = 'DOI'"))
        .containsExactly("10.5555/beta");
    assertThat(rows.texts("SELECT text FROM name WHERE key = 'zhang-san/2'"))
        .containsExactly("San Zhang");
  }

  @Test
  void aChangedStatementIsBroughtUpToDateInItsPlace() {
    bringIn(fresh());
    String ids =
        "SELECT 'participation ' || id FROM participation UNION ALL SELECT 'event ' || id FROM event"
            + " UNION ALL SELECT 'listing ' || id FROM listing UNION ALL SELECT 'term ' || id FROM term"
            + " ORDER BY 1";
    List<String> before = rows.texts(ids);

    ImportResult second =
        bringIn(
            fresh()
                .replace("participations.csv", "false,false,L009-a", "false,true,L009-a|L009-c")
                .replace(
                    "participations.csv", "MONTH,2020-04-01,2020-04-30,4月,MONTH,true", ",,,,,false")
                .replace(
                    "events.csv", "alpha-plan,ISSUED,,甲规划印发。", "alpha-plan,OPENED,alpha-city,甲规划。")
                .replace("events.csv", "false,L009-f", "false,L009-a")
                .replace("lists.yaml", "[alpha-ring-one, alpha-ring-two]", "[alpha-ring-two]")
                .replace("lists.yaml", "zh: 各机", "zh: 全部机器")
                .replace("lists.yaml", "citations: [L005-e]", "citations: [L005-f, L005-g]")
                .replace(
                    "glossary.csv",
                    "cumulative,LITERAL,,,",
                    "in total,VERIFIED,alpha-plan,总数。,Sum.")
                .replace("validations.yaml", "en: Both rounds are named.", "en: Both are named."));

    assertThat(second.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(second.recorded()).isZero();
    assertThat(second.superseded()).isZero();
    assertThat(rows.texts(ids)).containsExactlyElementsOf(before);
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', exhaustive, period, (SELECT count(*) FROM participation_citation"
                    + " WHERE participation_id = id)) FROM participation ORDER BY id"))
        .containsExactly("t 2", "t 1", "t 1");
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', event.kind, venue.key, statement_zh) FROM event"
                    + " JOIN subject venue ON venue.id = venue_id WHERE event.id = 3"))
        .containsExactly("OPENED alpha-city 甲规划。");
    assertThat(
            rows.texts(
                "SELECT citation.key FROM event_citation JOIN citation ON citation.id = citation_id"
                    + " WHERE event_id = 2"))
        .containsExactly("complete-2020/9.134-156");
    assertThat(
            rows.texts(
                "SELECT position || ' ' || key FROM listing_member JOIN subject ON subject.id = subject_id"
                    + " WHERE listing_id = 2"))
        .containsExactly("1 alpha-ring-two");
    assertThat(rows.texts("SELECT name_zh FROM listing WHERE id = 2")).containsExactly("全部机器");
    assertThat(rows.number("SELECT count(*) FROM listing_citation WHERE listing_id = 2"))
        .isEqualTo(2);
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', text_en, folded, status, subject_id, definition_zh) FROM term"
                    + " WHERE id = 3"))
        .containsExactly("in total 累计\nin total VERIFIED 17 总数。");
    assertThat(rows.texts("SELECT note_en FROM validation WHERE key LIKE '%/rounds-complete'"))
        .containsExactly("Both are named.");
  }

  @Test
  void whatIsRemovedIsGoneWithItsCitations() {
    bringIn(fresh());

    bringIn(
        fresh()
            .withoutLine("participations.csv", "zhang-san.alpha-paper.author-team")
            .withoutLine("events.csv", "alpha-plan.issued")
            .withoutEntry("lists.yaml", "key: machines")
            .withoutLine("glossary.csv", "累计")
            .withoutEntry("validations.yaml", "key: version-suspect"));

    assertThat(rows.texts("SELECT key FROM participation ORDER BY id"))
        .containsExactly(
            "complete-2020/zhang-san.alpha-university.member",
            "complete-2020/alpha-university.alpha-paper.author-team");
    assertThat(rows.texts("SELECT key FROM event ORDER BY id"))
        .containsExactly("complete-2020/alpha-paper.preprint", "complete-2020/alpha-paper.data");
    assertThat(rows.texts("SELECT key FROM listing")).containsExactly("complete-2020/rounds");
    assertThat(rows.number("SELECT count(*) FROM listing_member")).isEqualTo(2);
    assertThat(rows.number("SELECT count(*) FROM term")).isEqualTo(2);
    assertThat(rows.texts("SELECT key FROM validation ORDER BY id"))
        .containsExactly(
            "complete-2020/grants-sum",
            "complete-2020/rounds-complete",
            "complete-2020/ring-and-university");
  }

  @Test
  void aSubjectThatNothingRefersToAnyMoreIsGone() {
    bringIn(fresh());

    bringIn(
        fresh()
            .change(
                "data-repositories.yaml",
                content -> content.replaceAll("(?s)\\n- slug: gamma.*", ""))
            .withoutLine("events.csv", "alpha-paper.data")
            .withoutLine("citations.csv", "L009-f")
            .withoutEntry("publications.yaml", "slug: alpha-paper")
            .append("publications.yaml", "[]")
            .withoutLine("participations.csv", "alpha-university.alpha-paper.author-team")
            .withoutLine("participations.csv", "zhang-san.alpha-paper.author-team")
            .withoutLine("events.csv", "alpha-paper.preprint")
            .withoutLine("citations.csv", "L009-e")
            .withoutEntry("lists.yaml", "key: machines"));

    assertThat(
            rows.texts(
                "SELECT key FROM subject WHERE key IN ('gamma-archive', 'alpha-paper', 'alpha-journal')"))
        .containsExactly("alpha-journal");
    assertThat(rows.number("SELECT count(*) FROM name WHERE key LIKE 'gamma-archive/%'")).isZero();
    assertThat(rows.number("SELECT count(*) FROM identifier WHERE scheme = 'DOI'")).isZero();
    assertThat(rows.number("SELECT count(*) FROM citation WHERE line = 9")).isEqualTo(4);
  }

  @Test
  void aSubjectThatAnOldObservationIsAboutStaysWithoutBeingMentioned() {
    bringIn(fresh());

    ImportResult second =
        bringIn(
            fresh()
                .withoutEntry("grant-types.yaml", "slug: alpha-key")
                .withoutLine("observations.csv", "alpha-city.alpha-key.approved_projects")
                .withoutLine("citations.csv", "L016-a")
                .withoutLine("citations.csv", "L016-b")
                .withoutEntry("validations.yaml", "key: grants-sum"));

    assertThat(second.superseded()).isEqualTo(1);
    assertThat(
            rows.texts(
                "SELECT subject.key || ' ' || (SELECT count(*) FROM mention WHERE subject_id = subject.id)"
                    + " FROM observation JOIN subject ON subject.id = grant_type_id"
                    + " WHERE superseded_at IS NOT NULL"))
        .containsExactly("alpha-key 0");
    assertThat(rows.texts("SELECT text FROM name WHERE key = 'alpha-key/1'")).containsExactly("重点");
  }

  @Test
  void aDerivedFigureIsSupersededTogetherWithItsInput() {
    bringIn(fresh());

    ImportResult second =
        bringIn(
            fresh()
                .replace("observations.csv", "64万核小时,640000", "60万核小时,600000")
                .replace("observations.csv", "EXACT,640000,640000", "EXACT,600000,600000")
                .replace("citations.csv", "120万核小时、64万核小时", "120万核小时、60万核小时"));

    assertThat(second.recorded()).isEqualTo(3);
    assertThat(second.superseded()).isEqualTo(3);
    assertThat(
            rows.texts(
                "SELECT concat_ws(' ', observation.key, value, formula) FROM observation"
                    + " JOIN derivation USING (id) WHERE key LIKE '%core_hours%' ORDER BY id"))
        .containsExactly(
            "complete-2020/alpha-ring.core_hours.derived 1840000 1200000 + 640000",
            "complete-2020/alpha-ring.alpha-ring-one.core_hours_share.derived 65.2 1200000 ÷ 1840000",
            "complete-2020/alpha-ring.core_hours.derived 1800000 1200000 + 600000",
            "complete-2020/alpha-ring.alpha-ring-one.core_hours_share.derived 66.7 1200000 ÷ 1800000");
    assertThat(inputs("alpha-ring.core_hours.derived"))
        .containsExactly(
            "complete-2020/alpha-ring.alpha-ring-one.core_hours current",
            "complete-2020/alpha-ring.alpha-ring-two.core_hours current");
    assertThat(
            rows.texts(
                "SELECT input.value FROM derivation_input JOIN observation derived ON derived.id = derivation_id"
                    + " JOIN observation input ON input.id = input_id WHERE derived.value = 1840000"
                    + " ORDER BY position"))
        .containsExactly("1200000", "640000");
  }

  @Test
  void aDerivedFigureStaysAndPointsToAnInputThatWasOnlyRecordedAnew() {
    bringIn(fresh());

    ImportResult second =
        bringIn(
            fresh()
                .replace(
                    "observations.csv",
                    "640000,640000,true,true,PERIOD_TOTAL,INTERVAL,2020-01-01,2020-12-31,全年",
                    "640000,640000,true,true,PERIOD_TOTAL,INTERVAL,2020-01-01,2020-12-31,年内"));

    assertThat(second.recorded()).isEqualTo(1);
    assertThat(second.superseded()).isEqualTo(1);
    assertThat(inputs("alpha-ring.core_hours.derived"))
        .containsExactly(
            "complete-2020/alpha-ring.alpha-ring-one.core_hours current",
            "complete-2020/alpha-ring.alpha-ring-two.core_hours current");
  }

  @Test
  void aFigureDerivedFromOtherInputsIsAnotherOneThoughItsFormulaIsTheSame() {
    bringIn(fresh());

    ImportResult second =
        bringIn(
            fresh()
                .append(
                    "observations.csv",
                    "alpha-ring.alpha-ring-two.core_hours.again,alpha-ring,alpha-ring-two,,,,,,"
                        + "core_hours,64万核小时,640000,{core}.h,EXACT,640000,640000,true,true,PERIOD_TOTAL,"
                        + "INTERVAL,2020-01-01,2020-12-31,全年,YEAR,true,false,,YEAR_INFERRED,STATED,"
                        + "ALTERNATE,L005-e")
                .replace(
                    "derivations.csv",
                    "|alpha-ring.alpha-ring-two.core_hours,",
                    "|alpha-ring.alpha-ring-two.core_hours.again,"));

    assertThat(second.recorded()).isEqualTo(2);
    assertThat(second.superseded()).isEqualTo(1);
    assertThat(inputs("alpha-ring.core_hours.derived"))
        .containsExactly(
            "complete-2020/alpha-ring.alpha-ring-one.core_hours current",
            "complete-2020/alpha-ring.alpha-ring-two.core_hours.again current");
  }

  @Test
  void aListFollowsTheFigureThatSaysHowManyThereAre() {
    bringIn(fresh());

    bringIn(
        fresh()
            .replace(
                "observations.csv",
                "YEAR_INFERRED,STATED,PREFERRED,L003-b",
                "YEAR_INFERRED|TEXT_SUSPECT,STATED,PREFERRED,L003-b"));

    assertThat(
            rows.texts(
                "SELECT array_to_string(flags, ' ') FROM listing JOIN observation ON observation.id = stated_id"))
        .containsExactly("YEAR_INFERRED TEXT_SUSPECT");
  }

  @Test
  void aSlugOfAnotherKindIsRefused() {
    bringIn(fresh());
    EditionCopy other =
        nextYear()
            .replaceEverywhere("alpha-ring", "alpha-loop")
            .replaceEverywhere("gamma-archive", "alpha-ring");

    assertThatThrownBy(() -> bringIn(other))
        .isInstanceOfSatisfying(
            YearbookException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .hasMessage(
            "Slugs that other subjects in the database have already: alpha-ring, a FACILITY."
                + " Give these other slugs; nothing was imported.");
    assertThat(rows.number("SELECT count(*) FROM edition")).isEqualTo(1);
  }

  @Test
  void aPartOfAnotherWholeIsRefused() {
    bringIn(fresh());
    EditionCopy other =
        nextYear()
            .replaceEverywhere("alpha-experts-home", "local")
            .replaceEverywhere("alpha-experts", "beta-experts")
            .replaceEverywhere("local", "alpha-experts-home");

    assertThatThrownBy(() -> bringIn(other))
        .isInstanceOf(YearbookException.class)
        .hasMessageContaining("alpha-experts-home, a EXPERT_GROUP of alpha-experts.");
    assertThat(rows.number("SELECT count(*) FROM edition")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "participation, edition_id|agent_id|role|target_id|exhaustive",
    "event, edition_id|subject_id|kind|statement_zh|statement_en",
    "listing, edition_id|subject_id|name_zh|name_en|exhaustive",
    "achievement, edition_id|subject_id|kind|statement_zh|statement_en",
    "status_assertion, edition_id|subject_id|99 AS position|status|assertion|inferred",
    "name, subject_id|99 AS position|language|text|folded|kind|status",
  })
  void theDatabaseItselfRefusesAStatementWithoutCitation(String table, String columns)
      throws SQLException {
    bringIn(fresh());
    String values = columns.replace("|", ", ");

    assertThatThrownBy(
            () ->
                commit(
                    "INSERT INTO %s (key, %s) SELECT 'x', %s FROM %1$s LIMIT 1"
                        .formatted(table, values.replace("99 AS ", ""), values)))
        .hasMessageContaining(table + "_is_cited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"participation", "event", "listing"})
  void theDatabaseItselfRefusesToTakeTheLastCitationAway(String table) {
    bringIn(fresh());

    assertThatThrownBy(() -> commit("DELETE FROM %s_citation".formatted(table)))
        .hasMessageContaining(table + "_is_cited");
  }

  @Test
  void theDatabaseItselfRefusesADerivedFigureWithoutDerivation() {
    bringIn(fresh());

    assertThatThrownBy(
            () ->
                commit(
                    "INSERT INTO observation (key, edition_id, subject_id, metric_id, unit_id, value,"
                        + " qualifier, low_inclusive, high_inclusive, aggregation, aggregate, flags,"
                        + " origin, assertion, series_id) SELECT 'x', edition_id, subject_id, metric_id,"
                        + " unit_id, value, qualifier, false, false, aggregation, aggregate, flags, origin,"
                        + " assertion, series_id FROM observation WHERE origin = 'DERIVED' LIMIT 1",
                    "INSERT INTO observation_citation SELECT id, 1, 1 FROM observation WHERE key = 'x'"))
        .hasMessageContaining("observation_is_derived");
  }

  private void commit(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String each : statements) {
        statement.execute(each);
      }
      connection.commit();
    }
  }

  @Test
  void anEditionOfALaterYearKeepsItsSubjectsAndMeasuresWhenAnEarlierOneChanges() {
    bringIn(fresh());
    int observations = fresh().content().observations().size();
    bringIn(
        nextYear()
            .replace("facilities.yaml", "text: 甲环,", "text: 甲环装置,")
            .replace("journals.yaml", "0000-0000", "1111-1111")
            .replace("programmes.yaml", "ordinal: 2", "ordinal: 3")
            .replace("industries.yaml", "status: STARTED", "status: COMPLETED"));
    assertThat(rows.number("SELECT count(*) FROM observation WHERE superseded_at IS NULL"))
        .isEqualTo(2L * observations);

    bringIn(
        fresh()
            .replace("facilities.yaml", "text: 甲环,", "text: 甲圈,")
            .replace("journals.yaml", "0000-0000", "2222-2222")
            .replace("programmes.yaml", "ordinal: 2", "ordinal: 4")
            .replace("industries.yaml", "status: STARTED", "status: PLANNED")
            .replace("metrics.csv", "journal_papers,论文数", "journal_papers,文章数"));

    assertThat(rows.texts("SELECT name_zh FROM metric WHERE key = 'journal_papers'"))
        .containsExactly("论文数");
    assertThat(rows.texts("SELECT name_zh FROM subject WHERE key = 'alpha-ring'"))
        .containsExactly("甲环装置");
    assertThat(rows.texts("SELECT text FROM name WHERE key = 'alpha-ring/1'"))
        .containsExactly("甲环装置");
    assertThat(rows.texts("SELECT value FROM identifier WHERE scheme = 'ISSN'"))
        .containsExactly("1111-1111");
    assertThat(rows.texts("SELECT ordinal FROM subject WHERE key = 'alpha-programme-round-2'"))
        .containsExactly("3");
    assertThat(rows.texts("SELECT status FROM subject WHERE key = 'alpha-industry'"))
        .containsExactly("COMPLETED");
    assertThat(
            rows.texts(
                "SELECT status_assertion.status FROM status_assertion JOIN subject ON subject.id = subject_id"
                    + " WHERE subject.key = 'alpha-industry' ORDER BY status_assertion.id"))
        .containsExactly("PLANNED", "COMPLETED");
    assertThat(rows.texts("SELECT count(*) FROM mention GROUP BY edition_id"))
        .containsExactly("23", "23");
    assertThat(rows.number("SELECT count(*) FROM subject")).isEqualTo(23);
    assertThat(rows.number("SELECT count(*) FROM report_series")).isEqualTo(1);
  }

  @Test
  void aSubjectThatAnotherEditionSpeaksOfStaysWhenOneDropsIt() {
    bringIn(fresh());
    bringIn(nextYear());

    bringIn(
        fresh()
            .change(
                "data-repositories.yaml",
                content -> content.replaceAll("(?s)\\n- slug: gamma.*", ""))
            .withoutLine("events.csv", "alpha-paper.data")
            .withoutLine("citations.csv", "L009-f"));

    assertThat(
            rows.texts(
                "SELECT edition.key FROM mention JOIN edition ON edition.id = edition_id"
                    + " JOIN subject ON subject.id = subject_id WHERE subject.key = 'gamma-archive'"))
        .containsExactly("complete-2021");
    assertThat(
            rows.texts(
                "SELECT edition.key FROM name JOIN name_citation ON name_id = name.id"
                    + " JOIN citation ON citation.id = citation_id JOIN edition ON edition.id = edition_id"
                    + " WHERE text = '丙数据库'"))
        .containsExactly("complete-2021");
  }
}
