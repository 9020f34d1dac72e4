package org.yearbook.schema.contract;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.util.Locale;

/** A scalar that is read alike from a document and from the JSON of variables. */
final class ReadScalar implements Coercing<Object, Object> {
  private static final String NO_SUCH_DAY = " (a day and a time that there are)";

  private final String name;
  private final Reading read;

  /** From a text, number, truth value or anything else to a value of the scalar. */
  interface Reading {
    /**
     * The value.
     *
     * @throws NotOfScalar when it is none
     * @throws DateTimeException when it is none because the calendar has no such day or time
     */
    Object of(Object given);
  }

  ReadScalar(String name, Reading read) {
    this.name = name;
    this.read = read;
  }

  String name() {
    return name;
  }

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    try {
      return read.of(input);
    } catch (NotOfScalar refused) {
      throw new CoercingParseValueException(expected(refused.wanted(), Found.of(input)));
    } catch (DateTimeException noSuchDay) {
      throw new CoercingParseValueException(expected(NO_SUCH_DAY, Found.of(input)));
    }
  }

  @Override
  public Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    try {
      return read.of(Found.plain(input));
    } catch (NotOfScalar refused) {
      throw new CoercingParseLiteralException(expected(refused.wanted(), Found.of(input)));
    } catch (DateTimeException noSuchDay) {
      throw new CoercingParseLiteralException(expected(NO_SUCH_DAY, Found.of(input)));
    }
  }

  private String expected(String wanted, String found) {
    return "Expected " + name + wanted + ", found " + found + ".";
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return new StringValue(String.valueOf(input));
  }

  @Override
  public Object serialize(Object result, GraphQLContext context, Locale locale) {
    return result;
  }
}
