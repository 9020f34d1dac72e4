package org.yearbook.persistence.sql;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

/**
 * A statement as it is prepared: text with places {@code $1}, {@code $2} … and what is bound there.
 *
 * @param sql made of the catalogue's identifiers only, never of anything that a client sent
 */
public record Statement(String sql, List<Parameter> parameters) {
  public Statement {
    parameters = List.copyOf(parameters);
  }

  /**
   * The values for one asking.
   *
   * @throws YearbookException when a value makes no sense
   */
  public Tuple bind(Map<String, Object> variables) {
    List<@Nullable Object> values = new ArrayList<>(parameters.size());
    parameters.forEach(parameter -> values.add(storable(parameter.bind(variables))));
    return Tuple.wrap(values);
  }

  /** PostgreSQL has no text with the character U+0000. */
  private static @Nullable Object storable(@Nullable Object value) {
    boolean isStorable =
        value instanceof Object[] several
            ? Stream.of(several).allMatch(Statement::isStorable)
            : isStorable(value);
    if (!isStorable) {
      throw new YearbookException(
          ErrorCode.INVALID_ARGUMENT, "A text holds the character U+0000, which no text here has.");
    }
    return value;
  }

  private static boolean isStorable(@Nullable Object value) {
    return !(value instanceof String text) || text.indexOf('\0') < 0;
  }
}
