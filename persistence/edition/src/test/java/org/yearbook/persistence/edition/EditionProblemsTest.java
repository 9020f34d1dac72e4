package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.persistence.edition.Spoilt.spoil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.persistence.edition.file.EditionProblem;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.EditionProblem.Severity;

class EditionProblemsTest {
  @TempDir Path folder;

  @Test
  void theBundledEditionHasNoProblem() {
    Validated validated = EditionFolder.bundled().validate(null);
    assertThat(validated.problems()).isEmpty();
    assertThat(validated.hasErrors()).isFalse();
  }

  @Test
  void aFolderSaysTheSameAsTheBundledEdition() {
    assertThat(EditionCopy.in(folder).content())
        .isEqualTo(EditionFolder.bundled().validate(null).content());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoilt")
  void whatIsWrongIsSaidWithItsPlace(Spoilt spoilt) {
    spoilt.assertFoundIn(EditionCopy.in(folder));
  }

  static Stream<Spoilt> spoilt() {
    String citations = "citations.csv";
    String observations = "observations.csv";
    String facilities = "facilities.yaml";
    String edition = "edition.yaml";
    String sections = "sections.csv";
    String units = "units.csv";
    String metrics = "metrics.csv";
    return Stream.of(
        // Files
        spoil(units, "code,symbol", "\uFEFFcode,symbol").gives(Code.BYTE_ORDER_MARK, null),
        spoil(units, "%,%,百分比,percent,SHARE,0.01,1,\n", "%,%,百分比,percent,SHARE,0.01,1,\r\n")
            .gives(Code.CARRIAGE_RETURN, null),
        spoil(units, "人,person,COUNT,1,,\n", "人,person,COUNT,1,,").gives(Code.NO_LINE_END, null),
        spoil(units, "h,h,小时,hour", "h,\"h\"x,小时,hour").gives(Code.MALFORMED, null),
        spoil(edition, "  slug: shanghai", "\tslug: shanghai").gives(Code.MALFORMED, null),
        spoil(facilities, "text: 上海光源一期,", "text: \u0007,").gives(Code.UNFIT_CHARACTER, null),
        // Columns and cells
        spoil(units, "code,symbol", "code,simbol").gives(Code.COLUMN_UNKNOWN, null),
        spoil(units, "code,symbol", "code,simbol").gives(Code.COLUMN_MISSING, null),
        spoil(units, "code,symbol", "code,code").gives(Code.COLUMN_DUPLICATE, null),
        spoil(units, "code,symbol", "symbol,code").gives(Code.COLUMN_ORDER, null),
        spoil(units, "h,h,小时", "h,h,h,小时").gives(Code.CELL_COUNT, null),
        spoil(units, "h,h,小时,hour,TIME,1,,", "").gives(Code.CELL_COUNT, null),
        spoil(units, "h,h,小时", "h,,小时").gives(Code.EMPTY, "symbol"),
        spoil(units, "h,h,小时", "h,h ,小时").gives(Code.SURROUNDING_SPACE, "symbol"),
        spoil(units, "hour,TIME", "hour,TIMES").gives(Code.NOT_A_CHOICE, "quantity"),
        spoil(units, "W,拍瓦,petawatt,POWER,1000000000000000", "W,拍瓦,petawatt,POWER,1e15")
            .gives(Code.NOT_A_NUMBER, "factor"),
        spoil(units, "%,%,百分比,percent,SHARE,0.01,1,", "%,%,百分比,percent,SHARE,0,1,")
            .gives(Code.REFUSED, null),
        spoil(units, "hour,TIME,1,,", "hour,TIME,1,,cny").gives(Code.NOT_A_KEY, "currency"),
        spoil(metrics, "core_hours,核小时", "Core-Hours,核小时").gives(Code.NOT_A_KEY, "code"),
        spoil(metrics, "ENTITY|TIME,,,", "ENTITY|TIM,,,").gives(Code.NOT_A_CHOICE, "additive_over"),
        spoil(metrics, "ENTITY|TIME,,,", "TIME|TIME,,,").gives(Code.DUPLICATE, "additive_over"),
        spoil(sections, "\n1.1,1.1,", "\n1.01,1.1,").gives(Code.NOT_A_KEY, "path"),
        spoil(sections, ",13\n", ",0\n").gives(Code.NOT_A_NUMBER, "line"),
        spoil(citations, "L091-b", "L91b").gives(Code.NOT_A_KEY, "key"),
        spoil(citations, "1924,1928,5117", "1924,1928,511x").gives(Code.NOT_A_HASH, "sha256"),
        spoil(citations, "91,1924,1928", "91,1928,1924").gives(Code.REFUSED, null),
        spoil(citations, "91,1924,1928", "91,1924,99999").gives(Code.SPAN_OUTSIDE, "end"),
        spoil(citations, "91,1924,1928", "92,1924,1928").gives(Code.KEY_DISAGREES, "key"),
        spoil(citations, "91,1924,1928", "91,1922,1981").gives(Code.DUPLICATE, "start"),
        spoil(citations, "91,1924,1928", "91,1921,1928").gives(Code.ORDER, "line"),
        spoil(observations, "2020-12-31,2020-12-31", "2020-12-32,2020-12-31")
            .gives(Code.NOT_A_DATE, "period_start"),
        spoil(observations, "YEAR,true,false", "YEAR,yes,false")
            .gives(Code.NOT_A_TRUTH, "year_inferred"),
        // YAML
        spoil(edition, "format: 2", "format: 3").gives(Code.NOT_A_CHOICE, "format"),
        spoil(edition, "  cadence: ANNUAL", "  cadence: YEARLY")
            .gives(Code.NOT_A_CHOICE, "cadence"),
        spoil(edition, "  cadence: ANNUAL", "  cadense: ANNUAL").gives(Code.KEY_UNKNOWN, "cadense"),
        spoil(edition, "  cadence: ANNUAL", "  cadense: ANNUAL").gives(Code.KEY_MISSING, -7, null),
        spoil(edition, "  cadence: ANNUAL", "  cadence: ANNUAL\n  cadence: ANNUAL")
            .gives(Code.KEY_DUPLICATE, 1, "cadence"),
        spoil(edition, "cadence: ANNUAL", "cadence: [ANNUAL]").gives(Code.SHAPE, "cadence"),
        spoil(edition, "cadence: ANNUAL", "cadence: null").gives(Code.EMPTY, "cadence"),
        spoil(edition, "shanghai-sti-report", "Shanghai_STI").gives(Code.NOT_A_KEY, "slug"),
        spoil(edition, "referenceYear: 2020", "referenceYear: 202").gives(Code.REFUSED, -1, null),
        spoil(edition, "publishedOn: null", "publishedOn: \"2021-02-30\"")
            .gives(Code.NOT_A_DATE, "publishedOn"),
        spoil(facilities, "parent: null", "parent: [a]").gives(Code.SHAPE, "parent"),
        spoil(facilities, "systems: []", "systems: null").gives(Code.SHAPE, "systems"),
        spoil(facilities, "type: SYNCHROTRON", "type: SYNCROTRON").gives(Code.NOT_A_CHOICE, "type"),
        spoil(facilities, "citations: [L095-a]", "citations: []").gives(Code.REFUSED, null),
        spoil(facilities, "text: 上海光源一期, kind: OFFICIAL", "text: 上海光源一期, kind: ALIAS")
            .gives(Code.REFUSED, -5, null),
        spoil(facilities, "      citations: [L101-c]\n", "      citations: []\n")
            .gives(Code.EMPTY, "citations"),
        spoil(
                facilities,
                "start: \"2020-12-31\", end: \"2020-12-31\", label: 截至年底",
                "start: \"2020-12-30\", end: \"2020-12-31\", label: 截至年底")
            .gives(Code.REFUSED, null),
        // What no database takes
        spoil(metrics, "实验机时", "实验\0机时").gives(Code.UNFIT_CHARACTER, null),
        spoil(facilities, "text: 上海光源一期,", "text: \"上海\\0\",").gives(Code.UNFIT_CHARACTER, "text"),
        spoil(facilities, "text: 上海光源一期,", "text: \"\\uD800\",")
            .gives(Code.UNFIT_CHARACTER, "text"),
        spoil(facilities, "text: 上海光源一期,", "text: \"\",").gives(Code.EMPTY, "text"),
        spoil(observations, "2020-12-31,2020-12-31", "0000-12-31,2020-12-31")
            .gives(Code.NOT_A_DATE, "period_start"),
        spoil(observations, "\nssrf-phase-1.", "\n" + "a".repeat(9_000) + ".")
            .gives(Code.TOO_LONG, "key"),
        spoil(metrics, "core_hours,核小时", "a".repeat(101) + ",核小时").gives(Code.TOO_LONG, "code"),
        spoil(units, "h,h,小时", "h," + "h".repeat(501) + ",小时").gives(Code.TOO_LONG, "symbol"),
        spoil(metrics, "core_hours,核小时", "core_hours," + "核".repeat(10_001))
            .gives(Code.TOO_LONG, "name_zh"),
        spoil(
                units,
                "W,拍瓦,petawatt,POWER,1000000000000000",
                "W,拍瓦,petawatt,POWER,1" + "0".repeat(50))
            .gives(Code.NOT_A_NUMBER, "factor"),
        spoil(facilities, "identifiers: []", "identifiers: &none []\n  names: *none")
            .gives(Code.MALFORMED, 1, null),
        // Keys and references
        spoil(citations, "1.1.4,91", "–,91").gives(Code.LEADS_NOWHERE, "section"),
        spoil(units, "h,h,小时", "W,h,小时").gives(Code.DUPLICATE, 1, "code"),
        spoil(sections, "1.1.1.1.2,,ITEM", "1.1.1.1.1,,ITEM").gives(Code.DUPLICATE, "path"),
        spoil(citations, "L091-b", "L091-a").gives(Code.DUPLICATE, "key"),
        spoil(facilities, "slug: magic-cube-iii", "slug: magic-cube-ii")
            .gives(Code.DUPLICATE, "slug"),
        spoil(observations, "\nssrf-phase-1.user_visits", "\nssrf-phase-1.sci_papers")
            .gives(Code.DUPLICATE, 1, "key"),
        spoil(sections, "\n1.1.2,", "\n2.1.2,").gives(Code.LEADS_NOWHERE, "path"),
        spoil(sections, "\n1.1.3,", "\n1.1.9,").gives(Code.ORDER, "path"),
        spoil(citations, "1.1.4,91", "1.1.44,91").gives(Code.LEADS_NOWHERE, "section"),
        spoil(units, "0.01,1,", "0.01,2,").gives(Code.LEADS_NOWHERE, "base"),
        spoil(units, "COMPUTING,1,,", "COMPUTING,1,PW,").gives(Code.CYCLE, "base"),
        spoil(units, "COMPUTING,1,,", "COMPUTING,1,W,").gives(Code.UNIT_DISAGREES, "base"),
        spoil(
                metrics,
                "OUTPUT,{paper},COUNT,TIME|DIMENSION,,,\n",
                "OUTPUT,{paper},COUNT,TIME|DIMENSION,,,sci_papers\n")
            .gives(Code.CYCLE, "broader"),
        spoil(metrics, "COUNT,TIME,,,", "COUNT,TIME,,paper,")
            .gives(Code.LEADS_NOWHERE, "denominator"),
        spoil(metrics, "USAGE,h,", "USAGE,hr,").gives(Code.LEADS_NOWHERE, "unit"),
        spoil(facilities, "parent: null", "parent: ssrf").gives(Code.LEADS_NOWHERE, "parent"),
        spoil(facilities, "parent: null", "parent: ssrf-phase-1").gives(Code.CYCLE, "parent"),
        spoil(facilities, "[L095-a]", "[L095-z]").gives(Code.LEADS_NOWHERE, "citations"),
        spoil(facilities, "key: sulf.ten", "key: self.ten").gives(Code.KEY_DISAGREES, "key"),
        spoil(observations, ",ssrf-phase-1,", ",ssrf-phase-9,")
            .gives(Code.LEADS_NOWHERE, "subject"),
        spoil(observations, ",ssrf-phase-1,,", ",ssrf-phase-1,magic-cube-ii,")
            .gives(Code.LEADS_NOWHERE, "system"),
        spoil(
                observations,
                ",ssrf-phase-1,,,,,,,",
                ",ssrf-phase-1,,,,,,sulf.ten-petawatt-laser-system,")
            .gives(Code.KEY_DISAGREES, "achievement"),
        spoil(observations, ",ssrf-phase-1,,,,,,,", ",ssrf-phase-1,,,,,,ssrf-phase-1.x,")
            .gives(Code.LEADS_NOWHERE, "achievement"),
        spoil(observations, "experiment_beam_hours,35万", "beam_hours,35万")
            .gives(Code.LEADS_NOWHERE, "metric"),
        spoil(observations, "350000,h,EXACT", "350000,hour,EXACT")
            .gives(Code.LEADS_NOWHERE, "unit"),
        spoil(observations, "L097-a\n", "L097-z\n").gives(Code.LEADS_NOWHERE, "citations"),
        spoil(observations, ",L097-a\n", ",\n").gives(Code.REFUSED, null),
        spoil(observations, "ssrf-phase-1.experiment_beam_hours", "ssrf-phase-1.beam_hours")
            .gives(Code.KEY_DISAGREES, "key"),
        // Figures
        spoil(observations, "35万小时,350000", "两天一夜,350000").gives(Code.FIGURE_UNREADABLE, "printed"),
        spoil(observations, "超过5万人次,50000", "超过5万人次,5000").gives(Code.FIGURE_DISAGREES, "value"),
        spoil(observations, "GREATER_THAN", "OVER").gives(Code.FIGURE_DISAGREES, "qualifier"),
        spoil(observations, "GREATER_THAN,50000,,false,", "GREATER_THAN,50000,,true,")
            .gives(Code.FIGURE_DISAGREES, "low"),
        spoil(observations, "50.0%,50.0,%,", "50.0%,50,%,").gives(Code.FIGURE_DISAGREES, "value"),
        spoil(observations, "GREATER_THAN,50000,,false,", "GREATER_THAN,50000,,,")
            .gives(Code.INCOMPLETE, "low_inclusive"),
        spoil(observations, "50000,,false,,", "50000,49999,false,true,").gives(Code.REFUSED, null),
        spoil(observations, "12887个,12887,", "12887个,,").gives(Code.REFUSED, null),
        spoil(observations, "12887个,12887", "2887个,2887").gives(Code.NOT_IN_CITATION, "printed"),
        spoil(observations, "350000,h,EXACT", "350000,{shot},EXACT")
            .gives(Code.UNIT_DISAGREES, "unit"),
        spoil(observations, "false,,YEAR_INFERRED,STATED", "false,,,STATED")
            .gives(Code.FLAG_DISAGREES, "flags"),
        spoil(observations, "INSTANT,2020-12-31,2020-12-31,截至年底", "INSTANT,2020-12-31,,截至年底")
            .gives(Code.INCOMPLETE, "period_type"),
        spoil(observations, "2020-12-31,2020-12-31,截至年底", "2020-11-30,2020-11-30,截至年底")
            .gives(Code.PERIOD_DISAGREES, "period_label"),
        spoil(
                facilities,
                "start: \"2020-12-31\", end: \"2020-12-31\", label: 截至年底",
                "start: \"2019-12-31\", end: \"2019-12-31\", label: 截至年底")
            .gives(Code.PERIOD_DISAGREES, "label"),
        spoil(observations, "2020-12-31,2020-12-31,截至年底", "2020-12-31,2020-12-31,岁末")
            .gives(Code.PERIOD_UNREADABLE, "period_label"),
        spoil(observations, "STATED", "DERIVED").gives(Code.NOT_A_CHOICE, "origin"));
  }

  @Test
  void aMissingFileIsNamedAndReferencesIntoItAreLeftAlone() throws IOException {
    EditionCopy copy = EditionCopy.in(folder);
    Files.delete(copy.file("citations.csv"));

    assertThat(copy.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.FILE_MISSING))
        .satisfies(problem -> assertThat(problem.file()).isEqualTo("citations.csv"));
  }

