package org.yearbook.schema.contract;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** How the scalars of the contract are read. They are written by the read engine. */
final class Scalars {
  static final GraphQLScalarType DECIMAL =
      scalar("Decimal", BigDecimal::new, "an exact decimal number such as \"333.04\"");
  static final GraphQLScalarType DATE =
      scalar("Date", Scalars::date, "a date such as \"2020-12-31\"");
  static final GraphQLScalarType DATE_TIME =
      scalar("DateTime", Instant::parse, "an instant such as \"2026-11-23T20:15:00Z\"");

  private Scalars() {}

  /** Four digits for the year and no sign, so that every date is one that PostgreSQL has too. */
  private static LocalDate date(String text) {
    if (text.length() != "2020-12-31".length() || text.startsWith("0000")) {
      throw new IllegalArgumentException(text);
    }
    return LocalDate.parse(text);
  }

  private static GraphQLScalarType scalar(
      String name, Function<String, Object> read, String wanted) {
    return GraphQLScalarType.newScalar().name(name).coercing(new Text(read, wanted)).build();
  }

  /** A scalar that is a string on the wire. */
  private static final class Text implements Coercing<Object, Object> {
    private final Function<String, Object> read;
    private final String wanted;

    private Text(Function<String, Object> read, String wanted) {
      this.read = read;
      this.wanted = wanted;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return read.apply((String) input);
      } catch (RuntimeException refused) {
        throw CoercingParseValueException.newCoercingParseValueException()
            .message("Expected " + wanted + ".")
            .build();
      }
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      try {
        return read.apply(((StringValue) input).getValue());
      } catch (RuntimeException refused) {
        throw CoercingParseLiteralException.newCoercingParseLiteralException()
            .message("Expected " + wanted + ".")
            .build();
      }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return new StringValue(String.valueOf(input));
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
      return result.toString();
    }
  }
}
