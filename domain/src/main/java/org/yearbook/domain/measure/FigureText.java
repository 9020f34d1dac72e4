package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Language;

/**
 * A figure as people write it: {@code 9万余小时}, {@code over 90,000 hours}, {@code about CNY 36.7
 * million}. Nothing is rounded: 万, 亿, million and billion are used only where they leave two
 * decimals at most.
 *
 * @param value the number in {@code unit}, or null when there is none
 * @param low the lower bound, written for a range only
 * @param high the upper bound, written for a range only
 * @param nullReason why there is no value, or null
 */
public record FigureText(
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Qualifier qualifier,
    @Nullable NullReason nullReason,
    Unit unit) {
  private static final int MOST_DECIMALS = 2;

  /** A magnitude, and from which number on it is used. */
  private record Scale(int power, BigDecimal from, String word) {}

  private static final List<Scale> CHINESE =
      List.of(new Scale(8, BigDecimal.TEN.pow(8), "亿"), new Scale(4, BigDecimal.TEN.pow(4), "万"));
  private static final List<Scale> ENGLISH =
      List.of(
          new Scale(9, BigDecimal.TEN.pow(9), " billion"),
          new Scale(6, BigDecimal.TEN.pow(6), " million"));

  /** The figure with its qualifying word and its unit. */
  public String in(Language language) {
    return language == Language.ZH ? inChinese() : inEnglish();
  }

  private String inChinese() {
    String unitName = nameInChinese();
    if (qualifier == Qualifier.SEVERAL_TENS) {
      return "数十" + unitName;
    } else if (qualifier == Qualifier.UNSPECIFIED_MANY) {
      return "多" + unitName;
    } else if (value == null && qualifier != Qualifier.RANGE) {
      return switch (Objects.requireNonNull(nullReason)) {
        case NOT_STATED -> "未列出";
        case QUALITATIVE_ONLY -> "仅有文字描述";
        case NOT_APPLICABLE -> "不适用";
        case WITHHELD -> "未公布";
      };
    }
    String number = number(CHINESE);
    return switch (qualifier) {
      case OVER -> number + "余" + unitName;
      case GREATER_THAN -> "超过" + number + unitName;
      case AT_LEAST -> "至少" + number + unitName;
      case NEARLY -> "近" + number + unitName;
      case APPROX -> "约" + number + unitName;
      case ORDER_OF_MAGNITUDE -> number + unitName + "量级";
      default -> number + unitName;
    };
  }

  private String inEnglish() {
    if (qualifier == Qualifier.SEVERAL_TENS) {
      return withUnit("tens of", true);
    } else if (qualifier == Qualifier.UNSPECIFIED_MANY) {
      return withUnit("many", true);
    } else if (value == null && qualifier != Qualifier.RANGE) {
      return switch (Objects.requireNonNull(nullReason)) {
        case NOT_STATED -> "not stated";
        case QUALITATIVE_ONLY -> "described in words only";
        case NOT_APPLICABLE -> "not applicable";
        case WITHHELD -> "not published";
      };
    }
    boolean several = value == null || value.compareTo(BigDecimal.ONE) != 0;
    String figure = withUnit(number(ENGLISH), several);
    return switch (qualifier) {
      case OVER -> "over " + figure;
      case GREATER_THAN -> "more than " + figure;
      case AT_LEAST -> "at least " + figure;
      case NEARLY -> "nearly " + figure;
      case APPROX -> "about " + figure;
      case ORDER_OF_MAGNITUDE -> "of the order of " + figure;
      default -> figure;
    };
  }

  private String number(List<Scale> scales) {
    return qualifier == Qualifier.RANGE && value == null
        ? scaled(Objects.requireNonNull(low), scales)
            + "–"
            + scaled(Objects.requireNonNull(high), scales)
        : scaled(Objects.requireNonNull(value), scales);
  }

  /** Money is counted in its base unit, so that no magnitude stands twice. */
  private String scaled(BigDecimal number, List<Scale> scales) {
    BigDecimal exact = unit.currency() == null ? number : number.multiply(unit.factor());
    for (Scale scale : scales) {
      BigDecimal smaller = exact.movePointLeft(scale.power).stripTrailingZeros();
      if (exact.abs().compareTo(scale.from) >= 0 && smaller.scale() <= MOST_DECIMALS) {
        return grouped(smaller) + scale.word;
      }
    }
    return grouped(exact.stripTrailingZeros());
  }

  private static String grouped(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /** What is counted stands right behind the number, what is measured as a symbol. */
  private String nameInChinese() {
    return switch (unit.quantity()) {
      case MONEY -> "元";
      case COUNT, TIME, COMPUTING -> unit.name().zh();
      case SHARE -> symbolOfShare();
      case POWER, LENGTH, DATA, OTHER -> " " + unit.symbol();
    };
  }

  private String withUnit(String figure, boolean several) {
    return switch (unit.quantity()) {
      case MONEY -> unit.currency() + " " + figure;
      case COUNT, TIME, COMPUTING ->
          figure + " " + (several ? EnglishPlural.of(unit.name().en()) : unit.name().en());
      case SHARE -> figure + symbolOfShare();
      case POWER, LENGTH, DATA, OTHER -> figure + " " + unit.symbol();
    };
  }

  private String symbolOfShare() {
    return unit.base() == null ? "" : unit.symbol();
  }
}
