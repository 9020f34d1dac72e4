package org.yearbook.persistence.statement;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    parameters.forEach(parameter -> values.add(parameter.bind(variables)));
    return Tuple.wrap(values);
  }
}
