package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnitTest {

  @Test
  void unitsOfOneBaseConvertToEachOther() {
    assertThat(unit("min").convertsTo(unit("h"))).isTrue();
    assertThat(unit("min").convertsTo(unit("s"))).isTrue();
    assertThat(unit("s").convertsTo(unit("min"))).isTrue();
  }

  @Test
  void countsOfDifferentThingsDoNotConvert() {
    assertThat(unit("{paper}").convertsTo(unit("{project}"))).isFalse();
  }

  private static Unit unit(String code) {
    return Objects.requireNonNull(StatedFigures.UNITS.get(code));
  }
}
