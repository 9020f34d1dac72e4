package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.persistence.edition.EditionProblem.Code;
import org.yearbook.persistence.edition.EditionProblem.Severity;

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

  @ParameterizedTest(name = "{2} {3}: {1} for {0}")
  @MethodSource("spoilt")
  void whatIsWrongIsSaidWithItsPlace(
      String file,
      String text,
      String replacement,
      Code code,
      @Nullable Integer line,
      String place) {
    List<EditionProblem> problems =
        EditionCopy.in(folder).replace(file, text, replacement).problems();

    assertThat(problems).isNotEmpty();
    assertThat(problems)
        .as("%s", problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.line()).isEqualTo(line);
              assertThat(String.valueOf(problem.place())).isEqualTo(place);
              assertThat(problem.message()).endsWith(".");
              assertThat(problem.remedy()).matches("(?s).*[.?]");
            });
  }

  static Stream<Arguments> spoilt() {
    String citations = "citations.csv";
    String observations = "observations.csv";
    String facilities = "facilities.yaml";
    String edition = "edition.yaml";
    String sections = "sections.csv";
    String units = "units.csv";
    String metrics = "metrics.csv";
    return Stream.of(
        // Files
        arguments(units, "code,symbol", "\uFEFFcode,symbol", Code.BYTE_ORDER_MARK, 1, "null"),
        arguments(
            units,
            "%,%,百分比,percent,SHARE,0.01,1,\n",
            "%,%,百分比,percent,SHARE,0.01,1,\r\n",
            Code.CARRIAGE_RETURN,
            3,
            "null"),
        arguments(
            units, "beamline,COUNT,1,,\n", "beamline,COUNT,1,,", Code.NO_LINE_END, 15, "null"),
        arguments(units, "h,h,小时,hour", "h,\"h\"x,小时,hour", Code.MALFORMED, 4, "null"),
        arguments(edition, "  slug: shanghai", "\tslug: shanghai", Code.MALFORMED, 3, "null"),
        arguments(facilities, "text: 上海光源一期,", "text: \u0007,", Code.MALFORMED, 7, "null"),
        // Columns and cells
        arguments(units, "code,symbol", "code,simbol", Code.COLUMN_UNKNOWN, 1, "null"),
        arguments(units, "code,symbol", "code,simbol", Code.COLUMN_MISSING, 1, "null"),
        arguments(units, "code,symbol", "code,code", Code.COLUMN_DUPLICATE, 1, "null"),
        arguments(units, "code,symbol", "symbol,code", Code.COLUMN_ORDER, 1, "null"),
        arguments(units, "h,h,小时", "h,h,h,小时", Code.CELL_COUNT, 4, "null"),
        arguments(units, "h,h,小时,hour,TIME,1,,", "", Code.CELL_COUNT, 4, "null"),
        arguments(units, "h,h,小时", "h,,小时", Code.EMPTY, 4, "symbol"),
        arguments(units, "h,h,小时", "h,h ,小时", Code.SURROUNDING_SPACE, 4, "symbol"),
        arguments(units, "hour,TIME", "hour,TIMES", Code.NOT_A_CHOICE, 4, "quantity"),
        arguments(
            units,
            "W,拍瓦,petawatt,POWER,1000000000000000",
            "W,拍瓦,petawatt,POWER,1e15",
            Code.NOT_A_NUMBER,
            6,
            "factor"),
        arguments(
            units,
            "%,%,百分比,percent,SHARE,0.01,1,",
            "%,%,百分比,percent,SHARE,0,1,",
            Code.REFUSED,
            3,
            "null"),
        arguments(units, "hour,TIME,1,,", "hour,TIME,1,,cny", Code.NOT_A_KEY, 4, "currency"),
        arguments(metrics, "core_hours,核小时", "Core-Hours,核小时", Code.NOT_A_KEY, 8, "code"),
        arguments(
            metrics, "ENTITY|TIME,,,", "ENTITY|TIM,,,", Code.NOT_A_CHOICE, 3, "additive_over"),
        arguments(metrics, "ENTITY|TIME,,,", "TIME|TIME,,,", Code.DUPLICATE, 3, "additive_over"),
        arguments(sections, "\n1.1,1.1,", "\n1.01,1.1,", Code.NOT_A_KEY, 3, "path"),
        arguments(sections, ",13\n", ",0\n", Code.NOT_A_NUMBER, 3, "line"),
        arguments(citations, "L091-b", "L91b", Code.NOT_A_KEY, 3, "key"),
        arguments(citations, "1924,1928,5117", "1924,1928,511x", Code.NOT_A_HASH, 3, "sha256"),
        arguments(citations, "91,1924,1928", "91,1928,1924", Code.REFUSED, 3, "null"),
        arguments(citations, "91,1924,1928", "91,1924,99999", Code.SPAN_OUTSIDE, 3, "end"),
        arguments(citations, "91,1924,1928", "92,1924,1928", Code.KEY_DISAGREES, 3, "key"),
        arguments(citations, "91,1924,1928", "91,1922,1981", Code.DUPLICATE, 3, "start"),
        arguments(citations, "91,1924,1928", "91,1921,1928", Code.ORDER, 3, "line"),
        arguments(
            observations,
            "2020-12-31,2020-12-31",
            "2020-12-32,2020-12-31",
            Code.NOT_A_DATE,
            2,
            "period_start"),
        arguments(
            observations,
            "YEAR,true,false",
            "YEAR,yes,false",
            Code.NOT_A_TRUTH,
            2,
            "year_inferred"),
        // YAML
        arguments(edition, "format: 1", "format: 2", Code.NOT_A_CHOICE, 1, "format"),
        arguments(
            edition, "  cadence: ANNUAL", "  cadence: YEARLY", Code.NOT_A_CHOICE, 10, "cadence"),
        arguments(
            edition, "  cadence: ANNUAL", "  cadense: ANNUAL", Code.KEY_UNKNOWN, 10, "cadense"),
        arguments(edition, "  cadence: ANNUAL", "  cadense: ANNUAL", Code.KEY_MISSING, 3, "null"),
        arguments(
            edition,
            "  cadence: ANNUAL",
            "  cadence: ANNUAL\n  cadence: ANNUAL",
            Code.KEY_DUPLICATE,
            11,
            "cadence"),
        arguments(edition, "cadence: ANNUAL", "cadence: [ANNUAL]", Code.SHAPE, 10, "cadence"),
        arguments(edition, "cadence: ANNUAL", "cadence: null", Code.EMPTY, 10, "cadence"),
        arguments(edition, "shanghai-sti-report", "Shanghai_STI", Code.NOT_A_KEY, 3, "slug"),
        arguments(edition, "referenceYear: 2020", "referenceYear: 202", Code.REFUSED, 12, "null"),
        arguments(
            edition,
            "publishedOn: null",
            "publishedOn: \"2021-02-30\"",
            Code.NOT_A_DATE,
            18,
            "publishedOn"),
        arguments(facilities, "parent: null", "parent: [a]", Code.SHAPE, 5, "parent"),
        arguments(facilities, "systems: []", "systems: null", Code.SHAPE, 12, "systems"),
        arguments(
            facilities, "kind: SYNCHROTRON", "kind: SYNCROTRON", Code.NOT_A_CHOICE, 4, "kind"),
        arguments(facilities, "citations: [L095-a]", "citations: []", Code.REFUSED, 7, "null"),
        arguments(
            facilities,
            "text: 上海光源一期, kind: OFFICIAL",
            "text: 上海光源一期, kind: ALIAS",
            Code.REFUSED,
            3,
            "null"),
        arguments(
            facilities,
            "citations: [L101-b]\n    - slug: magic-cube-iii",
            "citations: []\n    - slug: magic-cube-iii",
            Code.EMPTY,
            37,
            "citations"),
        arguments(
            facilities,
            "start: \"2020-12-31\", end: \"2020-12-31\", label: 截至年底",
            "start: \"2020-12-30\", end: \"2020-12-31\", label: 截至年底",
            Code.REFUSED,
            18,
            "null"),
        // Keys and references
        arguments(units, "h,h,小时", "W,h,小时", Code.DUPLICATE, 5, "code"),
        arguments(sections, "1.1.1.1.2,,ITEM", "1.1.1.1.1,,ITEM", Code.DUPLICATE, 7, "path"),
        arguments(citations, "L091-b", "L091-a", Code.DUPLICATE, 3, "key"),
        arguments(
            facilities, "slug: magic-cube-iii", "slug: magic-cube-ii", Code.DUPLICATE, 38, "slug"),
        arguments(
            observations,
            "\nssrf-phase-1.user_visits",
            "\nssrf-phase-1.sci_papers",
            Code.DUPLICATE,
            5,
            "key"),
        arguments(sections, "\n1.1.2,", "\n2.1.2,", Code.LEADS_NOWHERE, 13, "path"),
        arguments(sections, "\n1.1.3,", "\n1.1.9,", Code.ORDER, 15, "path"),
        arguments(citations, "1.1.4,91", "1.1.44,91", Code.LEADS_NOWHERE, 2, "section"),
        arguments(units, "0.01,1,", "0.01,2,", Code.LEADS_NOWHERE, 3, "base"),
        arguments(units, "COMPUTING,1,,", "COMPUTING,1,PW,", Code.CYCLE, 7, "base"),
        arguments(units, "COMPUTING,1,,", "COMPUTING,1,W,", Code.UNIT_DISAGREES, 7, "base"),
        arguments(
            metrics,
            "OUTPUT,{paper},COUNT,TIME|DIMENSION,,,\n",
            "OUTPUT,{paper},COUNT,TIME|DIMENSION,,,sci_papers\n",
            Code.CYCLE,
            10,
            "broader"),
        arguments(
            metrics, "COUNT,TIME,,,", "COUNT,TIME,,paper,", Code.LEADS_NOWHERE, 12, "denominator"),
        arguments(metrics, "USAGE,h,", "USAGE,hr,", Code.LEADS_NOWHERE, 2, "unit"),
        arguments(facilities, "parent: null", "parent: ssrf", Code.LEADS_NOWHERE, 5, "parent"),
        arguments(facilities, "parent: null", "parent: ssrf-phase-1", Code.CYCLE, 5, "parent"),
        arguments(facilities, "[L095-a]", "[L095-z]", Code.LEADS_NOWHERE, 7, "citations"),
        arguments(facilities, "key: sulf.ten", "key: self.ten", Code.KEY_DISAGREES, 128, "key"),
        arguments(
            observations, ",ssrf-phase-1,", ",ssrf-phase-9,", Code.LEADS_NOWHERE, 2, "subject"),
        arguments(
            observations,
            ",ssrf-phase-1,,",
            ",ssrf-phase-1,magic-cube-ii,",
            Code.LEADS_NOWHERE,
            2,
            "system"),
        arguments(
            observations,
            ",ssrf-phase-1,,,",
            ",ssrf-phase-1,,sulf.ten-petawatt-laser-system,",
            Code.KEY_DISAGREES,
            2,
            "achievement"),
        arguments(
            observations,
            ",ssrf-phase-1,,,",
            ",ssrf-phase-1,,ssrf-phase-1.x,",
            Code.LEADS_NOWHERE,
            2,
            "achievement"),
        arguments(
            observations,
            "experiment_beam_hours,35万",
            "beam_hours,35万",
            Code.LEADS_NOWHERE,
            2,
            "metric"),
        arguments(
            observations, "350000,h,EXACT", "350000,hour,EXACT", Code.LEADS_NOWHERE, 2, "unit"),
        arguments(observations, "L097-a\n", "L097-z\n", Code.LEADS_NOWHERE, 2, "citations"),
        arguments(observations, ",L097-a\n", ",\n", Code.REFUSED, 2, "null"),
        arguments(
            observations,
            "ssrf-phase-1.experiment_beam_hours",
            "ssrf-phase-1.beam_hours",
            Code.KEY_DISAGREES,
            2,
            "key"),
        // Figures
        arguments(
            observations, "35万小时,350000", "两天一夜,350000", Code.FIGURE_UNREADABLE, 2, "printed"),
        arguments(observations, "超过5万人次,50000", "超过5万人次,5000", Code.FIGURE_DISAGREES, 4, "value"),
        arguments(observations, "GREATER_THAN", "OVER", Code.FIGURE_DISAGREES, 4, "qualifier"),
        arguments(
            observations,
            "GREATER_THAN,50000,,false,",
            "GREATER_THAN,50000,,true,",
            Code.FIGURE_DISAGREES,
            4,
            "low"),
        arguments(observations, "50.0%,50.0,%,", "50.0%,50,%,", Code.FIGURE_DISAGREES, 7, "value"),
        arguments(
            observations,
            "GREATER_THAN,50000,,false,",
            "GREATER_THAN,50000,,,",
            Code.INCOMPLETE,
            4,
            "low_inclusive"),
        arguments(
            observations, "50000,,false,,", "50000,49999,false,true,", Code.REFUSED, 4, "null"),
        arguments(observations, "12887个,12887,", "12887个,,", Code.REFUSED, 3, "null"),
        arguments(observations, "12887个,12887", "2887个,2887", Code.NOT_IN_CITATION, 3, "printed"),
        arguments(
            observations, "350000,h,EXACT", "350000,{shot},EXACT", Code.UNIT_DISAGREES, 2, "unit"),
        arguments(
            observations,
            "false,,YEAR_INFERRED,STATED",
            "false,,,STATED",
            Code.FLAG_DISAGREES,
            2,
            "flags"),
        arguments(
            observations,
            "INSTANT,2020-12-31,2020-12-31,截至年底",
            "INSTANT,2020-12-31,,截至年底",
            Code.INCOMPLETE,
            2,
            "period_type"),
        arguments(
            observations,
            "2020-12-31,2020-12-31,截至年底",
            "2020-11-30,2020-11-30,截至年底",
            Code.PERIOD_DISAGREES,
            2,
            "period_label"),
        arguments(
            facilities,
            "start: \"2020-12-31\", end: \"2020-12-31\", label: 截至年底",
            "start: \"2019-12-31\", end: \"2019-12-31\", label: 截至年底",
            Code.PERIOD_DISAGREES,
            18,
            "label"),
        arguments(
            observations,
            "2020-12-31,2020-12-31,截至年底",
            "2020-12-31,2020-12-31,岁末",
            Code.PERIOD_UNREADABLE,
            2,
            "period_label"),
        arguments(observations, "STATED", "DERIVED", Code.NOT_A_CHOICE, 2, "origin"));
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
    List<EditionProblem> problems =
        EditionCopy.in(folder)
            .replace("observations.csv", "66.6%,66.6", "66.6%,66.7")
            .replace("observations.csv", "12887,{project}", "12887,{paper}")
            .replace("edition.yaml", "cadence: ANNUAL", "cadence: YEARLY")
            .problems();

    assertThat(problems)
        .extracting(EditionProblem::file)
        .containsExactly("edition.yaml", "observations.csv", "observations.csv");
    assertThat(problems.get(2))
        .hasToString(
            "observations.csv:6 value: The print 66.6% says 66.6 EXACT, the row says 66.7 EXACT."
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
    EditionCopy copy = EditionCopy.in(folder).append("units.csv", "km,km,公里,kilometre,LENGTH,1,,");

    assertThat(copy.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.UNUSED))
        .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(16));
    assertThat(copy.content().units()).hasSize(15);
  }
}
