package org.yearbook.domain.measure;

import static org.yearbook.domain.measure.PrintedFigure.Form.NUMBER;
import static org.yearbook.domain.measure.PrintedFigure.Form.ORDINAL;
import static org.yearbook.domain.measure.PrintedFigure.Form.VERSION;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.PrintedFigure.Form;

/** Reads one figure from left to right: qualifier, number, magnitude, qualifier again, unit. */
final class FigureReader {
  private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿";

  private static final Pattern WHOLE_VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+)*(版本?)$");
  private static final Pattern FIRST_OF_ORDINAL = Pattern.compile("第");
  private static final Pattern SEVERAL_TENS = Pattern.compile("数十|几十");
  private static final Pattern UNSPECIFIED_MANY =
      Pattern.compile("一批(?!次)|一系列|大批|若干|许多|众多|多(?![少达于]|$)");
  private static final Pattern OVER = Pattern.compile("余|多");
  private static final Map<Pattern, Qualifier> WORDS_BEFORE = new LinkedHashMap<>();
  private static final Map<Pattern, Qualifier> WORDS_AFTER = new LinkedHashMap<>();

  static {
    WORDS_BEFORE.put(Pattern.compile("超过|逾|超|大于|高于|多于"), Qualifier.GREATER_THAN);
    WORDS_BEFORE.put(Pattern.compile("至少|不少于|不低于|上(?=[百千万亿])"), Qualifier.AT_LEAST);
    WORDS_BEFORE.put(Pattern.compile("近|将近|接近"), Qualifier.NEARLY);
    WORDS_BEFORE.put(Pattern.compile("约|大约"), Qualifier.APPROX);
    WORDS_AFTER.put(OVER, Qualifier.OVER);
    WORDS_AFTER.put(Pattern.compile("以上"), Qualifier.AT_LEAST);
    WORDS_AFTER.put(Pattern.compile("左右|上下"), Qualifier.APPROX);
  }

  /** 千克, 百分点, m2: numerals that belong to the unit and multiply nothing. */
  private static final String NUMERAL_OF_UNIT = "千[克米瓦卡焦赫伏帕牛]|百分点|百帕|[ckmd]?m[23]";

  private static final Pattern DIGITS =
      Pattern.compile(
          "[-−]?(?!0[0-9,])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?(?![0-9,.])");
  private static final Pattern BARE_MAGNITUDE =
      Pattern.compile("(?!" + NUMERAL_OF_UNIT + ")(?:[百千]?(?:万亿|万|亿)|[百千])");
  private static final Pattern WRITTEN_OUT =
      Pattern.compile("(?:(?!" + NUMERAL_OF_UNIT + ")[" + NUMERALS + "])+");
  private static final Pattern MAGNITUDE_OF_WRITTEN_OUT =
      Pattern.compile("(?:万亿|万|亿)$|(?<=^.)[百千]$");

  private static final Pattern MAGNITUDE =
      Pattern.compile("(?<![百千万亿])(?!" + NUMERAL_OF_UNIT + ")(?:[十百千]?(?:万亿|万|亿)|[百千])");
  private static final Pattern PREFIXED_UNIT =
      Pattern.compile("[阿飞皮纳微毫兆吉太拍艾](?:弧度|米|秒|克|瓦|焦|赫|伏|安|帕|升|电子伏|字节|比特)");

  private static final String UNIT = "L(?:L|[0-9/·²³])*?".replace("L", "[\\p{L}%‰°℃℉]");
  private static final Pattern RANGE_SIGN =
      Pattern.compile(
          "((?:UNIT)??)\\s*(?:—{1,2}|–|-|~|至|到)\\s*(?=[-−]?[0-9]|[NUMERALS])"
              .replace("UNIT", UNIT)
              .replace("NUMERALS", NUMERALS));
  private static final Pattern REST = Pattern.compile("(UNIT)(以上|左右|上下)?$".replace("UNIT", UNIT));

  /** What must not pass for a part of the unit: more numerals, vague words, limits, dates. */
  private static final Pattern NO_UNIT =
      Pattern.compile(
          "[0-9NUMERALS余多几]|半(?!导体)|^[数来至到约近超上不第和及月日号]|[至到]$".replace("NUMERALS", NUMERALS)
              + "|分之|超过|至少|以上|左右|上下|以下|以内|之内|不到|不足");

  private static final String ONE_NUMBER =
      "print one number with its words, such as 超过5万人次, 6000余篇, 333.04亿元, 66.6%, 二十亿 or 20—60岁";

  private final String printed;
  private final String text;
  private int position;
  private Qualifier qualifier = Qualifier.EXACT;

  FigureReader(String printed) {
    this.printed = printed;
    this.text = PrintedText.halfWidth(printed);
  }

  PrintedFigure read() {
    MatchResult version = take(WHOLE_VERSION);
    if (version != null) {
      return figure(VERSION, null, BigDecimal.ONE, version.group(1), Bounds.NONE);
    }
    if (take(SEVERAL_TENS) != null) {
      return withoutValue(Qualifier.SEVERAL_TENS);
    }
    if (take(UNSPECIFIED_MANY) != null) {
      return withoutValue(Qualifier.UNSPECIFIED_MANY);
    }
    return take(FIRST_OF_ORDINAL) != null ? ordinal() : numberOrRange();
  }

  private PrintedFigure withoutValue(Qualifier meant) {
    qualifier = meant;
    return figure(NUMBER, null, BigDecimal.ONE, unit(), Bounds.NONE);
  }

  private PrintedFigure ordinal() {
    int start = position;
    Amount place = amount();
    String unit = unit();
    if (qualifier != Qualifier.EXACT || place.value.scale() > 0 || place.value.signum() < 0) {
      throw unreadable(start, "an ordinal is a plain whole number", "print it as in 第4届");
    }
    return valued(ORDINAL, place, unit);
  }

  private PrintedFigure numberOrRange() {
    takeQualifier(WORDS_BEFORE);
    Amount amount = amount();
    int end = position;
    MatchResult rangeSign = take(RANGE_SIGN);
    return rangeSign == null
        ? valued(NUMBER, amount, unit())
        : range(amount, rangeSign.group(1), end);
  }

  private PrintedFigure range(Amount low, String unitOfLow, int endOfLow) {
    Amount high = amount();
    String unit = unit();
    if (qualifier != Qualifier.EXACT) {
      throw unreadable(
          0, "a range can't have " + qualifier + " as well", "print both ends exactly");
    }
    if (!unitOfLow.isEmpty() && !unitOfLow.equals(unit)) {
      throw unreadable(endOfLow, "the ends of the range differ in unit", "print one unit for both");
    }
    if (low.isWithoutMagnitude() && !high.isWithoutMagnitude()) {
      throw unreadable(
          endOfLow, "the magnitude may belong to one end or to both", "print it twice: 5万—10万");
    }
    if (low.value.compareTo(high.value) > 0) {
      throw unreadable(endOfLow, "the range ends below its start", "print the lower end first");
    }
    qualifier = Qualifier.RANGE;
    return figure(NUMBER, null, high.magnitude, unit, Bounds.between(low.value, high.value));
  }

  /** The number and the magnitude after it, with a qualifier before or after the magnitude. */
  private Amount amount() {
    Amount number = number();
    if (lookingAt(OVER) != null) {
      takeQualifier(WORDS_AFTER);
    }
    MatchResult magnitude = take(MAGNITUDE);
    takeQualifier(WORDS_AFTER);
    return magnitude == null ? number : number.times(Magnitude.of(magnitude.group()));
  }

  private Amount number() {
    MatchResult digits = take(DIGITS);
    if (digits != null) {
      String plain = digits.group().replace(",", "").replace('−', '-');
      return new Amount(new BigDecimal(plain), BigDecimal.ONE);
    }
    int start = position;
    MatchResult bare = take(BARE_MAGNITUDE);
    if (bare != null) {
      return bareMagnitude(bare.group(), start);
    }
    MatchResult writtenOut = take(WRITTEN_OUT);
    if (writtenOut != null) {
      return writtenOut(writtenOut.group(), start);
    }
    throw unreadable(start, "no number stands here", ONE_NUMBER);
  }

  /** 近万 and 万余 are figures, and so is 百纳弧度; but 万元 is only a unit. */
  private Amount bareMagnitude(String magnitude, int start) {
    if (lookingAt(PREFIXED_UNIT) != null && qualifier == Qualifier.EXACT) {
      qualifier = Qualifier.ORDER_OF_MAGNITUDE;
    }
    if (qualifier == Qualifier.EXACT && lookingAt(OVER) == null) {
      throw unreadable(start, magnitude + " multiplies no number", ONE_NUMBER);
    }
    return new Amount(BigDecimal.ONE, BigDecimal.ONE).times(Magnitude.of(magnitude));
  }

  private Amount writtenOut(String numerals, int start) {
    BigDecimal value = ChineseNumeral.read(numerals);
    if (value == null) {
      throw unreadable(start, numerals + " is no complete number", "print it in full: 一百二十, 一百零二");
    }
    Matcher magnitude = MAGNITUDE_OF_WRITTEN_OUT.matcher(numerals);
    return new Amount(value, Magnitude.of(magnitude.find() ? magnitude.group() : ""));
  }

  private @Nullable String unit() {
    if (position == text.length()) {
      return null;
    }
    int start = position;
    MatchResult rest = take(REST);
    if (rest == null) {
      throw unreadable(start, "what follows the number is no unit", ONE_NUMBER);
    }
    if (rest.group(2) != null) {
      note(rest.group(2).equals("以上") ? Qualifier.AT_LEAST : Qualifier.APPROX, start);
    }
    String unit = rest.group(1);
    if (NO_UNIT.matcher(unit.replaceAll(NUMERAL_OF_UNIT, "")).find()) {
      throw unreadable(start, unit + " is more than a unit", ONE_NUMBER);
    }
    return unit;
  }

  private void takeQualifier(Map<Pattern, Qualifier> words) {
    int start = position;
    words.forEach(
        (word, meant) -> {
          if (take(word) != null) {
            note(meant, start);
          }
        });
  }

  private void note(Qualifier meant, int start) {
    if (qualifier != Qualifier.EXACT) {
      throw unreadable(start, "it says %s and %s".formatted(qualifier, meant), "print one of them");
    }
    qualifier = meant;
  }

  /** Steps over white space and the text that matches; null, and no step, if none does. */
  private @Nullable MatchResult take(Pattern pattern) {
    MatchResult match = lookingAt(pattern);
    if (match != null) {
      position = match.end();
    }
    return match;
  }

  private @Nullable MatchResult lookingAt(Pattern pattern) {
    int start = position;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.toMatchResult() : null;
  }

  private PrintedFigure valued(Form form, Amount amount, @Nullable String unit) {
    Bounds bounds = Bounds.of(qualifier, amount.value);
    return figure(form, amount.value, amount.magnitude, unit, bounds);
  }

  private PrintedFigure figure(
      Form form,
      @Nullable BigDecimal value,
      BigDecimal magnitude,
      @Nullable String unit,
      Bounds bounds) {
    return new PrintedFigure(printed, form, value, magnitude, unit, qualifier, bounds);
  }

  private UnreadableException unreadable(int at, String problem, String remedy) {
    return new UnreadableException(printed, at, problem, remedy);
  }

  /** A value with its magnitude multiplied out, and that magnitude: a power of ten. */
  private record Amount(BigDecimal value, BigDecimal magnitude) {
    boolean isWithoutMagnitude() {
      return magnitude.compareTo(BigDecimal.ONE) == 0;
    }

    Amount times(BigDecimal factor) {
      BigDecimal product = value.scaleByPowerOfTen(factor.precision() - 1);
      return new Amount(product.setScale(Math.max(0, product.scale())), magnitude.multiply(factor));
    }
  }
}
