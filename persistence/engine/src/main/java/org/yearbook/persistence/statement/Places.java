package org.yearbook.persistence.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places for values in a statement that is being written. */
final class Places {
  private final Map<Parameter, String> places = new LinkedHashMap<>();

  /** The place of a parameter, such as {@code $1}; the same for an equal one. */
  String of(Parameter parameter) {
    return places.computeIfAbsent(parameter, fresh -> "$" + (places.size() + 1));
  }

  Statement statement(String sql) {
    return new Statement(sql, List.copyOf(places.keySet()));
  }
}
