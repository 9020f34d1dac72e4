package org.yearbook.api.oracle;

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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** A scalar that is a text on the wire, as its description in the contract says. */
final class TextScalar<T> implements Coercing<T, String> {
  private final Class<T> type;
  private final Function<String, T> read;
  private final Function<T, String> write;

  private TextScalar(Class<T> type, Function<String, T> read, Function<T, String> write) {
    this.type = type;
    this.read = read;
    this.write = write;
  }

  static List<GraphQLScalarType> all() {
    return List.of(
        scalar(
            "Decimal",
            new TextScalar<>(BigDecimal.class, BigDecimal::new, BigDecimal::toPlainString)),
        scalar("Date", new TextScalar<>(LocalDate.class, LocalDate::parse, LocalDate::toString)),
        scalar("DateTime", new TextScalar<>(Instant.class, Instant::parse, Instant::toString)));
  }

  private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    return write.apply(type.cast(value));
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    try {
      return read.apply((String) input);
    } catch (RuntimeException unreadable) {
      throw new CoercingParseValueException("This is no " + type.getSimpleName() + ".", unreadable);
    }
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (input instanceof StringValue text) {
      return parseValue(Objects.requireNonNull(text.getValue()), context, locale);
    }
    throw new CoercingParseLiteralException("A text is needed.");
  }
}
