package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yearbook.domain.measure.DerivationMethod.DIFFERENCE;
import static org.yearbook.domain.measure.DerivationMethod.IMPLIED_DENOMINATOR;
import static org.yearbook.domain.measure.DerivationMethod.IMPLIED_PREVIOUS;
import static org.yearbook.domain.measure.DerivationMethod.RATIO;
import static org.yearbook.domain.measure.DerivationMethod.SHARE_OF_TOTAL;
import static org.yearbook.domain.measure.DerivationMethod.SUM;
import static org.yearbook.domain.measure.DerivationMethod.UNIT_CONVERSION;
import static org.yearbook.domain.measure.StatedFigures.YEAR_2019;
import static org.yearbook.domain.measure.StatedFigures.YEAR_2020;
import static org.yearbook.domain.measure.StatedFigures.changed;
import static org.yearbook.domain.measure.StatedFigures.journal;
import static org.yearbook.domain.measure.StatedFigures.wanted;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.domain.language.Bilingual;

class DerivedFiguresTest {
  private final StatedFigures stated = new StatedFigures();

  @Test
  void countsAddUpExactly() {
    stated
        .state("papers", "science", "42篇", "42", Aggregation.PERIOD_TOTAL, journal("science"))
        .state("papers", "nature", "59篇", "59", Aggregation.PERIOD_TOTAL, journal("nature"))
        .state("papers", "cell", "23篇", "23", Aggregation.PERIOD_TOTAL, journal("cell"));

    Observation sum =
        stated.derive("papers", SUM, null, "papers.science", "papers.nature", "papers.cell");

    assertThat(read(sum)).isEqualTo("EXACT 124 [124, 124]");
    assertThat(formula(sum)).isEqualTo("42 + 59 + 23");
  }

  @Test
  void aDerivedFigureSaysWhereItComesFrom() {
    stated.state("papers", "all", "42篇", "42").state("papers", "first", "25篇", "25");
    Bilingual assumption = new Bilingual("前者包括后者。", "The first includes the second.");
    DerivedFigure figure =
        new DerivedFigure(
            "papers.others",
            "shanghai",
            journal("science"),
            "papers",
            DIFFERENCE,
            List.of("papers.all", "papers.first"),
            null,
            Aggregation.PERIOD_TOTAL,
            YEAR_2020,
            true,
            assumption);

    assertThat(stated.derive(figure))
        .isEqualTo(
            new Observation(
                "papers.others",
                "shanghai",
                journal("science"),
                null,
                "papers",
                null,
                new BigDecimal(17),
                "{paper}",
                Qualifier.EXACT,
                Bounds.between(new BigDecimal(17), new BigDecimal(17)),
                Aggregation.PERIOD_TOTAL,
                YEAR_2020,
                true,
                null,
                List.of(Flag.YEAR_INFERRED),
                Origin.DERIVED,
                AssertionStatus.PREFERRED,
                new Derivation(
                    DIFFERENCE, "42 − 25", List.of("papers.all", "papers.first"), assumption),
                List.of("L001-a", "all", "first")));
  }

  @Test
  void thePreviousValueLiesBetweenTheBoundsThatARoundedGrowthLeaves() {
    stated.state("papers", "all", "124篇", "124").state("paper_growth", "all", "42.5%", "42.5");

    Observation previous =
        stated.derive("papers", IMPLIED_PREVIOUS, 0, "papers.all", "paper_growth.all");

    assertThat(read(previous)).isEqualTo("APPROX 87 (86.987, 87.0481]");
    assertThat(formula(previous)).isEqualTo("124 ÷ (1 + 42.5 %)");
    assertThat(previous.flags()).isEmpty();
  }

  @Test
  void aFallIsWrittenAsOne() {
    stated.state("papers", "all", "95篇", "95").state("paper_growth", "all", "5%", "-5");

    Observation previous =
        stated.derive("papers", IMPLIED_PREVIOUS, 0, "papers.all", "paper_growth.all");

    assertThat(read(previous)).startsWith("APPROX 100 ");
    assertThat(formula(previous)).isEqualTo("95 ÷ (1 − 5 %)");
  }

