package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers written out in Chinese numerals: 十四, 二十亿, 一千零二十. */
final class ChineseNumeral {
  private static final String DIGITS = "零一二三四五六七八九";

  /** A digit after 百千万亿 without 零 is spoken shorthand (一百二 is 120, not 102); 十两 is a weight. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("[百千万亿]D(?![十百千])|零(?!D)|^零.|十零|十两|两十".replace("D", "[一二两三四五六七八九]"));

  /** At most four digits: thousands, hundreds, tens, ones. */
  private static final Pattern SECTION =
      Pattern.compile(
          "零?(?:(?<thousands>D)千)?零?(?:(?<hundreds>D)百)?零?(?:(?<tens>D?)十)?零?(?<ones>D)?"
              .replace("D", "[一二三四五六七八九]"));

  private ChineseNumeral() {}

  /** The number that the numerals stand for, or null if no number is written so. */
  static @Nullable BigDecimal read(String numerals) {
    String text = numerals.replace('〇', '零');
    if (text.equals("零")) {
      return BigDecimal.ZERO;
    }
    return AMBIGUOUS.matcher(text).find() ? null : parts(text.replace('两', '二'), "亿万");
  }

  /** Splits at the first magnitude and reads both sides with the lower magnitudes. */
  private static @Nullable BigDecimal parts(String text, String magnitudes) {
    if (magnitudes.isEmpty()) {
      return section(text);
    }
    char magnitude = magnitudes.charAt(0);
    String lower = magnitudes.substring(1);
    int split = text.indexOf(magnitude);
    if (split < 0) {
      return parts(text, lower);
    }
    BigDecimal before = parts(text.substring(0, split), lower);
    String rest = text.substring(split + 1);
    BigDecimal after = rest.isEmpty() ? BigDecimal.ZERO : parts(rest, lower);
    return before == null || after == null
        ? null
        : before.multiply(Magnitude.of(magnitude)).add(after);
  }

  private static @Nullable BigDecimal section(String text) {
    Matcher section = SECTION.matcher(text);
    if (text.isEmpty() || !section.matches()) {
      return null;
    }
    int tens = "".equals(section.group("tens")) ? 1 : digit(section.group("tens"));
    return BigDecimal.valueOf(
        digit(section.group("thousands")) * 1000L
            + digit(section.group("hundreds")) * 100L
            + tens * 10L
            + digit(section.group("ones")));
  }

  private static int digit(@Nullable String numeral) {
    return numeral == null ? 0 : DIGITS.indexOf(numeral);
  }
}
