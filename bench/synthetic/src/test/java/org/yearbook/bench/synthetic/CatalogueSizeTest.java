package org.yearbook.bench.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueSizeTest {
  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1000001, 1, 1", "1, 0, 1", "1, 101, 1", "1, 1, 0", "1, 1, 51"})
  void aSizeOutOfItsRangeIsRefused(int facilities, int metrics, int years) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CatalogueSize(facilities, metrics, years, 1))
        .withMessageStartingWith("There can be 1 to ");
  }

  @Test
  void moreObservationsThanOneRunMakesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CatalogueSize(1_000_000, 51, 1, 1))
        .withMessage(
            "1,000,000 facilities × 51 metrics × 1 years come to 51,000,000 observations; at most 50,000,000 are made.");
    assertThat(new CatalogueSize(1_000_000, 50, 1, 1).observations()).isEqualTo(50_000_000);
  }
}
