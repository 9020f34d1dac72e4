package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.measure.PrintedFigure.Form;

class PrintedFigureTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # printed          | value        | magnitude     | unit     | qualifier
          超过**5万**人次      | 50000        | 10000         | 人次      | GREATER_THAN
          超过６万             | 60000        | 10000         |          | GREATER_THAN
          **35万**小时        | 350000       | 10000         | 小时      | EXACT
          **67.5**万小时      | 675000       | 10000         | 小时      | EXACT
          67.5万              | 675000       | 10000         |          | EXACT
          **12887**个         | 12887        | 1             | 个        | EXACT
          １２８８７           | 12887        | 1             |          | EXACT
          12,887              | 12887        | 1             |          | EXACT
          12，887个           | 12887        | 1             | 个        | EXACT
          1,234,567.80        | 1234567.80   | 1             |          | EXACT
          6000余篇            | 6000         | 1             | 篇        | OVER
          **6000**余篇        | 6000         | 1             | 篇        | OVER
          7000余个            | 7000         | 1             | 个        | OVER
          **80**多个          | 80           | 1             | 个        | OVER
          5万余人             | 50000        | 10000         | 人        | OVER
          10多万              | 100000       | 10000         |          | OVER
          十余万人            | 100000       | 10000         | 人        | OVER
          百余万元            | 1000000      | 1000000       | 元        | OVER
          万余                | 10000        | 10000         |          | OVER
          近万个              | 10000        | 10000         | 个        | NEARLY
          近90T               | 90           | 1             | T        | NEARLY
          将近90T             | 90           | 1             | T        | NEARLY
          约**1700亿元**      | 170000000000 | 100000000     | 元        | APPROX
          1700亿元左右        | 170000000000 | 100000000     | 元        | APPROX
          不少于3家           | 3            | 1             | 家        | AT_LEAST
          3万人以上           | 30000        | 10000         | 人        | AT_LEAST
          3万以上             | 30000        | 10000         |          | AT_LEAST
          上万人              | 10000        | 10000         | 人        | AT_LEAST
          333.04亿元          | 33304000000  | 100000000     | 元        | EXACT
          29.31亿元           | 2931000000   | 100000000     | 元        | EXACT
          13640万             | 136400000    | 10000         |          | EXACT
          **5108万**          | 51080000     | 10000         |          | EXACT
          3百万               | 3000000      | 1000000       |          | EXACT
          2千项               | 2000         | 1000          | 项        | EXACT
          5千瓦               | 5            | 1             | 千瓦      | EXACT
          2亿千瓦时           | 200000000    | 100000000     | 千瓦时    | EXACT
          3.5万亿元           | 3500000000000 | 1000000000000 | 元       | EXACT
          两千瓦              | 2            | 1             | 千瓦      | EXACT
          一百分点            | 1            | 1             | 百分点    | EXACT
          0.3个百分点         | 0.3          | 1             | 个百分点  | EXACT
          3km2                | 3            | 1             | km2      | EXACT
          293119.00           | 293119.00    | 1             |          | EXACT
          90.00               | 90.00        | 1             |          | EXACT
          0                   | 0            | 1             |          | EXACT
          -5.30%              | -5.30        | 1             | %        | EXACT
          66.6%               | 66.6         | 1             | %        | EXACT
          **66.6%**           | 66.6         | 1             | %        | EXACT
          50.0％              | 50.0         | 1             | %        | EXACT
          1.3GHz              | 1.3          | 1             | GHz      | EXACT
          100 Gbps            | 100          | 1             | Gbps     | EXACT
          二十亿              | 2000000000   | 100000000     |          | EXACT
          二十多亿            | 2000000000   | 100000000     |          | OVER
          十四                | 14           | 1             |          | EXACT
          两百家              | 200          | 100           | 家        | EXACT
          一万零五            | 10005        | 1             |          | EXACT
          一批次              | 1            | 1             | 批次      | EXACT
          三省                | 3            | 1             | 省        | EXACT
          百纳弧度            | 100          | 100           | 纳弧度    | ORDER_OF_MAGNITUDE
          """)
  void aFigureIsReadAsItIsMeant(
      String printed,
      BigDecimal value,
      BigDecimal magnitude,
      @Nullable String unit,
      Qualifier qualifier) {
    PrintedFigure figure = PrintedFigure.read(printed);

    assertThat(figure.value()).isEqualTo(value);
    assertThat(figure.magnitude()).isEqualByComparingTo(magnitude);
    assertThat(figure.unit()).isEqualTo(unit);
    assertThat(figure.qualifier()).isEqualTo(qualifier);
    assertThat(figure.bounds()).isEqualTo(Bounds.of(qualifier, value));
    assertThat(figure.form()).isEqualTo(Form.NUMBER);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "20—60岁, 20, 60, 岁",
    "20-60岁, 20, 60, 岁",
    "20–60岁, 20, 60, 岁",
    "20~60岁, 20, 60, 岁",
    "20～60岁, 20, 60, 岁",
    "20至60岁, 20, 60, 岁",
    "**20—60**岁, 20, 60, 岁",
    "20岁—60岁, 20, 60, 岁",
    "二十至六十岁, 20, 60, 岁",
    "5万—10万人, 50000, 100000, 人",
    "5.5%—7.0%, 5.5, 7.0, %",
  })
  void aRangeHasBothBoundsAndNoValue(String printed, BigDecimal low, BigDecimal high, String unit) {
    PrintedFigure figure = PrintedFigure.read(printed);

    assertThat(figure.qualifier()).isEqualTo(Qualifier.RANGE);
    assertThat(figure.value()).isNull();
    assertThat(figure.bounds()).isEqualTo(Bounds.between(low, high));
    assertThat(figure.unit()).isEqualTo(unit);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "数十家, SEVERAL_TENS, 家",
    "几十个, SEVERAL_TENS, 个",
    "一批, UNSPECIFIED_MANY,",
    "一批项目, UNSPECIFIED_MANY, 项目",
    "多项, UNSPECIFIED_MANY, 项",
    "多个, UNSPECIFIED_MANY, 个",
    "若干家, UNSPECIFIED_MANY, 家",
  })
  void aVagueFigureHasNeitherValueNorBounds(
      String printed, Qualifier qualifier, @Nullable String unit) {
    PrintedFigure figure = PrintedFigure.read(printed);

    assertThat(figure.qualifier()).isEqualTo(qualifier);
    assertThat(figure.value()).isNull();
    assertThat(figure.bounds()).isEqualTo(Bounds.NONE);
    assertThat(figure.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.0版", "1.10版", "1.2.3版", "4.0版本"})
  void aVersionStaysText(String printed) {
    PrintedFigure figure = PrintedFigure.read(printed);

    assertThat(figure.form()).isEqualTo(Form.VERSION);
    assertThat(figure.value()).isNull();
    assertThat(figure.printed()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"第4届, 4, 届", "第2轮, 2, 轮", "第十四届, 14, 届", "第１２名, 12, 名"})
  void anOrdinalIsNoCount(String printed, BigDecimal place, String unit) {
    PrintedFigure figure = PrintedFigure.read(printed);

    assertThat(figure.form()).isEqualTo(Form.ORDINAL);
    assertThat(figure.value()).isEqualTo(place);
    assertThat(figure.unit()).isEqualTo(unit);
  }

  @Test
  void whatWasPrintedIsKeptWithoutMarksAndSurroundingWhiteSpace() {
    assertThat(PrintedFigure.read(" \u3000超过**５万**人次\n").printed()).isEqualTo("超过５万人次");
  }

  @ParameterizedTest(name = "''{0}''")
  @ValueSource(
      strings = {
        "",
        " ",
        "****",
        "万",
        "亿",
        "万元",
        "千瓦",
        "百分点",
        "超过",
        "约",
        "第",
        "第届",
        "余",
        "多",
        "多少",
        "个",
        "%",
        "两天一夜",
        "12abc34",
        "1.2.3",
        "1.",
        ".5",
        "--5",
        "5-",
        "+5",
        "1,23",
        "1234,567",
        "12 887",
        "5*3",
        "**5万",
        "5**3",
        "1e5",
        "NaN",
        "١٢",
        "5万3",
        "1亿2千万",
        "亿万",
        "3亿万",
        "2.5.",
        "5。",
        "超过80多个",
        "约5万余",
        "80多万多",
        "近5万以上",
        "约20—60岁",
        "60—20岁",
        "20岁—60个",
        "5—10万",
        "五至十万",
        "1700-",
        "第1.5届",
        "第4多届",
        "第-1届",
        "数十万",
        "数百家",
        "十几个",
        "二十来个",
        "5个多月",
        "两年半",
        "5万以下",
        "5人以内",
        "不足5万",
        "一百二",
        "一万二",
        "三五个",
        "十两",
        "二〇二〇",
        "零五",
        "十零五",
        "百分之三十",
        "约千瓦",
        "近百分点",
        "012",
        "5左右万",
        "3月",
        "28日",
        "5至",
        "5和",
        "三分之二",
        "345约",
        "3月28日",
        "42篇《科学》",
      })
  void whatIsNoSingleFigureIsRefused(String printed) {
    assertThatThrownBy(() -> PrintedFigure.read(printed)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aRefusalSaysWhatIsWrongWhereAndWhatWouldBeRight() {
    UnreadableException refusal =
        catchThrowableOfType(UnreadableException.class, () -> PrintedFigure.read("总投资**5—10万**元"));
    assertThat(refusal)
        .hasMessageStartingWith(
            "Can't read \"总投资5—10万元\" at character 1: no number stands here; print one");

    refusal = catchThrowableOfType(UnreadableException.class, () -> PrintedFigure.read("５—10万元"));
    assertThat(refusal)
        .hasMessage(
            "Can't read \"５—10万元\" at character 2: the magnitude may belong to one end or to both;"
                + " print it twice: 5万—10万.");
    assertThat(refusal.printed()).isEqualTo("５—10万元");
    assertThat(refusal.position()).isEqualTo(1);
  }

  @Test
  void aTextTooLongForAFigureIsRefused() {
    assertThatThrownBy(() -> PrintedFigure.read("9".repeat(1_000_000)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("longer than 100 characters");
  }

  @Test
  void aFigureWhoseValueQualifierAndBoundsDisagreeCanNotBe() {
    BigDecimal five = new BigDecimal(5);
    assertThatThrownBy(() -> figure(five, BigDecimal.ONE, Qualifier.SEVERAL_TENS, Bounds.NONE))
        .hasMessage("A NUMBER with qualifier SEVERAL_TENS can't have a value.");
    assertThatThrownBy(() -> figure(null, BigDecimal.ONE, Qualifier.EXACT, Bounds.NONE))
        .hasMessage("A NUMBER with qualifier EXACT needs a value.");
    assertThatThrownBy(() -> figure(five, BigDecimal.ONE, Qualifier.EXACT, Bounds.above(five)))
        .hasMessageStartingWith("EXACT 5 can't have");
    assertThatThrownBy(() -> figure(null, BigDecimal.ONE, Qualifier.RANGE, Bounds.above(five)))
        .hasMessage("A range needs both bounds.");
    assertThatThrownBy(
            () -> figure(five, BigDecimal.ZERO, Qualifier.EXACT, Bounds.between(five, five)))
        .hasMessage("The magnitude 0 is not above zero.");
  }

  private static PrintedFigure figure(
      @Nullable BigDecimal value, BigDecimal magnitude, Qualifier qualifier, Bounds bounds) {
    return new PrintedFigure("5", Form.NUMBER, value, magnitude, null, qualifier, bounds);
  }

  @ParameterizedTest(name = "a one in the last digit of {0} is worth {1}")
  @CsvSource({
    "35万小时, 10000",
    "994.45亿元, 1000000",
    "293119.00, 0.01",
    "'1,234.5万', 1000",
    "42.5%, 0.1",
    "４２．５％, 0.1",
    "12887个, 1",
    "二十亿, 100000000",
    "十四, 1",
    "超过5万人次, 10000",
  })
  void theLastPrintedDigitHasAWorth(String printed, BigDecimal worth) {
    assertThat(PrintedFigure.read(printed).lastDigit()).isEqualByComparingTo(worth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.0版", "数十家", "20—60岁"})
  void withoutAValueThereIsNoLastDigit(String printed) {
    assertThat(PrintedFigure.read(printed).lastDigit()).isNull();
  }
}
