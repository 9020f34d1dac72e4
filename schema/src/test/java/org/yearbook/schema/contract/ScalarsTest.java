package org.yearbook.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScalarsTest {
  private static final Contract CONTRACT = Contract.load();

  private static GraphQLScalarType scalar(String name) {
    return (GraphQLScalarType) Objects.requireNonNull(CONTRACT.schema().getType(name));
  }

  private static @Nullable Object given(String scalar, Object json) {
    return Scalars.reading(scalar).parseValue(json, GraphQLContext.getDefault(), Locale.ENGLISH);
  }

  private static @Nullable Object written(String scalar, String literal) {
    Value<?> value = Parser.parseValue(literal);
    return Scalars.reading(scalar)
        .parseLiteral(
            value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
  }

  private static void refused(String scalar, String text) {
    assertThatThrownBy(() -> given(scalar, text))
        .isInstanceOf(CoercingParseValueException.class)
        .hasMessageStartingWith("Expected " + scalar + " (")
        .hasMessageEndingWith(".");
    if (text.codePoints()
        .allMatch(
            point ->
                point >= ' '
                    && Character.isDefined(point)
                    && Character.getType(point) != Character.SURROGATE)) {
      assertThatThrownBy(() -> written(scalar, '"' + text + '"'))
          .isInstanceOf(CoercingParseLiteralException.class)
          .hasMessageStartingWith("Expected " + scalar + " (");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "333.04", "+1", "1.", ".5", "-.5", "007", "1.500"})
  void aDecimalIsWhatXsdDecimalWrites(String text) {
    assertThat(given("Decimal", text)).isEqualTo(new BigDecimal(text));
    assertThat(written("Decimal", '"' + text + '"')).isEqualTo(new BigDecimal(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1 ",
        " 1",
        "1e3",
        "1E3",
        "1e-3",
        "１２",
        "٣",
        ".",
        "+",
        "-",
        "--1",
        "1,5",
        "1_000",
        "0x10",
        "NaN",
        "Infinity",
        "1e300000000",
        "1\u0000",
        "1.2.3",
        "−1",
        "½"
      })
  void aDecimalHasNoExponentNorDigitsOfOtherScripts(String text) {
    refused("Decimal", text);
  }

  @Test
  void aDecimalIsReadFromNumbersExactly() {
    assertThat(written("Decimal", "12345678901234567890123"))
        .isEqualTo(new BigDecimal("12345678901234567890123"));
    assertThat(written("Decimal", "0.1000")).isEqualTo(new BigDecimal("0.1000"));
    assertThat(given("Decimal", 7)).isEqualTo(new BigDecimal(7));
    assertThat(given("Decimal", 7L)).isEqualTo(new BigDecimal(7));
    assertThat(given("Decimal", BigInteger.TWO.pow(200)))
        .isEqualTo(new BigDecimal(BigInteger.TWO.pow(200)));
    assertThat(given("Decimal", new BigDecimal("0.10"))).isEqualTo(new BigDecimal("0.10"));
    for (String stretched : List.of("1e3", "1.5e3", "1e300000000", "1e-300000000")) {
      assertThatThrownBy(() -> written("Decimal", stretched))
          .isInstanceOf(CoercingParseLiteralException.class);
      assertThatThrownBy(() -> given("Decimal", new BigDecimal(stretched)))
          .isInstanceOf(CoercingParseValueException.class);
    }
  }

  @Test
  void aDecimalHasAtMostFourHundredCharacters() {
    for (String longest :
        List.of(
            "9".repeat(400),
            "-" + "9".repeat(399),
            "0." + "1".repeat(398),
            "1." + "0".repeat(398))) {
      assertThat(given("Decimal", longest)).isEqualTo(new BigDecimal(longest));
      assertThat(given("Decimal", new BigDecimal(longest))).isEqualTo(new BigDecimal(longest));
      refused("Decimal", longest + "0");
      assertThatThrownBy(() -> given("Decimal", new BigDecimal(longest + "0")))
          .isInstanceOf(CoercingParseValueException.class);
    }
  }

  @Test
  void aDateIsAFullDateOfRfc3339() {
    assertThat(given("Date", "0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
    assertThat(written("Date", "\"9999-12-31\"")).isEqualTo(LocalDate.of(9999, 12, 31));
    for (String text :
        List.of(
            "0000-12-31",
            "10000-01-01",
            "+2020-01-01",
            "-001-01-01",
            "2020-1-1",
            "2020-02-30",
            "2021-02-29",
            "2020-13-01",
            "2020-00-10",
            "20201231",
            "2020-12-31Z",
            "２０２０-12-31",
            "",
            "2020-12-31 ",
            "2020-12-31T00:00:00Z")) {
      refused("Date", text);
    }
  }

  @Test
  void aDateTimeIsADateTimeOfRfc3339() {
    Map<String, String> instants =
        Map.of(
            "2026-11-23T20:15:00Z", "2026-11-23T20:15:00Z",
            "2026-11-23t20:15:00z", "2026-11-23T20:15:00Z",
            "2026-11-23T20:15:00.123456789Z", "2026-11-23T20:15:00.123456Z",
            "2026-11-23T20:15:00+08:00", "2026-11-23T12:15:00Z",
            "2026-11-23T20:15:00-23:59", "2026-11-24T20:14:00Z",
            "2026-11-23T20:15:00-00:00", "2026-11-23T20:15:00Z",
            "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.9Z", "9999-12-31T23:59:59.9Z");
    instants.forEach(
        (text, instant) -> {
          assertThat(given("DateTime", text)).isEqualTo(Instant.parse(instant));
          assertThat(written("DateTime", '"' + text + '"')).isEqualTo(Instant.parse(instant));
        });
    for (String text :
        List.of(
            "2026-11-23T20:15Z",
            "2026-11-23T20:15:00",
            "2026-11-23 20:15:00Z",
            "2026-11-23T24:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-11-23T20:60:00Z",
            "2026-11-23T20:15:00+24:00",
            "2026-11-23T20:15:00+0800",
            "2026-11-23T20:15:00.Z",
            "2026-11-23T20:15:00.1234567890Z",
            "2026-02-30T00:00:00Z",
            "0000-12-31T23:59:59Z",
            "0001-01-01T00:00:00+00:01",
            "9999-12-31T23:59:59-00:01",
            "+12026-11-23T20:15:00Z",
            "２０２６-11-23T20:15:00Z",
            "",
            "now")) {
      refused("DateTime", text);
    }
  }

  @Test
  void aTextHoldsWholeCharactersAndNoNul() {
    for (String scalar : List.of("String", "ID")) {
      assertThat(given(scalar, "魔方Ⅱ \uD83D\uDE80\t")).isEqualTo("魔方Ⅱ \uD83D\uDE80\t");
      assertThat(given(scalar, "x".repeat(4_000))).isEqualTo("x".repeat(4_000));
      for (String text :
          List.of("\u0000", "a\u0000b", "x\uD800y", "\uDC00", "\uD83D", "x".repeat(4_001))) {
        refused(scalar, text);
      }
    }
    assertThatThrownBy(() -> given("String", "a\u0000b"))
        .hasMessage(
            "Expected String (a text without the character U+0000, which can't be held), found \"a\\u0000b\".");
    assertThatThrownBy(() -> given("String", "x\uD800y"))
        .hasMessageContaining("\\uD800, is none), found \"x\\uD800y\".");
  }

  @Test
  void theScalarsOfGraphQlTakeNothingInPlaceOfTheirOwn() {
    assertThat(given("Int", Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
    assertThat(written("Int", "2147483647")).isEqualTo(Integer.MAX_VALUE);
    assertThat(given("Float", 3)).isEqualTo(3.0);
    assertThat(written("Float", "1.5e3")).isEqualTo(1500.0);
    assertThat(given("ID", 7)).isEqualTo("7");
    assertThat(written("ID", "7")).isEqualTo("7");
    Map<String, List<Object>> others =
        Map.of(
            "Int",
                List.of(
                    2147483648L, BigInteger.TEN.pow(300), new BigDecimal("5.0"), 1.0, "5", true),
            "Float", List.of("1.5", true, new BigDecimal("1e400"), Double.NaN),
            "String", List.of(5, true, new BigDecimal("1.5"), List.of("a"), Map.of()),
            "Boolean", List.of("true", 1, 0, List.of(true)),
            "ID", List.of(true, new BigDecimal("1.0"), List.of(), Map.of()));
    others.forEach(
        (scalar, values) ->
            values.forEach(
                value ->
                    assertThatThrownBy(() -> given(scalar, value))
                        .isInstanceOf(CoercingParseValueException.class)
                        .hasMessageStartingWith("Expected " + scalar)
                        .hasMessageNotContainingAny("java", "Integer", "String'", "BigDecimal")));
    assertThatThrownBy(() -> given("Int", "x")).hasMessage("Expected Int, found \"x\".");
    assertThatThrownBy(() -> written("String", "ASC")).hasMessage("Expected String, found ASC.");
    assertThatThrownBy(() -> written("Int", "{a: 1}")).hasMessage("Expected Int, found an object.");
  }

  @Test
  void anEchoIsShort() {
    assertThatThrownBy(() -> given("Int", "\u0000".repeat(90_000)))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
    assertThatThrownBy(() -> given("Int", BigInteger.TEN.pow(399)))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
  }

  /** Examples in the descriptions stand in back quotes; those after "none" are refused. */
  @ParameterizedTest
  @ValueSource(strings = {"Decimal", "Date", "DateTime"})
  void whatADescriptionGivesAsAnExampleIsTaken(String name) {
    String description = String.valueOf(scalar(name).getDescription());
    String[] halves = description.split("Refused are", 2);
    List<String> taken = examples(halves[0]);
    List<String> refused = examples(halves[1]);
    assertThat(taken).isNotEmpty().allSatisfy(text -> assertThat(given(name, text)).isNotNull());
    assertThat(refused).isNotEmpty().allSatisfy(text -> refused(name, text));
    assertThat(scalar(name).getSpecifiedByUrl()).isNotNull();
  }

  private static List<String> examples(String text) {
    return Pattern.compile("`\"([^\"`]*)\"`")
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
