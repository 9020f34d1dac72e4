package org.yearbook.schema.question;

import graphql.Scalars;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields that are asked of an object, as section 6.3.2 of the GraphQL specification
 * says.
 */
final class FieldCollector {
  private static final GraphQLNonNull CONDITION = GraphQLNonNull.nonNull(Scalars.GraphQLBoolean);

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Object> variables;

  FieldCollector(
      GraphQLSchema schema,
      Map<String, FragmentDefinition> fragments,
      Map<String, Object> variables) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
  }

  /** The fields that apply to an object of a type, in response order. */
  List<CollectedField> collect(GraphQLObjectType type, List<SelectionSet> sets) {
    Map<String, List<Field>> byKey = new LinkedHashMap<>();
    sets.forEach(set -> collect(type, set, byKey));
    return byKey.values().stream().map(CollectedField::new).toList();
  }

  private void collect(GraphQLObjectType type, SelectionSet set, Map<String, List<Field>> byKey) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field && isIncluded(field.getDirectives())) {
        byKey.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
      } else if (selection instanceof InlineFragment fragment
          && isIncluded(fragment.getDirectives())) {
        collect(type, fragment.getTypeCondition(), fragment.getSelectionSet(), byKey);
      } else if (selection instanceof FragmentSpread spread && isIncluded(spread.getDirectives())) {
        FragmentDefinition fragment = found(fragments.get(spread.getName()));
        collect(type, fragment.getTypeCondition(), fragment.getSelectionSet(), byKey);
      }
    }
  }

  private void collect(
      GraphQLObjectType type,
      @Nullable TypeName condition,
      SelectionSet set,
      Map<String, List<Field>> byKey) {
    if (condition == null || applies(found(schema.getType(condition.getName())), type)) {
      collect(type, set, byKey);
    }
  }

  private boolean applies(GraphQLType condition, GraphQLObjectType type) {
    return condition instanceof GraphQLObjectType
        ? condition.equals(type)
        : schema.isPossibleType((GraphQLNamedOutputType) condition, type);
  }

  private boolean isIncluded(List<Directive> directives) {
    for (Directive directive : directives) {
      if ((directive.getName().equals("skip") && isTrue(directive))
          || (directive.getName().equals("include") && !isTrue(directive))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTrue(Directive directive) {
    Argument condition = found(directive.getArgument("if"));
    Value<?> value = condition.getValue();
    new VariableUse(variables).check(CONDITION, false, value);
    return value instanceof VariableReference reference
        ? Boolean.TRUE.equals(variables.get(reference.getName()))
        : ((BooleanValue) value).isValue();
  }

  /** Whatever a valid document refers to is there. */
  private static <T> T found(@Nullable T referred) {
    if (referred == null) {
      throw new IllegalStateException("A document that was found valid is not.");
    }
    return referred;
  }
}
