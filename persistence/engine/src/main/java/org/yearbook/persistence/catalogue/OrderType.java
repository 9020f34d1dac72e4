package org.yearbook.persistence.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a key of an order holds, and which texts PostgreSQL reads as such a value. */
public enum OrderType {
  TEXT("[^\\x00]*"),
  BIGINT("-?[0-9]{1,18}"),
  INTEGER("-?[0-9]{1,9}"),
  NUMERIC("-?[0-9]{1,400}(\\.[0-9]{1,400})?"),
  DATE("([0-9]{4,5})-([0-9]{2})-([0-9]{2})");

  private final Pattern written;

  OrderType(String written) {
    this.written = Pattern.compile(written, Pattern.DOTALL);
  }

  /** Whether a text is a value of this type, as one that a cursor holds is written. */
  public boolean holds(String text) {
    Matcher matcher = written.matcher(text);
    return matcher.matches() && (this != DATE || isDay(matcher));
  }

  private static boolean isDay(Matcher date) {
    try {
      int year = Integer.parseInt(date.group(1));
      LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
      return year > 0;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  /** The name of the type in SQL. */
  public String sql() {
    return name().toLowerCase(Locale.ROOT);
  }
}
