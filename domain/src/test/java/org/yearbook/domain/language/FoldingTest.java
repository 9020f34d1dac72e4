package org.yearbook.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FoldingTest {
  @Test
  void widthsCasesAndCompatibleCharactersAreOne() {
    assertThat(Folding.fold("魔方Ⅱ ＩＩ e\u0301\u0323")).isEqualTo("魔方ii ii ẹ\u0301");
  }

  @Test
  void marksThatAreStackedWithoutEndTakeNoLongerThanOtherText() {
    String stacked = "a" + "\u0315\u0300".repeat(500_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Folding.fold(stacked));
  }
}
