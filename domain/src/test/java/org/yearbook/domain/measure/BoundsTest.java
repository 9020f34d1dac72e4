package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoundsTest {
  private static final BigDecimal FIVE = new BigDecimal(5);

  @ParameterizedTest(name = "{0} 5 holds 4: {1}, 5: {2}, 6: {3}")
  @CsvSource({
    "EXACT, false, true, false",
    "OVER, false, false, true",
    "GREATER_THAN, false, false, true",
    "AT_LEAST, false, true, true",
    "NEARLY, true, false, false",
    "APPROX, true, true, true",
    "ORDER_OF_MAGNITUDE, true, true, true",
  })
  void aQualifierImpliesBounds(Qualifier qualifier, boolean four, boolean five, boolean six) {
    Bounds bounds = Bounds.of(qualifier, FIVE);

    assertThat(bounds.contains(new BigDecimal(4))).isEqualTo(four);
    assertThat(bounds.contains(new BigDecimal("5.00"))).isEqualTo(five);
    assertThat(bounds.contains(new BigDecimal(6))).isEqualTo(six);
  }

  @ParameterizedTest
  @EnumSource
  void onlyAQualifierWithAValueImpliesBoundsFromIt(Qualifier qualifier) {
    if (qualifier.hasValue()) {
      assertThat(Bounds.of(qualifier, FIVE)).isNotNull();
    } else {
      assertThatThrownBy(() -> Bounds.of(qualifier, FIVE))
          .hasMessage(qualifier + " has no single value that bounds could follow from.");
    }
  }

  @Test
  void boundsThatHoldNothingAreRefused() {
    assertThatThrownBy(() -> Bounds.between(FIVE, BigDecimal.ONE))
        .hasMessage("The low bound 5 is above the high bound 1.");
    assertThatThrownBy(() -> new Bounds(FIVE, FIVE, true, false))
        .hasMessage("Both bounds are 5, so both must be inclusive.");
  }

  @Test
  void aMissingBoundIsNeverInclusive() {
    assertThatThrownBy(() -> new Bounds(null, FIVE, true, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bounds(FIVE, null, true, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBoundsOfASumAreInclusiveWhereBothAre() {
    Bounds sum = new Bounds(FIVE, FIVE.add(FIVE), true, false).plus(Bounds.between(FIVE, FIVE));

    assertThat(sum).isEqualTo(new Bounds(BigDecimal.TEN, new BigDecimal(15), true, false));
  }

  @Test
  void aSumHasABoundOnlyWhereBothHaveOne() {
    assertThat(Bounds.above(FIVE).plus(Bounds.atLeast(FIVE)))
        .isEqualTo(Bounds.above(BigDecimal.TEN));
    assertThat(Bounds.above(FIVE).plus(Bounds.below(FIVE))).isEqualTo(Bounds.NONE);
  }

  @Test
  void theOppositeSignTurnsTheSides() {
    assertThat(Bounds.atLeast(FIVE).negate())
        .isEqualTo(new Bounds(null, FIVE.negate(), false, true));
  }

  @Test
  void aFactorMovesBothBoundsAndKeepsTheirSides() {
    assertThat(new Bounds(BigDecimal.ONE, FIVE, true, false).times(FIVE))
        .isEqualTo(new Bounds(FIVE, new BigDecimal(25), true, false));
    assertThatThrownBy(() -> Bounds.NONE.times(BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void boundsOverlapWhereOneValueIsInsideBoth() {
    assertThat(Bounds.atLeast(FIVE).overlaps(Bounds.between(BigDecimal.ONE, FIVE))).isTrue();
    assertThat(Bounds.above(FIVE).overlaps(Bounds.between(BigDecimal.ONE, FIVE))).isFalse();
    assertThat(Bounds.between(BigDecimal.ONE, FIVE).overlaps(Bounds.above(FIVE))).isFalse();
    assertThat(Bounds.below(FIVE).overlaps(Bounds.above(FIVE))).isFalse();
    assertThat(Bounds.NONE.overlaps(Bounds.above(FIVE))).isTrue();
  }

  @Test
  void boundsAreAPointWhenBothAreOneNumber() {
    assertThat(Bounds.between(FIVE, new BigDecimal("5.0")).isPoint()).isTrue();
    assertThat(Bounds.between(BigDecimal.ONE, FIVE).isPoint()).isFalse();
    assertThat(Bounds.atLeast(FIVE).isPoint()).isFalse();
  }
}
