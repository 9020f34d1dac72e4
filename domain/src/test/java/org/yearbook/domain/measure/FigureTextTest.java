package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;

class FigureTextTest {
  private static final Unit PAPER = count("{paper}", "篇", "paper");
  private static final Unit HOUR = unit("h", "小时", "hour", Quantity.TIME, "1", null);
  private static final Unit PETAWATT = unit("PW", "拍瓦", "petawatt", Quantity.POWER, "1e15", "W");
  private static final Unit PER_CENT = unit("%", "百分比", "percent", Quantity.SHARE, "0.01", "1");
  private static final Unit WAN_YUAN =
      new Unit(
          "{10000}.CNY",
          "万元",
          new Bilingual("万元", "ten thousand yuan"),
          Quantity.MONEY,
          new BigDecimal("10000"),
          "CNY",
          "CNY");

  private static Unit count(String code, String zh, String en) {
    return unit(code, zh, en, Quantity.COUNT, "1", null);
  }

  private static Unit unit(
      String code, String zh, String en, Quantity quantity, String factor, @Nullable String base) {
    return new Unit(
        code, code, new Bilingual(zh, en), quantity, new BigDecimal(factor), base, null);
  }

  private static FigureText figure(String value, Qualifier qualifier, Unit unit) {
    return new FigureText(new BigDecimal(value), null, null, qualifier, null, unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1520       | EXACT              | 1,520篇     | 1,520 papers
          1          | EXACT              | 1篇         | 1 paper
          0          | EXACT              | 0篇         | 0 papers
          6000       | OVER               | 6,000余篇   | over 6,000 papers
          50000      | GREATER_THAN       | 超过5万篇   | more than 50,000 papers
          61500      | AT_LEAST           | 至少6.15万篇 | at least 61,500 papers
          123456     | EXACT              | 123,456篇   | 123,456 papers
          2500000    | NEARLY             | 近250万篇   | nearly 2.5 million papers
          1234567890 | APPROX             | 约1,234,567,890篇 | about 1,234,567,890 papers
          1200000000 | APPROX             | 约12亿篇    | about 1.2 billion papers
          100        | ORDER_OF_MAGNITUDE | 100篇量级   | of the order of 100 papers
          -30000.50  | EXACT              | -30,000.5篇 | -30,000.5 papers
          """)
  void scalesWithoutRounding(String value, Qualifier qualifier, String zh, String en) {
    FigureText figure = figure(value, qualifier, PAPER);
    assertThat(figure.in(Language.ZH)).isEqualTo(zh);
    assertThat(figure.in(Language.EN)).isEqualTo(en);
  }

  @Test
  void writesUnitsAsTheirQuantityIsWritten() {
    assertThat(figure("90000", Qualifier.OVER, HOUR).in(Language.ZH)).isEqualTo("9万余小时");
    assertThat(figure("90000", Qualifier.OVER, HOUR).in(Language.EN))
        .isEqualTo("over 90,000 hours");
    assertThat(figure("10", Qualifier.EXACT, PETAWATT).in(Language.ZH)).isEqualTo("10 PW");
    assertThat(figure("98.60", Qualifier.EXACT, PER_CENT).in(Language.EN)).isEqualTo("98.6%");
    assertThat(figure("3670.00", Qualifier.EXACT, WAN_YUAN).in(Language.ZH)).isEqualTo("3,670万元");
    assertThat(figure("3670.00", Qualifier.EXACT, WAN_YUAN).in(Language.EN))
        .isEqualTo("CNY 36.7 million");
  }

  @Test
  void writesWhatHasNoSingleNumber() {
    FigureText range =
        new FigureText(null, BigDecimal.ONE, new BigDecimal("20000"), Qualifier.RANGE, null, PAPER);
    assertThat(range.in(Language.ZH)).isEqualTo("1–2万篇");
    assertThat(range.in(Language.EN)).isEqualTo("1–20,000 papers");
    FigureText tens =
        new FigureText(
            null, null, null, Qualifier.SEVERAL_TENS, NullReason.QUALITATIVE_ONLY, PAPER);
    assertThat(tens.in(Language.ZH)).isEqualTo("数十篇");
    assertThat(tens.in(Language.EN)).isEqualTo("tens of papers");
    FigureText withheld =
        new FigureText(null, null, null, Qualifier.EXACT, NullReason.WITHHELD, PAPER);
    assertThat(withheld.in(Language.ZH)).isEqualTo("未公布");
    assertThat(withheld.in(Language.EN)).isEqualTo("not published");
  }

  @ParameterizedTest
  @CsvSource({
    "facility, facilities",
    "year of age, years of age",
    "bit per second, bits per second",
    "province or municipality, provinces or municipalities",
    "day, days",
    "core-hour, core-hours",
    "branch, branches"
  })
  void putsNamesIntoThePlural(String one, String several) {
    assertThat(EnglishPlural.of(one)).isEqualTo(several);
  }
}
