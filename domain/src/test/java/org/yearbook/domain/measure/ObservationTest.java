package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTest {

  @ParameterizedTest(name = "{1}, kept as {2}: {3}")
  @CsvSource({
    "hours, 35万小时, 350000, 10000",
    "hours, 90分钟, 1.5, 0.01666666666666666666666666666666667",
    "funding, 293119.00, 2931190000, 100",
    "funding, 29.31亿元, 2931000000, 1000000",
    "funding, 0.00, 0, 0.01",
    "paper_growth, 5.0%, -5.0, 0.1",
  })
  void theLastPrintedDigitIsWorthSomethingInTheUnitOfTheValue(
      String metric, String printed, String value, String worth) {
    Observation observation = new StatedFigures().state(metric, "all", printed, value).last();

    assertThat(observation.lastDigit()).isEqualByComparingTo(worth);
  }

  @Test
  void aDerivedFigureHasNoPrintedDigit() {
    StatedFigures stated =
        new StatedFigures().state("papers", "a", "5篇", "5").state("papers", "b", "3篇", "3");

    Observation derived =
        stated.derive("papers", DerivationMethod.DIFFERENCE, null, "papers.a", "papers.b");

    assertThat(derived.lastDigit()).isNull();
  }

  @Test
  void aRangeHasBothOfItsBounds() {
    assertThatThrownBy(() -> countedRange(new Bounds(BigDecimal.ONE, null, true, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both of its bounds");
    assertThat(countedRange(Bounds.between(BigDecimal.ONE, BigDecimal.TEN)).value()).isNull();
  }

  /** What is counted and not printed is not compared with a print, which would have both. */
  private static Observation countedRange(Bounds bounds) {
    return new Observation(
        "papers.a",
        "a",
        Dimensions.NONE,
        null,
        "papers",
        "若干篇",
        null,
        "{paper}",
        Qualifier.RANGE,
        bounds,
        Aggregation.PERIOD_TOTAL,
        null,
        false,
        null,
        List.of(Flag.COUNTED),
        Origin.STATED,
        AssertionStatus.PREFERRED,
        null,
        List.of("c1"));
  }
}
