package org.yearbook.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yearbook.domain.check.CheckedEdition.name;
import static org.yearbook.domain.check.CheckedEdition.status;
import static org.yearbook.domain.check.CheckedEdition.year;
import static org.yearbook.domain.check.ValidationRule.AGGREGATION_MIXED;
import static org.yearbook.domain.check.ValidationRule.DENOMINATOR_STATED;
import static org.yearbook.domain.check.ValidationRule.LIST_COMPLETE;
import static org.yearbook.domain.check.ValidationRule.METRIC_DISTINCT;
import static org.yearbook.domain.check.ValidationRule.MONOTONE_CUMULATIVE;
import static org.yearbook.domain.check.ValidationRule.NAME_VARIANT;
import static org.yearbook.domain.check.ValidationRule.ROUNDING_CONSISTENT;
import static org.yearbook.domain.check.ValidationRule.SAME_FIGURE;
import static org.yearbook.domain.check.ValidationRule.SHARE_WITHIN_100;
import static org.yearbook.domain.check.ValidationRule.STATUS_CONSISTENT;
import static org.yearbook.domain.check.ValidationRule.SUBJECT_DISTINCT;
import static org.yearbook.domain.check.ValidationRule.SUM_EQUALS;
import static org.yearbook.domain.check.ValidationRule.TEXT_SUSPECT;
import static org.yearbook.domain.check.ValidationRule.YEAR_STATED;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.PrintedFigure;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.Status;

class ValidationsTest {
  private final CheckedEdition edition = new CheckedEdition();

  @ParameterizedTest(name = "{0} and {1} make {2}, give or take {3}: {4}")
  @CsvSource({
    "27, 70, 97, , 'PASS 97 97'",
    "27, 70, 97.0, 0, 'PASS 97 97'",
    "27, 71, 97, 0, 'FAIL 97 98'",
    "27, 71, 97, 1, 'PASS 97 98'",
    "27, 69, 97, 1, 'PASS 97 96'",
    "27, 72, 97, 1.5, 'FAIL 97 99'",
    "27, 60余, 97, 0, 'WARN 97 >87'",
    "27, 80余, 97, 0, 'FAIL 97 >107'",
    "27, 70余, 97, 0, 'FAIL 97 >97'",
    "27, 70以上, 97, 0, 'WARN 97 ≥97'",
    "27, 近80, 97, 0, 'WARN 97 <107'",
    "27, 约70, 97, 0, 'WARN 97 ≈97'",
    "27, 70, 90余, 0, 'WARN >90 97'",
  })
  void partsAddUpToTheWholeWithinTheTolerance(
      String first, String second, String whole, @Nullable String tolerance, String found) {
    edition
        .figure("a", first, number(first), "{project}")
        .figure("b", second, number(second), "{project}")
        .figure("whole", whole, number(whole), "{project}");
    BigDecimal margin = tolerance == null ? null : new BigDecimal(tolerance);

    assertThat(found(sum(List.of("a", "b"), margin))).isEqualTo(found);
  }

  @Test
  void partsInAnotherUnitOfTheSameBaseAreConverted() {
    edition
        .figure("a", "1.50", "1.50", "10*4.CNY")
        .figure("b", "5000元", "5000", "CNY")
        .figure("whole", "2万元", "2", "10*4.CNY");

    assertThat(found(sum(List.of("a", "b"), new BigDecimal("0.1")))).isEqualTo("PASS 2 2");
  }

  @Test
  void partsInUnitsThatDoNotConvertCanNotBeChecked() {
    edition
        .figure("a", "1元", "1", "CNY")
        .figure("b", "5项", "5", "{project}")
        .figure("whole", "6元", "6", "CNY");

    refused(
        sum(List.of("a", "b"), null),
        "“checked” can't be checked: Values in {project} and CNY can't be compared.");
  }

  @Test
  void aPartWithoutAValueCanNotBeChecked() {
    edition.figure("a", "一批", null, "{project}").figure("whole", "6项", "6", "{project}");

    refused(
        sum(List.of("a"), null),
        "“checked” can't be checked: The observation “a” has no value to check.");
  }

  private static ValidationCheck sum(List<String> inputs, @Nullable BigDecimal tolerance) {
    return check(SUM_EQUALS, inputs, "whole", null, List.of(), List.of(), null, tolerance);
  }

  @ParameterizedTest
  @CsvSource({"0.0, PASS", "30.9, PASS", "100, PASS", "100.1, FAIL", "-0.1, FAIL"})
  void aShareIsFromZeroToAHundredPerCent(String share, String outcome) {
    edition.figure("a", share, share, "%").figure("b", "12.50%", "12.50", "%");

    assertThat(found(inputs(SHARE_WITHIN_100, "a", "b")))
        .isEqualTo(outcome + " 0..100 " + share.replace(".0", "") + ", 12.5");
  }

