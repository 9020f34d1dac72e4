package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words that a report prints for a time. */
final class PeriodLabel {
  private static final String PRINTED_YEAR = "(?:(?<year>[12][0-9]{3})年)";
  private static final String PRINTED_MONTH = PRINTED_YEAR + "?(?<month>[0-9]{1,2})月";

  private static final Pattern END_OF_YEAR = Pattern.compile("截至(?:" + PRINTED_YEAR + "|年)底");
  private static final Pattern END_OF_MONTH = Pattern.compile("截至" + PRINTED_MONTH + "底");
  private static final Pattern YEAR = Pattern.compile(PRINTED_YEAR + "(?:全年)?|全年|年内");
  private static final Pattern MONTH = Pattern.compile(PRINTED_MONTH);
  private static final Pattern DAY = Pattern.compile(PRINTED_MONTH + "(?<day>[0-9]{1,2})日");
  private static final Pattern FIVE_YEAR_PLAN =
      Pattern.compile("[“\"]?(?<number>[六七八九]|十[一二三四五六七八九]?)五[”\"]?");

  /** The sixth plan began in 1981, and each later one five years after the one before. */
  private static final int START_OF_PLANS = 1951;

  private final String label;
  private final int referenceYear;
  private Matcher match;

  PeriodLabel(String label, int referenceYear) {
    this.label = label;
    this.referenceYear = referenceYear;
    this.match = END_OF_YEAR.matcher(PrintedText.halfWidth(label));
  }

  Period read() {
    try {
      return period();
    } catch (DateTimeException exception) {
      throw unreadable(
          "it names no date of the calendar", "name a month from 1 to 12 and one of its days");
    }
  }

  private Period period() {
    if (is(END_OF_YEAR)) {
      LocalDate lastDay = LocalDate.of(year(), 12, 31);
      return dated(PeriodType.INSTANT, lastDay, lastDay, Precision.YEAR);
    }
    if (is(END_OF_MONTH)) {
      LocalDate lastDay = month().atEndOfMonth();
      return dated(PeriodType.YEAR_TO_DATE, lastDay.withDayOfYear(1), lastDay, Precision.MONTH);
    }
    if (is(YEAR)) {
      return dated(
          PeriodType.INTERVAL,
          LocalDate.of(year(), 1, 1),
          LocalDate.of(year(), 12, 31),
          Precision.YEAR);
    }
    if (is(MONTH)) {
      return dated(PeriodType.MONTH, month().atDay(1), month().atEndOfMonth(), Precision.MONTH);
    }
    if (is(DAY)) {
      LocalDate day = month().atDay(Integer.parseInt(match.group("day")));
      return dated(PeriodType.DAY, day, day, Precision.DAY);
    }
    if (is(FIVE_YEAR_PLAN)) {
      return plan(match.group("number"));
    }
    throw unreadable(
        "this is no known way to print a time",
        "print 截至年底, 截至11月底, 全年, 年内, 3月, 3月28日, 2020年, 2020年3月 or “十四五”");
  }

  private boolean is(Pattern pattern) {
    match = match.usePattern(pattern);
    return match.matches();
  }

  private Period dated(PeriodType type, LocalDate start, LocalDate end, Precision precision) {
    return new Period(type, start, end, label, precision, match.group("year") == null);
  }

  private Period plan(String number) {
    BigDecimal plan = Objects.requireNonNull(ChineseNumeral.read(number));
    LocalDate start = LocalDate.of(START_OF_PLANS + 5 * plan.intValueExact(), 1, 1);
    LocalDate end = start.plusYears(5).minusDays(1);
    return new Period(PeriodType.PLAN, start, end, label, Precision.YEAR, false);
  }

  private int year() {
    String year = match.group("year");
    return year == null ? referenceYear : Integer.parseInt(year);
  }

  private YearMonth month() {
    return YearMonth.of(year(), Integer.parseInt(match.group("month")));
  }

  private UnreadableException unreadable(String problem, String remedy) {
    return new UnreadableException(label, 0, problem, remedy);
  }
}
