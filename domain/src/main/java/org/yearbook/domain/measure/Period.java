package org.yearbook.domain.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The time that a figure speaks of.
 *
 * @param type what kind of time
 * @param start the first day
 * @param end the last day, inside the period
 * @param label the words of the print (截至年底), or null when the print names no time
 * @param precision the finest part of a date that the label names
 * @param yearInferred whether the year is our reading: the print does not name it
 */
public record Period(
    PeriodType type,
    LocalDate start,
    LocalDate end,
    @Nullable String label,
    Precision precision,
    boolean yearInferred) {

  /**
   * @throws IllegalArgumentException if the dates do not make a period of that type
   */
  public Period {
    String dates = start + " to " + end;
    require(!end.isBefore(start), "The period ends before it starts: " + dates);
    require(label == null || !label.isBlank(), "The label is blank; without one, it is null.");
    switch (type) {
      case INSTANT -> require(start.equals(end), "An instant is one date, not " + dates);
      case DAY -> {
        require(start.equals(end), "A day is one date, not " + dates);
        require(precision == Precision.DAY, "A day has the precision DAY, not " + precision);
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(start);
        boolean whole = start.equals(month.atDay(1)) && end.equals(month.atEndOfMonth());
        require(whole, "A month is one whole month, not " + dates);
        require(precision == Precision.MONTH, "A month has the precision MONTH, not " + precision);
      }
      case YEAR_TO_DATE ->
          require(
              start.equals(end.withDayOfYear(1)),
              "A year to date starts on 1 January of the year it ends in, not " + dates);
      case INTERVAL, PLAN -> {}
    }
  }

  /**
   * Reads a printed time: 截至年底, 截至11月底, 全年, 年内, 3月, 3月28日, 2020年, 2020年3月, “十四五”, in half-width or
   * full-width digits, with or without the year. The year of a five-year plan follows from its
   * number, so it is not inferred.
   *
   * @param referenceYear the year that is meant where the label names none, 1000 to 2999
   * @throws UnreadableException if the label is none of these, or names no date of the calendar
   */
  public static Period read(String label, int referenceYear) {
    require(
        referenceYear >= 1000 && referenceYear < 3000, referenceYear + " is no reference year.");
    return new PeriodLabel(PrintedText.withoutMarks(label), referenceYear).read();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
