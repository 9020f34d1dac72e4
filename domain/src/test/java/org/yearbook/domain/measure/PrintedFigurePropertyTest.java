package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class PrintedFigurePropertyTest {
  private static final Map<String, BigDecimal> MAGNITUDES =
      Map.of(
          "", BigDecimal.ONE,
          "百", new BigDecimal("100"),
          "千", new BigDecimal("1000"),
          "万", new BigDecimal("10000"),
          "百万", new BigDecimal("1000000"),
          "千万", new BigDecimal("10000000"),
          "亿", new BigDecimal("100000000"),
          "万亿", new BigDecimal("1000000000000"));

  /** Where the words of each qualifier stand: N the number, M the magnitude, U the unit. */
  private static final Map<String, Qualifier> WORDINGS =
      Map.ofEntries(
          Map.entry("NMU", Qualifier.EXACT),
          Map.entry("N余MU", Qualifier.OVER),
          Map.entry("NM余U", Qualifier.OVER),
          Map.entry("N多MU", Qualifier.OVER),
          Map.entry("NM多U", Qualifier.OVER),
          Map.entry("超过NMU", Qualifier.GREATER_THAN),
          Map.entry("逾NMU", Qualifier.GREATER_THAN),
          Map.entry("至少NMU", Qualifier.AT_LEAST),
          Map.entry("NMU以上", Qualifier.AT_LEAST),
          Map.entry("近NMU", Qualifier.NEARLY),
          Map.entry("约NMU", Qualifier.APPROX),
          Map.entry("NM左右", Qualifier.APPROX));

  private static final Map<Long, String> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put(100_000_000L, "亿");
    UNITS.put(10_000L, "万");
    UNITS.put(1000L, "千");
    UNITS.put(100L, "百");
    UNITS.put(10L, "十");
  }

  /** A number as printed and all that was said with it. */
  record Print(String text, BigDecimal value, Qualifier qualifier) {}

  @Property
  void whateverIsPrintedReadsBack(@ForAll("prints") Print print) {
    PrintedFigure figure = PrintedFigure.read(print.text);

    assertThat(figure.value()).isEqualByComparingTo(print.value);
    assertThat(figure.qualifier()).isEqualTo(print.qualifier);
    assertThat(figure.printed()).doesNotContain("*");
  }

  @Property
  void boundsHoldTheValueOrBorderOnIt(@ForAll("prints") Print print) {
    Bounds bounds = PrintedFigure.read(print.text).bounds();

    assertThat(bounds.contains(print.value) || borders(bounds, print.value)).isTrue();
  }

  @Property
  void numbersWrittenOutInChineseReadBack(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long number) {
    String writtenOut = writtenOut(number);

    assertThat(PrintedFigure.read(writtenOut + "个").value())
        .as(writtenOut)
        .isEqualByComparingTo(BigDecimal.valueOf(number));
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    readOrRefuse(text);
  }

  @Property(tries = 20_000)
  void anyMixOfTheWordsOfFiguresIsReadOrRefused(@ForAll("mixes") String text) {
    readOrRefuse(text);
  }

  @Property(tries = 5_000)
  void anyMixOfTheWordsOfPeriodsIsReadOrRefused(@ForAll("periodMixes") String text) {
    try {
      assertThat(Period.read(text, 2020).label()).isNotNull();
    } catch (UnreadableException refusal) {
      assertThat(refusal).hasMessageStartingWith("Can't read");
    }
  }

  private static void readOrRefuse(String text) {
    try {
      assertThat(PrintedFigure.read(text).printed()).isNotEmpty();
    } catch (UnreadableException refusal) {
      assertThat(refusal).hasMessageStartingWith("Can't read").hasMessageEndingWith(".");
    }
  }

  /** 1020000 as 一百零二万. */
  private static String writtenOut(long number) {
    if (number == 0) {
      return "零";
    }
    return printed(number).replaceAll("^一十", "十");
  }

  private static String printed(long number) {
    for (Map.Entry<Long, String> unit : UNITS.entrySet()) {
      long size = unit.getKey();
      long rest = number % size;
      if (number >= size) {
        String gap = rest > 0 && rest < size / 10 ? "零" : "";
        return printed(number / size) + unit.getValue() + gap + printed(rest);
      }
    }
    return number == 0 ? "" : "零一二三四五六七八九".substring((int) number, (int) number + 1);
  }

  @Provide
  Arbitrary<Print> prints() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("99999999999"))
            .ofScale(4)
            .map(BigDecimal::stripTrailingZeros)
            .map(number -> number.setScale(Math.max(0, number.scale())));
    Arbitrary<Boolean> yesOrNo = Arbitraries.of(true, false);
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 6);
    return Combinators.combine(
            numbers,
            Arbitraries.of(MAGNITUDES.keySet()),
            Arbitraries.of(WORDINGS.keySet()),
            Arbitraries.of("", "个", "人次", "元", "%", "GHz", "个百分点"),
            Combinators.combine(places, places).as(List::of),
            yesOrNo,
            yesOrNo)
        .as(PrintedFigurePropertyTest::print);
  }

  private static Print print(
      BigDecimal number,
      String magnitude,
      String wording,
      String unit,
      List<Integer> marks,
      boolean separators,
      boolean fullWidth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= wording.length(); i++) {
      int place = i;
      int last = wording.length();
      marks.stream()
          .filter(mark -> Math.min(mark, last) == place)
          .forEach(mark -> text.append("**"));
      text.append(
          switch (i == last ? ' ' : wording.charAt(i)) {
            case 'N' -> separators ? separated(number) : number.toPlainString();
            case 'M' -> magnitude;
            case 'U' -> unit;
            default -> i == last ? "" : wording.substring(i, i + 1);
          });
    }
    return new Print(
        fullWidth ? fullWidth(text.toString()) : text.toString(),
        number.multiply(Objects.requireNonNull(MAGNITUDES.get(magnitude))),
        Objects.requireNonNull(WORDINGS.get(wording)));
  }

  private static String separated(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.contains(".") ? plain.indexOf('.') : plain.length();
    return String.format(Locale.ROOT, "%,d", number.toBigInteger()) + plain.substring(point);
  }

  private static String fullWidth(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c > ' ' && c < 127 && c != '*' ? c - '!' + '！' : c))
        .collect(Collectors.joining());
  }

  private static boolean borders(Bounds bounds, BigDecimal value) {
    return Stream.of(bounds.low(), bounds.high())
        .anyMatch(bound -> bound != null && bound.compareTo(value) == 0);
  }

  @Provide
  Arbitrary<String> mixes() {
    return mixOf(
        "超过 约 近 至少 上 余 多 以上 左右 数十 一批 第 版 — - ~ 至 万 亿 百 千 十 一 二 两 零 〇 个 元 % 千瓦 百分点 纳弧度 T m2 ** * , ， . 。 5 12 345 ６ 0");
  }

  @Provide
  Arbitrary<String> periodMixes() {
    return mixOf("截至 年底 年 全年 年内 月 日 底 “ ” 十四五 十 五 六 2020 2019 1 2 11 30 31 ３ ** 0000 99");
  }

  private static Arbitrary<String> mixOf(String words) {
    return Arbitraries.of(words.split(" "))
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(mix -> String.join("", mix));
  }
}