  @Test
  void theWholeFollowsFromAPartAndItsShare() {
    stated.state("papers", "all", "42篇", "42").state("paper_share", "all", "30.9%", "30.9");

    Observation whole =
        stated.derive("papers", IMPLIED_DENOMINATOR, 1, "papers.all", "paper_share.all");

    assertThat(read(whole)).isEqualTo("APPROX 135.9 (135.70274, 136.14263]");
    assertThat(formula(whole)).isEqualTo("42 ÷ 30.9 %");
  }

  @Test
  void aShareThatEndsIsExactHoweverFewDigitsAreKept() {
    stated.state("papers", "part", "42篇", "42").state("papers", "total", "128篇", "128");

    Observation share =
        stated.derive("paper_share", SHARE_OF_TOTAL, 1, "papers.part", "papers.total");

    assertThat(read(share)).isEqualTo("EXACT 32.8125 [32.8125, 32.8125]");
    assertThat(formula(share)).isEqualTo("42 ÷ 128");
  }

  @Test
  void aShareThatDoesNotEndIsRoundedHalfToEvenAndItsBoundsOutward() {
    stated.state("papers", "part", "42篇", "42").state("papers", "total", "124篇", "124");

    Observation share =
        stated.derive("paper_share", SHARE_OF_TOTAL, 1, "papers.part", "papers.total");

    assertThat(read(share)).isEqualTo("APPROX 33.9 [33.87096, 33.87097]");
  }

  @Test
  void theTotalAndItsPartMayStandInDifferentUnitsOfOneBase() {
    stated
        .state("funding", "part", "5000元", "5000")
        .state("funding_in_ten_thousands", "total", "2.00", "2.00");

    Observation share =
        stated.derive(
            "paper_share", SHARE_OF_TOTAL, 1, "funding.part", "funding_in_ten_thousands.total");

    assertThat(share.value()).isEqualByComparingTo("25");
    assertThat(formula(share)).isEqualTo("5000 ÷ 2.00 10*4.CNY");
  }

