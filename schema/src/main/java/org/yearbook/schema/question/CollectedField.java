package org.yearbook.schema.question;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
