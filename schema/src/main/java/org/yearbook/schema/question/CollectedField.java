package org.yearbook.schema.question;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.Place;

/**
 * All occurrences of a field under one response key. Validation has made sure that they agree in
 * name and arguments, so the first speaks for all of them; only their selections differ and are
 * merged.
 */
record CollectedField(List<Field> occurrences) {
  private Field first() {
    return occurrences.get(0);
  }

  String responseKey() {
    return first().getResultKey();
  }

  String name() {
    return first().getName();
  }

  @Nullable SourceLocation place() {
    return first().getSourceLocation();
  }

  /** The same as a place that others can tell of; null where it is not known. */
  @Nullable Place where() {
    SourceLocation location = place();
    return location == null ? null : new Place(location.getLine(), location.getColumn());
  }

  List<SelectionSet> selectionSets() {
    return occurrences.stream().map(Field::getSelectionSet).toList();
  }

  /** What the document says for an argument; null when it says nothing. */
  @Nullable Value<?> argument(String name) {
    for (Argument argument : first().getArguments()) {
      if (argument.getName().equals(name)) {
        return argument.getValue();
      }
    }
    return null;
  }
}
