package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yearbook.domain.question.Operand;
import org.yearbook.persistence.sql.Parameter;
import org.yearbook.persistence.sql.Sql;

/**
 * Where rows lie: a table or view, or a function that yields rows.
 *
 * @param name of the table or function
 * @param arguments of the question that the function takes; empty for a table
 */
public record Table(String name, List<String> arguments) {
  public Table {
    arguments = List.copyOf(arguments);
  }

  /** A table, or a function that takes some arguments of the question. */
  public static Table of(String name, String... arguments) {
    return new Table(name, List.of(arguments));
  }

  /** As it is selected from, with the values of its arguments. */
  public Sql with(Map<String, Operand> given) {
    return called(
        arguments.stream()
            .map(argument -> Objects.requireNonNull(given.get(argument), argument))
            .map(operand -> sql("%s", new Parameter.Argument(operand)))
            .toList());
  }

  /** As it is selected from where only its columns matter. */
  public Sql withoutValues() {
    return called(Collections.nCopies(arguments.size(), sql("NULL")));
  }

  private Sql called(List<Sql> values) {
    return arguments.isEmpty() ? sql("%s", name) : sql("%s(%s)", name, Sql.joined(", ", values));
  }
}