  @ParameterizedTest(name = "{1} of {0}, kept as {2}, stands for {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hours    | 35万小时    | 350000        | APPROX 21000000 [20700000, 21300000)
          hours    | 67.5万小时  | 675000        | APPROX 40500000 [40470000, 40530000)
          hours    | 12.50小时   | 12.50         | APPROX 750.00 [749.7, 750.3)
          hours    | 6000余小时  | 6000          | GREATER_THAN 360000 (360000, -
          hours    | 6000小时以上 | 6000          | AT_LEAST 360000 [360000, -
          hours    | 近90小时    | 90            | NEARLY 5400 -, 5400)
          hours    | 约90小时    | 90            | APPROX 5400 -, -
          """)
  void whatIsPrintedStandsForAnInterval(
      String metric, String printed, String value, String expected) {
    stated.state(metric, "all", printed, value);

    Observation converted = stated.derive("minutes", UNIT_CONVERSION, null, metric + ".all");

    assertThat(read(converted)).isEqualTo(expected);
  }

  @Test
  void anAmountIsRoundedToItsLastPrintedDigitWhateverUnitItIsKeptIn() {
    stated.state("funding", "revenue", "994.45亿元", "99445000000");
    stated.state("funding", "column", "293119.00", "2931190000.00");

    assertThat(read(converted("funding.revenue"))).isEqualTo("APPROX 9944500 [9944450, 9944550)");
    assertThat(read(converted("funding.column")))
        .isEqualTo("APPROX 293119.00 [293118.995, 293119.005)");
  }

  private Observation converted(String key) {
    return stated.derive("funding_in_ten_thousands", UNIT_CONVERSION, null, key);
  }

  @Test
  void aCountThatIsPrintedInTenThousandsIsRoundedToo() {
    stated
        .state("projects", "a", "33.2万", "332000", Aggregation.STOCK, journal("a"))
        .state("projects", "b", "7", "7", Aggregation.STOCK, journal("b"));

    assertThat(read(stated.derive("projects", SUM, null, "projects.a", "projects.b")))
        .isEqualTo("APPROX 332007 [331507, 332507)");
  }

  @Test
  void aFormulaOfAConversionShowsTheFactors() {
    stated.state("hours", "all", "35万小时", "350000").state("minutes", "all", "90分钟", "90");

    assertThat(formula(stated.derive("minutes", UNIT_CONVERSION, null, "hours.all")))
        .isEqualTo("350000 h × 3600 ÷ 60");
    assertThat(formula(stated.derive("hours", UNIT_CONVERSION, 2, "minutes.all")))
        .isEqualTo("90 min × 60 ÷ 3600");
  }

  @Test
  void summandsAreConvertedToTheUnitOfTheMetric() {
    stated.state("hours", "all", "2小时", "2").state("minutes", "all", "90分钟", "90");

    Observation sum = stated.derive("hours", SUM, 2, "hours.all", "minutes.all");

    assertThat(read(sum)).isEqualTo("APPROX 3.5 [2.991666, 4.008334)");
    assertThat(formula(sum)).isEqualTo("2 + 90 min");
  }

  @Test
  void aLowerBoundAmongTheSummandsLeavesALowerBound() {
    stated
        .state("papers", "a", "6000余篇", "6000", Aggregation.CUMULATIVE, journal("a"))
        .state("papers", "b", "1520篇", "1520", Aggregation.CUMULATIVE, journal("b"));

    assertThat(read(stated.derive("papers", SUM, null, "papers.a", "papers.b")))
        .isEqualTo("GREATER_THAN 7520 (7520, -");
  }

  @Test
  void aSumIsOnlyAboutItsValueWhereRoundingReachesBelowIt() {
    stated
        .state("hours", "a", "35万小时", "350000", Aggregation.CUMULATIVE, journal("a"))
        .state("hours", "b", "超过1万小时", "10000", Aggregation.CUMULATIVE, journal("b"));

    assertThat(read(stated.derive("hours", SUM, null, "hours.a", "hours.b")))
        .isEqualTo("APPROX 360000 (355000, -");
  }

  @Test
  void aValueThatIsALowerBoundIsRoundedDownAndAnUpperBoundUp() {
    stated
        .state("papers", "over", "超过5篇", "5")
        .state("papers", "nearly", "近4篇", "4")
        .state("projects", "all", "3项", "3");

    assertThat(read(ratio("papers_per_project", "papers.over", "projects.all")))
        .isEqualTo("GREATER_THAN 1.66 (1.666666, -");
    assertThat(read(ratio("papers_per_project", "papers.nearly", "projects.all")))
        .isEqualTo("NEARLY 1.34 -, 1.333334)");
  }

  @Test
  void aRatioOfADivisorWithoutUpperBoundHasNoBoundBelowZero() {
    stated.state("papers", "all", "42篇", "42").state("projects", "over", "超过6项", "6");

    assertThat(read(ratio("papers_per_project", "papers.all", "projects.over")))
        .isEqualTo("APPROX 7 (0, 7)");
  }

  @Test
  void moneyForEachProjectIsCountedInTheUnitThatTheMetricNames() {
    stated
        .state("funding_in_ten_thousands", "all", "30.0万元", "30.0")
        .state("projects", "all", "8项", "8");
    String money = "funding_in_ten_thousands.all";

    assertThat(ratio("funding_per_project", money, "projects.all").value())
        .isEqualByComparingTo("37500");
    assertThat(ratio("ten_thousands_per_project", money, "projects.all").value())
        .isEqualByComparingTo("3.75");
    assertThat(ratio("mean_funding", money, "projects.all").value()).isEqualByComparingTo("37500");
    assertThat(formula(ratio("funding_per_project", money, "projects.all")))
        .isEqualTo("30.0 10*4.CNY ÷ 8");
  }

  private Observation ratio(String metric, String over, String under) {
    return stated.derive(metric, RATIO, 2, over, under);
  }

  @Test
  void aDerivedFigureStandsForItsOwnBounds() {
    stated.state("papers", "all", "124篇", "124").state("paper_growth", "all", "42.5%", "42.5");
    DerivedFigure previous =
        wanted("papers", IMPLIED_PREVIOUS, 0, "papers.all", "paper_growth.all");
    DerivedFigure gain =
        new DerivedFigure(
            "papers.gain",
            "shanghai",
            Dimensions.NONE,
            "papers",
            DIFFERENCE,
            List.of("papers.all", "papers.derived"),
            null,
            Aggregation.PERIOD_TOTAL,
            null,
            false,
            null);

    List<Observation> derived = stated.derive(List.of(previous, gain));

    assertThat(derived)
        .extracting(Observation::key)
        .containsExactly("papers.derived", "papers.gain");
    assertThat(read(derived.get(1))).isEqualTo("APPROX 37 [36.9519, 37.013)");
    assertThat(derived.get(1).citations()).containsExactly("L001-a", "all");
  }

  @Test
  void anInferredDenominatorIsInheritedAndAnInferredYearIsTheFiguresOwn() {
    stated.state("papers", "all", "42篇", "42").state("paper_share", "all", "30.9%", "30.9");
    Observation share =
        changed(
            stated.last(),
            "shanghai",
            YEAR_2020,
            false,
            List.of(Flag.YEAR_INFERRED, Flag.DENOMINATOR_INFERRED, Flag.ROUNDED));
    stated.state(share);

    Observation whole = stated.derive("papers", IMPLIED_DENOMINATOR, 0, "papers.all", share.key());

    assertThat(whole.period()).isEqualTo(YEAR_2019);
    assertThat(whole.flags()).containsExactly(Flag.DENOMINATOR_INFERRED);
  }

  @Test
  void anUnknownInputIsNamedWithTheFigureThatWantsIt() {
    assertThatThrownBy(() -> stated.derive("papers", SUM, null, "papers.a", "papers.b"))
        .isInstanceOfSatisfying(
            UnderivableException.class,
            problem -> assertThat(problem.key()).isEqualTo("papers.derived"))
        .hasMessage(
            "“papers.derived” can't be derived: There is no stated or earlier derived observation"
                + " “papers.a”.");
  }

  @Test
  void aFigureIsNotDerivedFromItself() {
    refused(
        "no stated or earlier derived observation", "papers", UNIT_CONVERSION, "papers.derived");
  }

  @Test
  void anInputNeedsAValue() {
    stated
        .state("papers", "all", "42篇", "42")
        .state("papers", "many", "一批", null, Aggregation.PERIOD_TOTAL, Dimensions.NONE);

    refused("The input “papers.many” has no value.", "papers", SUM, "papers.all", "papers.many");
  }

  @Test
  void nothingIsDividedByZero() {
    stated.state("papers", "all", "42篇", "42").state("papers", "none", "0篇", "0");

    refused("The divisor is zero.", "paper_share", SHARE_OF_TOTAL, "papers.all", "papers.none");
  }

  @Test
  void aDivisionThatDoesNotEndNeedsDigits() {
    stated.state("papers", "all", "42篇", "42").state("papers", "total", "124篇", "124");

    refused(
        "The division does not end; say how many digits are to be kept.",
        "paper_share",
        SHARE_OF_TOTAL,
        "papers.all",
        "papers.total");
  }

  @Test
  void unitsThatDoNotFitAreRefused() {
    stated
        .state("papers", "all", "42篇", "42")
        .state("projects", "all", "8项", "8")
        .state("hours", "all", "8小时", "8");

    refused(
        "The input “projects.all” is in {project}, which can't be converted to {paper}.",
        "papers",
        SUM,
        "papers.all",
        "projects.all");
    refused("can't be converted to {paper}", "papers", UNIT_CONVERSION, "hours.all");
    refused(
        "The input “projects.all” is in {project}, which is no unit of a share.",
        "papers",
        IMPLIED_DENOMINATOR,
        "papers.all",
        "projects.all");
    refused(
        "The input “papers.all” is in {paper}, which does not fit the CNY/{project} of"
            + " funding_per_project.",
        "funding_per_project",
        RATIO,
        "papers.all",
        "projects.all");
    refused(
        "The metric hours is in h, which is no unit of a share.",
        "hours",
        SHARE_OF_TOTAL,
        "papers.all",
        "papers.all");
  }

  @Test
  void figuresOfDifferentAggregationsAreNotAdded() {
    stated
        .state("papers", "a", "42篇", "42", Aggregation.CUMULATIVE, journal("a"))
        .state("papers", "b", "8篇", "8", Aggregation.PERIOD_TOTAL, journal("b"));

    refused(
        "“papers.a” is CUMULATIVE and “papers.b” is PERIOD_TOTAL, which must not be added.",
        "papers",
        SUM,
        "papers.a",
        "papers.b");
  }

  @Test
  void aTotalIsNotAddedToItsParts() {
    stated.state("papers", "a", "42篇", "42", Aggregation.PERIOD_TOTAL, journal("a"));
    stated.state("papers", "total", "124篇", "124");
    stated.state(changed(stated.last(), "shanghai", YEAR_2020, true, List.of()));

    refused(
        "“papers.total.changed” is a total and must not be added to its part “papers.a”.",
        "papers",
        SUM,
        "papers.a",
        "papers.total.changed");
  }

  @Test
  void nothingIsAddedTwice() {
    stated.state("papers", "a", "42篇", "42");

    refused("The input “papers.a” is added twice.", "papers", SUM, "papers.a", "papers.a");
  }

  @Test
  void valuesAreAddedOnlyOverWhatTheirMetricIsAdditiveOver() {
    stated.state("papers", "a", "42篇", "42");
    stated.state(changed(stated.last(), "jiangsu", YEAR_2020, false, List.of()));
    stated.state("groups", "a", "3个", "3", Aggregation.PERIOD_TOTAL, journal("a"));
    stated.state("groups", "b", "4个", "4", Aggregation.PERIOD_TOTAL, journal("b"));

    refused(
        "PERIOD_TOTAL values of papers must not be added over ENTITY: “papers.a” and"
            + " “papers.a.changed”.",
        "papers",
        SUM,
        "papers.a",
        "papers.a.changed");
    refused("must not be added over DIMENSION", "groups", SUM, "groups.a", "groups.b");
  }

  @Test
  void cumulativeFiguresOfTwoTimesAreNotAdded() {
    stated.state("papers", "a", "42篇", "42");
    stated.state(changed(stated.last(), "shanghai", YEAR_2019, false, List.of()));
    stated.state("papers", "b", "42篇", "42", Aggregation.CUMULATIVE, Dimensions.NONE);
    stated.state(changed(stated.last(), "shanghai", YEAR_2019, false, List.of()));

    assertThat(stated.derive("papers", SUM, null, "papers.a", "papers.a.changed").value())
        .isEqualByComparingTo("84");
    refused(
        "CUMULATIVE values of papers must not be added over TIME",
        "papers",
        SUM,
        "papers.b",
        "papers.b.changed");
  }

  @Test
  void aKeyThatIsTakenIsRefused() {
    stated.state("papers", "derived", "42篇", "42");

    refused(
        "There is an observation with that key already.",
        "papers",
        UNIT_CONVERSION,
        "papers.derived");
  }

  private void refused(String sentence, String metric, DerivationMethod method, String... inputs) {
    assertThatThrownBy(() -> stated.derive(metric, method, null, inputs))
        .isInstanceOf(UnderivableException.class)
        .hasMessageContaining(sentence);
  }

  private static String formula(Observation derived) {
    Derivation derivation = derived.derivation();
    return derivation == null ? "" : derivation.formula();
  }

  /** Qualifier, value and bounds, as in {@code APPROX 87 (86.9, 87.1]}. */
  private static String read(Observation observation) {
    Bounds bounds = observation.bounds();
    BigDecimal low = bounds.low();
    BigDecimal high = bounds.high();
    BigDecimal value = observation.value();
    return observation.qualifier()
        + " "
        + (value == null ? "" : value.toPlainString())
        + " "
        + (low == null ? "-" : (bounds.lowInclusive() ? "[" : "(") + low.toPlainString())
        + ", "
        + (high == null ? "-" : high.toPlainString() + (bounds.highInclusive() ? "]" : ")"));
  }
}
