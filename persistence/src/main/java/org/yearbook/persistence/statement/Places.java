package org.yearbook.persistence.statement;

import java.util.ArrayList;
import java.util.List;

/** The places for values in a statement that is being written. */
final class Places {
  private final List<Parameter> parameters = new ArrayList<>();

  /** The place of a parameter, such as {@code $1}; the same for an equal one. */
  String of(Parameter parameter) {
    int index = parameters.indexOf(parameter);
    if (index < 0) {
      parameters.add(parameter);
      index = parameters.size() - 1;
    }
    return "$" + (index + 1);
  }

  Statement statement(String sql) {
    return new Statement(sql, parameters);
  }
}
