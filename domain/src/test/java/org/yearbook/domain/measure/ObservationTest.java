package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

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
}
