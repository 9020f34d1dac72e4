package org.yearbook.domain.measure;

import java.math.BigDecimal;

/** The multipliers of Chinese print, alone (万) or one after the other (百万, 万亿). */
final class Magnitude {
  private Magnitude() {}

  static BigDecimal of(char magnitude) {
    return BigDecimal.TEN.pow(power(magnitude));
  }

  /** The product of all magnitudes in the text; 1 for an empty text. */
  static BigDecimal of(String magnitudes) {
    return BigDecimal.TEN.pow(magnitudes.chars().map(Magnitude::power).sum());
  }

  private static int power(int magnitude) {
    return switch (magnitude) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      default -> throw new IllegalArgumentException("Not a magnitude: " + (char) magnitude);
    };
  }
}