  @Test
  void onlyASharesUnitCanBeWithinAHundred() {
    edition.figure("a", "5项", "5", "{project}");

    refused(
        inputs(SHARE_WITHIN_100, "a"),
        "“checked” can't be checked: The observation “a” is in {project}, which is no unit of a"
            + " share.");
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "29.31亿元, 2931190000, 'WARN 2931190000 2931000000'",
    "29.32亿元, 2931190000, 'FAIL 2931190000 2932000000'",
    "29.32亿元, 2931500000, 'WARN 2931500000 2932000000'",
    "29.31亿元, 2931000000, 'PASS 2931000000 2931000000'",
    "超过29亿元, 2931190000, 'WARN 2931190000 >2900000000'",
    "超过30亿元, 2931190000, 'FAIL 2931190000 >3000000000'",
  })
  void aRoundedFigureIsTheExactOneAtItsLastDigit(String printed, String exact, String found) {
    edition.figure("rounded", printed, number(printed), "CNY").figure("whole", exact, exact, "CNY");
    ValidationCheck check =
        check(
            ROUNDING_CONSISTENT,
            List.of("rounded"),
            "whole",
            null,
            List.of(),
            List.of(),
            null,
            null);

    assertThat(found(check)).isEqualTo(found);
  }

  @Test
  void aRoundedFigureMayStandInAnotherUnit() {
    edition
        .figure("whole", "2931190000", "2931190000", "CNY")
        .figure("rounded", "29.31亿元", "293100", "10*4.CNY");
    ValidationCheck check =
        check(
            ROUNDING_CONSISTENT,
            List.of("rounded"),
            "whole",
            null,
            List.of(),
            List.of(),
            null,
            null);

    assertThat(found(check)).isEqualTo("WARN 293119 293100");
  }

  @ParameterizedTest(name = "two of {0}, all named: {1}: {2}")
  @CsvSource({
    "2项, true, 'PASS 2 2'",
    "2项, false, 'PASS 2 2'",
    "5项, true, 'FAIL 5 2'",
    "5项, false, 'WARN 5 2'",
    "1项, false, 'FAIL 1 2'",
    "2项以上, true, 'WARN ≥2 2'",
    "超过2项, true, 'FAIL >2 2'",
    "超过2项, false, 'WARN >2 2'",
    "近2项, false, 'FAIL <2 2'",
    "数十项, true, 'WARN SEVERAL_TENS 2'",
  })
  void aListNamesAsManyAsAreStated(String printed, boolean exhaustive, String found) {
    edition
        .figure("stated", printed, number(printed), "{project}")
        .list("list", "stated", exhaustive, "brain", "silicon");

    assertThat(found(ofList("list"))).isEqualTo(found);
  }

  @Test
  void aListWithoutAStatedCountCanNotBeComplete() {
    edition.list("list", null, true, "brain");

    refused(
        ofList("list"),
        "“checked” can't be checked: The list “list” names no figure that says how many there are.");
  }

  private static ValidationCheck ofList(String list) {
    return check(LIST_COMPLETE, List.of(), null, list, List.of(), List.of(), null, null);
  }

  @Test
  void aStatusThatContradictsThePreferredOneIsWorthKnowing() {
    edition
        .subject(
            "sulf",
            List.of(name("羲和", NameKind.OFFICIAL)),
            status(Status.UNDER_CONSTRUCTION, AssertionStatus.CONFLICTING),
            status(Status.EXPERT_ACCEPTED, AssertionStatus.PREFERRED))
        .subject(
            "shine",
            List.of(name("硬线", NameKind.OFFICIAL)),
            status(Status.STARTED, AssertionStatus.ALTERNATE),
            status(Status.UNDER_CONSTRUCTION, AssertionStatus.PREFERRED))
        .subject("brain", List.of(name("脑", NameKind.OFFICIAL)));

    assertThat(found(subjects(STATUS_CONSISTENT, "sulf", "shine")))
        .isEqualTo(
            "WARN EXPERT_ACCEPTED, UNDER_CONSTRUCTION"
                + " EXPERT_ACCEPTED/UNDER_CONSTRUCTION, UNDER_CONSTRUCTION");
    assertThat(found(subjects(STATUS_CONSISTENT, "shine", "brain")))
        .isEqualTo("PASS UNDER_CONSTRUCTION, – UNDER_CONSTRUCTION, –");
  }

  @Test
  void aNameIsAVariantWhenItIsPrintedInAnotherWayThanTheOfficialOneOrInTwoWays() {
    edition
        .subject(
            "seafloor", List.of(name("海底", NameKind.OFFICIAL), name("海洋", NameKind.AS_PRINTED)))
        .subject(
            "special", List.of(name("专项", NameKind.AS_PRINTED), name("专项基金", NameKind.AS_PRINTED)))
        .subject("plain", List.of(name("光源", NameKind.OFFICIAL), name("SSRF", NameKind.ACRONYM)))
        .subject("printed", List.of(name("脑", NameKind.AS_PRINTED)));

    assertThat(found(subjects(NAME_VARIANT, "seafloor"))).isEqualTo("WARN 海底 海洋");
    assertThat(found(subjects(NAME_VARIANT, "special"))).isEqualTo("WARN 专项 专项, 专项基金");
    assertThat(found(subjects(NAME_VARIANT, "plain", "printed"))).isEqualTo("PASS 光源, 脑 光源, 脑");
    assertThat(found(subjects(NAME_VARIANT, "plain", "seafloor"))).isEqualTo("WARN 海底 海洋");
  }

  @Test
  void twoSubjectsAreEasilyTakenForOne() {
    edition
        .subject("special-fund", List.of(name("专项基金项目", NameKind.OFFICIAL)))
        .subject("special", List.of(name("专项项目", NameKind.OFFICIAL)));

    assertThat(found(subjects(SUBJECT_DISTINCT, "special-fund", "special")))
        .isEqualTo("WARN null special-fund, special");
    assertThat(found(subjects(SUBJECT_DISTINCT, "special", "special")))
        .isEqualTo("PASS null special");
  }

  @Test
  void aSuspectPrintStandsBesideWhatIsMeant() {
    edition.citation("L001-a", "储").citation("L002-a", "锗").citation("L003-a", null);

    assertThat(found(suspect("锗", "L001-a"))).isEqualTo("WARN 锗 储");
    assertThat(found(suspect("锗", "L003-a"))).isEqualTo("WARN 锗 7.10-20");
    assertThat(found(suspect("锗", "L002-a"))).isEqualTo("PASS 锗 锗");
  }

  private static ValidationCheck suspect(String expected, String citation) {
    return check(TEXT_SUSPECT, List.of(), null, null, List.of(), List.of(citation), expected, null);
  }

  @Test
  void oneNumberForDifferentThingsIsWorthKnowing() {
    edition
        .figure("facilities_proposed", "14个", "14", "{project}")
        .figure("facilities_built", "14个", "14.0", "{project}")
        .figure("facilities_named", "3个", "3", "{project}")
        .figure("facilities_planned", "一批", null, "{project}");

    assertThat(
            found(
                inputs(SAME_FIGURE, "facilities_proposed", "facilities_named", "facilities_built")))
        .isEqualTo("WARN null 14 (facilities_proposed, facilities_built)");
    assertThat(
            found(
                inputs(
                    SAME_FIGURE, "facilities_proposed", "facilities_named", "facilities_planned")))
        .isEqualTo("PASS null 14, 3");
  }

  @Test
  void figuresOfMixedAggregationsAreNamedByThem() {
    edition
        .figure("a", "papers", "5", "5", "{project}", Aggregation.PERIOD_TOTAL, null)
        .figure("b", "papers", "5", "5", "{project}", Aggregation.CUMULATIVE, null)
        .figure("c", "papers", "5", "5", "{project}", Aggregation.CUMULATIVE, null);

    assertThat(found(inputs(AGGREGATION_MIXED, "a", "b", "c")))
        .isEqualTo("WARN null CUMULATIVE, PERIOD_TOTAL");
    assertThat(found(inputs(AGGREGATION_MIXED, "b", "c"))).isEqualTo("PASS null CUMULATIVE");
  }

  @Test
  void metricsThatLookAlikeAreNamed() {
    edition
        .figure("sales_revenue", "5", "5", "CNY")
        .figure("industry_scale", "5", "5", "CNY")
        .figure("b", "industry_scale", "6", "6", "CNY", Aggregation.PERIOD_TOTAL, null);

    assertThat(found(inputs(METRIC_DISTINCT, "sales_revenue", "industry_scale", "b")))
        .isEqualTo("WARN null sales_revenue, industry_scale");
    assertThat(found(inputs(METRIC_DISTINCT, "industry_scale", "b")))
        .isEqualTo("PASS null industry_scale");
  }

  @Test
  void inferredDenominatorsAreCounted() {
    edition
        .figure("a", "28.4%", "28.4", "%")
        .figure(
            "b",
            "share",
            "25.2%",
            "25.2",
            "%",
            Aggregation.SHARE,
            null,
            List.of(Flag.DENOMINATOR_INFERRED));

    assertThat(found(inputs(DENOMINATOR_STATED, "a", "b"))).isEqualTo("WARN 0 1");
    assertThat(found(inputs(DENOMINATOR_STATED, "a"))).isEqualTo("PASS 0 0");
  }

  @Test
  void inferredYearsOfFiguresAndEventsAreCounted() {
    edition
        .figure("a", "5", "5", "{project}")
        .figure("b", "b", "5", "5", "{project}", Aggregation.PARAMETER, null)
        .event("opened", year(2020, false))
        .event("undated", null);
    ValidationCheck check = inputs(YEAR_STATED);

    assertThat(found(check)).isEqualTo("PASS 0 0");

    edition
        .figure("c", "c", "5", "5", "{project}", Aggregation.PERIOD_TOTAL, year(2020, true))
        .event("guessed", year(2020, true));

    assertThat(found(check)).isEqualTo("WARN 0 2");
  }

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource({
    "6000, 6001, 'PASS 0 0'",
    "6000, 6000, 'PASS 0 0'",
    "6000, 5999, 'WARN 0 1 (6000 → 5999)'",
    "6000余, 6000, 'WARN 0 1 (>6000 → 6000)'",
    "6000余, 6001, 'PASS 0 0'",
    "6000, 近6000, 'WARN 0 1 (6000 → <6000)'",
    "6000, 5000余, 'PASS 0 0'",
    "近6000, 5000, 'PASS 0 0'",
    "约6000, 5000, 'PASS 0 0'",
    "6000, 一批, 'PASS 0 0'",
  })
  void aCumulativeFigureNeverFalls(String before, String after, String found) {
    edition
        .figure(
            "after",
            "papers",
            after,
            number(after),
            "{project}",
            Aggregation.CUMULATIVE,
            year(2020, true))
        .figure(
            "before",
            "papers",
            before,
            number(before),
            "{project}",
            Aggregation.CUMULATIVE,
            year(2019, true))
        .figure(
            "total", "papers", "5", "5", "{project}", Aggregation.PERIOD_TOTAL, year(2020, true))
        .figure(
            "awards", "awards", "1", "1", "{project}", Aggregation.CUMULATIVE, year(2020, true));

    assertThat(found(inputs(MONOTONE_CUMULATIVE))).isEqualTo(found);
    assertThat(found(inputs(MONOTONE_CUMULATIVE, "total", "awards"))).isEqualTo("PASS 0 0");
  }

  @Test
  void aCheckOfSomethingUnknownCanNotBeMade() {
    refused(
        inputs(AGGREGATION_MIXED, "a", "b"),
        "“checked” can't be checked: There is no observation “a”.");
    refused(
        subjects(NAME_VARIANT, "sulf"), "“checked” can't be checked: There is no subject “sulf”.");
    refused(ofList("list"), "“checked” can't be checked: There is no list “list”.");
    refused(suspect("锗", "L001-a"), "“checked” can't be checked: There is no citation “L001-a”.");
  }

  @Test
  void allChecksAreEvaluatedInTheirOrder() {
    edition.figure("a", "28.4%", "28.4", "%");
    List<ValidationCheck> checks =
        List.of(inputs(YEAR_STATED), inputs(SHARE_WITHIN_100, "a"), inputs(MONOTONE_CUMULATIVE));

    assertThat(Validations.all(checks, edition.facts()))
        .extracting(Validation::check)
        .isEqualTo(checks);
  }

  /** The value that a figure has as printed, in full; null where it has none. */
  private static @Nullable String number(String printed) {
    BigDecimal value = PrintedFigure.read(printed).value();
    return value == null ? null : value.toPlainString();
  }

  private String found(ValidationCheck check) {
    Validation validation = Validations.evaluate(check, edition.facts());
    return validation.outcome() + " " + validation.expected() + " " + validation.actual();
  }

  private void refused(ValidationCheck check, String sentence) {
    assertThatThrownBy(() -> Validations.evaluate(check, edition.facts()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  private static ValidationCheck inputs(ValidationRule rule, String... inputs) {
    return check(rule, List.of(inputs), null, null, List.of(), List.of(), null, null);
  }

  private static ValidationCheck subjects(ValidationRule rule, String... subjects) {
    return check(rule, List.of(), null, null, List.of(subjects), List.of(), null, null);
  }

  private static ValidationCheck check(
      ValidationRule rule,
      List<String> inputs,
      @Nullable String whole,
      @Nullable String list,
      List<String> subjects,
      List<String> citations,
      @Nullable String expected,
      @Nullable BigDecimal tolerance) {
    return new ValidationCheck(
        "checked",
        rule,
        inputs,
        whole,
        list,
        subjects,
        citations,
        expected,
        tolerance,
        new Bilingual("说明", "note"));
  }
}
