package org.yearbook.schema.contract;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.ScalarInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the scalars of the contract are read, those of GraphQL itself included: nothing is taken that
 * the database can't hold or compare. They are written by the read engine.
 */
public final class Scalars {
  /** In UTF-16 code units; longer than any key, cursor or name. */
  static final int LONGEST_TEXT = 4_000;

  /** In characters, written out without an exponent. */
  static final int LONGEST_DECIMAL = 400;

  /** The lexical space of xsd:decimal. */
  private static final Pattern XSD_DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");

  private static final Pattern FULL_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern RFC_3339_DATE_TIME =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)"
              + "(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");

  private static final String DECIMAL_WANTED =
      "an exact decimal number without an exponent, at most " + LONGEST_DECIMAL + " characters";
  private static final String DATE_WANTED =
      "a day such as \"2020-12-31\", of the years 0001 to 9999";
  private static final String DATE_TIME_WANTED =
      "an instant such as \"2026-11-23T20:15:00Z\", of the years 0001 to 9999, with at most nine decimals and no leap second";

  private static final Map<String, ReadScalar> ALL =
      Stream.of(
              new ReadScalar("Int", Scalars::integer),
              new ReadScalar("Float", Scalars::number),
              new ReadScalar("String", Scalars::string),
              new ReadScalar("Boolean", Scalars::truth),
              new ReadScalar("ID", Scalars::id),
              new ReadScalar("Decimal", Scalars::decimal),
              new ReadScalar("Date", Scalars::date),
              new ReadScalar("DateTime", Scalars::dateTime))
          .collect(Collectors.toUnmodifiableMap(ReadScalar::name, scalar -> scalar));

  private Scalars() {}

  /** Those that GraphQL itself does not have. */
  static Stream<GraphQLScalarType> own() {
    return ALL.values().stream()
        .filter(scalar -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.name()))
        .map(scalar -> GraphQLScalarType.newScalar().name(scalar.name()).coercing(scalar).build());
  }

  /**
   * How a scalar is read. The schema of graphql-java keeps its own readings of String, ID, Int,
   * Float and Boolean, which take more than can be held.
   */
  public static Coercing<Object, Object> reading(String name) {
    return Objects.requireNonNull(ALL.get(name), "the scalars of the contract are known");
  }

  private static Object integer(Object given) {
    if (given instanceof Integer) {
      return given;
    } else if (given instanceof Long || given instanceof BigInteger) {
      BigInteger number = whole((Number) given);
      if (number.bitLength() < Integer.SIZE) {
        return number.intValue();
      }
      throw new NotOfScalar("a whole number from -2147483648 to 2147483647");
    }
    throw new NotOfScalar();
  }

  private static BigInteger whole(Number number) {
    return number instanceof BigInteger large ? large : BigInteger.valueOf(number.longValue());
  }

  private static Object number(Object given) {
    if (given instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new NotOfScalar();
  }

  private static Object truth(Object given) {
    if (given instanceof Boolean) {
      return given;
    }
    throw new NotOfScalar();
  }

  private static Object id(Object given) {
    return given instanceof Integer || given instanceof Long || given instanceof BigInteger
        ? string(given.toString())
        : string(given);
  }

  private static Object string(Object given) {
    if (!(given instanceof String text)) {
      throw new NotOfScalar();
    } else if (text.length() > LONGEST_TEXT) {
      throw new NotOfScalar("a text of at most " + LONGEST_TEXT + " characters");
    }
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit == 0) {
        throw new NotOfScalar("a text without the character U+0000, which can't be held");
      } else if (Character.isSurrogate(unit)) {
        if (Character.charCount(text.codePointAt(index)) < 2) {
          throw new NotOfScalar(
              "a text of whole characters; half a surrogate pair, \\u%04X, is none"
                  .formatted((int) unit));
        }
        index++;
      }
    }
    return text;
  }

  private static Object decimal(Object given) {
    BigDecimal number = null;
    if (given instanceof String text
        && text.length() <= LONGEST_DECIMAL
        && XSD_DECIMAL.matcher(text).matches()) {
      number = new BigDecimal(text);
    } else if (given instanceof BigDecimal exact) {
      number = exact;
    } else if (given instanceof Integer || given instanceof Long || given instanceof BigInteger) {
      number = new BigDecimal(whole((Number) given));
    }
    if (number == null || number.scale() < 0 || written(number) > LONGEST_DECIMAL) {
      throw new NotOfScalar(DECIMAL_WANTED);
    }
    return number;
  }

  /** How many characters a number has that is written out; not to be asked of negative scales. */
  private static long written(BigDecimal number) {
    long digits = Math.max(number.precision(), number.scale() + 1L);
    return digits + (number.scale() > 0 ? 1 : 0) + (number.signum() < 0 ? 1 : 0);
  }

  private static Object date(Object given) {
    if (given instanceof String text && FULL_DATE.matcher(text).matches()) {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() > 0) {
        return day;
      }
    }
    throw new NotOfScalar(DATE_WANTED);
  }

  private static Object dateTime(Object given) {
    Matcher parts = given instanceof String text ? RFC_3339_DATE_TIME.matcher(text) : null;
    if (parts != null && parts.matches()) {
      Instant instant =
          LocalDateTime.parse(parts.group(1) + "T" + parts.group(2))
              .minusMinutes(offset(parts))
              .toInstant(ZoneOffset.UTC)
              .truncatedTo(ChronoUnit.MICROS);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year > 0 && year <= 9999) {
        return instant;
      }
    }
    throw new NotOfScalar(DATE_TIME_WANTED);
  }

  /** In minutes. */
  private static int offset(Matcher parts) {
    if (parts.group(3) == null) {
      return 0;
    }
    int minutes = Integer.parseInt(parts.group(4)) * 60 + Integer.parseInt(parts.group(5));
    return parts.group(3).equals("-") ? -minutes : minutes;
  }
}
