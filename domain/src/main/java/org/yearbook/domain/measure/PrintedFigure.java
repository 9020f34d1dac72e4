package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a printed figure says, with nothing added: {@code 超过**5万**人次} is 50000 人次, {@link
 * Qualifier#GREATER_THAN}.
 *
 * <p>A version ({@code 4.0版}) is text that only looks like a number: it has no value, and {@code
 * printed} is all of it. A range ({@code 20—60岁}) has bounds but no value. For an order of
 * magnitude ({@code 百纳弧度}) the value is the bare multiplier, 100, and the unit is 纳弧度.
 *
 * @param printed the figure as printed, without bold marks and surrounding white space
 * @param form what the figure is: a number, an ordinal or a version
 * @param value the exact number with its magnitude multiplied out, in the printed unit and, without
 *     a magnitude, in the printed scale (293119.00); null for a version and where the qualifier has
 *     no value
 * @param magnitude the printed multiplier: 10000 for 万, 1 without one; of a number written out in
 *     Chinese numerals the largest that ends it, 100000000 for 二十亿
 * @param unit what stands after the number, as printed but for full-width forms (小时, 人次, 元 after 亿,
 *     %, T); null when nothing does
 * @param qualifier how the number is meant
 * @param bounds the bounds that the qualifier implies, in the printed unit with the magnitude
 *     multiplied out
 */
public record PrintedFigure(
    String printed,
    Form form,
    @Nullable BigDecimal value,
    BigDecimal magnitude,
    @Nullable String unit,
    Qualifier qualifier,
    Bounds bounds) {
  private static final Pattern DECIMALS = Pattern.compile("[0-9]\\.([0-9]+)");

  /** What a figure is. */
  public enum Form {
    /** A number that counts or measures: 12887个. */
    NUMBER,
    /** A place in an order: 第4届. */
    ORDINAL,
    /** A version or edition of something, text that must not be reckoned with: 4.0版. */
    VERSION
  }

  /**
   * @throws IllegalArgumentException if value, qualifier and bounds do not agree
   */
  public PrintedFigure {
    boolean valued = form != Form.VERSION && qualifier.hasValue();
    if (valued != (value != null)) {
      throw new IllegalArgumentException(
          "A %s with qualifier %s %s a value."
              .formatted(form, qualifier, valued ? "needs" : "can't have"));
    }
    if (value != null && !bounds.equals(Bounds.of(qualifier, value))) {
      throw new IllegalArgumentException(
          "%s %s can't have %s.".formatted(qualifier, value, bounds));
    }
    if (qualifier == Qualifier.RANGE && (bounds.low() == null || bounds.high() == null)) {
      throw new IllegalArgumentException("A range needs both bounds.");
    }
    if (magnitude.signum() <= 0) {
      throw new IllegalArgumentException(
          "The magnitude %s is not above zero.".formatted(magnitude));
    }
  }

  /**
   * Reads one figure: qualifier, number, magnitude and unit, each in its Chinese, half-width or
   * full-width form, with or without Markdown bold marks. Sentences around the figure are not
   * searched for it.
   *
   * @throws UnreadableException if the text is no figure ({@code 两天一夜}), or can be understood in
   *     two ways ({@code 5—10万})
   */
  public static PrintedFigure read(String printed) {
    return new FigureReader(PrintedText.withoutMarks(printed)).read();
  }

  /**
   * What a one in the last printed digit is worth, in the printed unit with the magnitude
   * multiplied out: 10000 for 35万小时, 1000000 for 994.45亿元, 0.01 for 293119.00; null without a
   * value.
   */
  public @Nullable BigDecimal lastDigit() {
    if (value == null) {
      return null;
    }
    Matcher decimals = DECIMALS.matcher(PrintedText.halfWidth(printed));
    return decimals.find() ? magnitude.movePointLeft(decimals.group(1).length()) : magnitude;
  }
}
