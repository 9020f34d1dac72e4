package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;

/** What an invented edition is made of: choices, texts, numbers, periods and places. */
final class Invention {
  private static final List<String> AWKWARD =
      List.of(
          "a",
          "B",
          "Z",
          "é",
          "ß",
          "Ⅱ",
          "ＩＩ",
          "ﬀ",
          "光",
          "𝔸",
          "😀",
          "\"",
          "\\",
          "\\n",
          "'",
          "{",
          "}",
          ",",
          "NULL",
          "%",
          "_",
          "\t",
          "\r",
          "\u0001",
          "\u007f",
          "\u2028",
          "</script>",
          " ",
          "1");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "0.0",
          "1",
          "1.0",
          "1.00",
          "-5",
          "12.50",
          "99.9",
          "100",
          "0.000000001",
          "1e3",
          "9007199254740993",
          "123456789012345678901234567890.123456789");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 12, 31),
          LocalDate.of(2020, 1, 1),
          LocalDate.of(2020, 6, 30),
          LocalDate.of(2020, 12, 31),
          LocalDate.of(2021, 1, 1));

  private final Random random;
  private final List<String> places = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();

  Invention(Random random) {
    this.random = random;
  }

  /** Lets assertions cite the place with this key. */
  void addPlace(String citation) {
    places.add(citation);
  }

  /** The keys of one to three places, each once. */
  List<String> cited() {
    return Stream.generate(() -> one(places)).limit(1 + below(3)).distinct().toList();
  }

  Period period() {
    PeriodType type = one(PeriodType.values());
    LocalDate day = one(DAYS);
    LocalDate start =
        switch (type) {
          case INSTANT, DAY, INTERVAL, PLAN -> day;
          case YEAR_TO_DATE -> day.withDayOfYear(1);
          case MONTH -> day.withDayOfMonth(1);
        };
    LocalDate end =
        switch (type) {
          case INSTANT, DAY, YEAR_TO_DATE -> day;
          case MONTH -> YearMonth.from(day).atEndOfMonth();
          case INTERVAL, PLAN -> day.plusDays(one(List.of(0, 1, 181, 365)));
        };
    Precision precision =
        switch (type) {
          case DAY -> Precision.DAY;
          case MONTH -> Precision.MONTH;
          case INSTANT, INTERVAL, YEAR_TO_DATE, PLAN -> one(Precision.values());
        };
    return new Period(type, start, end, perhaps(text()), precision, yesOrNo());
  }

  LocalDate day() {
    return one(DAYS);
  }

  BigDecimal number() {
    return new BigDecimal(one(NUMBERS));
  }

  Bilingual bilingual() {
    return new Bilingual(text(), text());
  }

  /** A text that is not blank. */
  String text() {
    StringBuilder text = new StringBuilder(one(AWKWARD));
    for (int length = below(4); length > 0; length--) {
      text.append(one(AWKWARD));
    }
    return text.toString().isBlank() ? "blank" : text.toString();
  }

  /** A text that was not given before. */
  String newText() {
    String text = text();
    while (!texts.add(text)) {
      text += text();
    }
    return text;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean yesOrNo() {
    return random.nextBoolean();
  }

  <T> @Nullable T perhaps(T value) {
    return below(3) == 0 ? null : value;
  }

  <T> @Nullable T seldom(List<T> all) {
    return all.isEmpty() || below(3) > 0 ? null : one(all);
  }

  <T> List<T> some(T[] all) {
    return Stream.of(all).filter(each -> below(3) == 0).toList();
  }

  /** Up to so many of a list, each once. */
  <T> List<T> few(int atLeast, int atMost, List<T> all) {
    return Stream.generate(() -> one(all))
        .distinct()
        .limit(Math.min(all.size(), atLeast + below(atMost - atLeast + 1)))
        .toList();
  }

  <T> T one(T[] all) {
    return all[below(all.length)];
  }

  <T> T one(List<T> all) {
    return all.get(below(all.size()));
  }

  static <T> List<T> times(int count, IntFunction<T> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }
}