  @Test
  void bytesThatAreNotUtf8AreFoundByLine() throws IOException {
    EditionCopy copy = EditionCopy.in(folder);
    Files.write(copy.file("units.csv"), "code,symbol\n百分比,\n".getBytes("GB18030"));

    assertThat(copy.problems().get(0).code()).isEqualTo(Code.NOT_UTF8);
    assertThat(copy.problems().get(0).line()).isEqualTo(2);
  }

  @Test
  void allProblemsAreSaidAtOnceInOrderOfFileAndLine() {
    EditionCopy copy = EditionCopy.in(folder);
    int line = copy.lineOfChange("observations.csv", "66.6%,66.6", "66.6%,66.7");
    List<EditionProblem> problems =
        copy.replace("observations.csv", "66.6%,66.6", "66.6%,66.7")
            .replace("observations.csv", "12887,{project}", "12887,{paper}")
            .replace("edition.yaml", "cadence: ANNUAL", "cadence: YEARLY")
            .problems();

    assertThat(problems)
        .extracting(EditionProblem::file)
        .containsExactly("edition.yaml", "observations.csv", "observations.csv");
    assertThat(problems.get(2))
        .hasToString(
            "observations.csv:"
                + line
                + " value: The print 66.6% says 66.6 EXACT, the row says 66.7 EXACT."
                + " Correct the one that is wrong; value and bounds are in the unit, with 万 and 亿"
                + " multiplied out.");
  }

  @Test
  void aWordThatIsNoneOfTheChoicesComesWithTheNearOne() {
    EditionProblem problem =
        EditionCopy.in(folder)
            .replace("observations.csv", "GREATER_THAN", "GREATER_THEN")
            .problems()
            .get(0);

    assertThat(problem.message()).contains("“GREATER_THEN”", "GREATER_THAN, AT_LEAST");
    assertThat(problem.remedy()).isEqualTo("Did you mean GREATER_THAN?");
  }

  @Test
  void whatNothingRefersToIsAWarningAndStopsNothing() {
    EditionCopy copy = EditionCopy.in(folder);
    int units = copy.content().units().size();
    copy.append("units.csv", "t,t,吨,tonne,OTHER,1,,");

    assertThat(copy.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.UNUSED))
        .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(units + 2));
    assertThat(copy.content().units()).hasSize(units + 1);
  }
}
