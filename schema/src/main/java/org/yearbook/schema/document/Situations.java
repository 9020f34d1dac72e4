package org.yearbook.schema.document;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nodes of a document by their places, each with what the contract says there. Made only
 * for documents that are refused.
 */
final class Situations {
  private final GraphQLSchema schema;
  private final Map<SourceLocation, List<Situation>> byPlace = new HashMap<>();

  /**
   * A node and what the contract says around it, as far as it says anything.
   *
   * @param parent the type whose field it is, or in which it stands
   * @param field the field that it is, or that it is an argument of
   * @param directive the directive that it is, or that it is an argument of
   * @param expected the type that a value must have there, or that a variable is declared with
   */
  record Situation(
      Node<?> node,
      @Nullable GraphQLType parent,
      @Nullable GraphQLFieldDefinition field,
      @Nullable GraphQLDirective directive,
      @Nullable GraphQLType expected) {}

  Situations(GraphQLSchema schema, Document document) {
    this.schema = schema;
    document.getDefinitions().forEach(this::definition);
  }

  /** The node of that class at a place; null when there is none. */
  @Nullable Situation at(@Nullable SourceLocation place, Class<?> wanted) {
    return byPlace.getOrDefault(place, List.of()).stream()
        .filter(situation -> wanted.isInstance(situation.node()))
        .findFirst()
        .orElse(null);
  }

  private void definition(Node<?> definition) {
    add(new Situation(definition, null, null, null, null));
    if (definition instanceof OperationDefinition operation) {
      operation
          .getVariableDefinitions()
          .forEach(
              variable -> {
                add(new Situation(variable, null, null, null, type(variable.getType())));
                typeName(variable.getType());
                directives(variable);
              });
      directives(operation);
      selections(operation.getSelectionSet(), root(operation));
    } else if (definition instanceof FragmentDefinition fragment) {
      directives(fragment);
      typeName(fragment.getTypeCondition());
      selections(fragment.getSelectionSet(), type(fragment.getTypeCondition()));
    }
  }

  private @Nullable GraphQLType root(OperationDefinition operation) {
    return switch (operation.getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private @Nullable GraphQLType type(Type<?> written) {
    if (written instanceof NonNullType nonNull) {
      GraphQLType inner = type(nonNull.getType());
      return inner == null ? null : GraphQLNonNull.nonNull(inner);
    } else if (written instanceof ListType list) {
      GraphQLType inner = type(list.getType());
      return inner == null ? null : GraphQLList.list(inner);
    }
    return schema.getType(((TypeName) written).getName());
  }

  private void typeName(Type<?> written) {
    if (written instanceof NonNullType nonNull) {
      typeName(nonNull.getType());
    } else if (written instanceof ListType list) {
      typeName(list.getType());
    } else {
      add(new Situation(written, null, null, null, null));
    }
  }

  private void selections(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
    if (set == null) {
      return;
    }
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field) {
        field(field, parent);
      } else if (selection instanceof FragmentSpread spread) {
        add(new Situation(spread, parent, null, null, null));
        directives(spread);
      } else if (selection instanceof InlineFragment fragment) {
        add(new Situation(fragment, parent, null, null, null));
        directives(fragment);
        TypeName condition = fragment.getTypeCondition();
        if (condition != null) {
          typeName(condition);
        }
        selections(fragment.getSelectionSet(), condition == null ? parent : type(condition));
      }
    }
  }

  private void field(Field field, @Nullable GraphQLType parent) {
    GraphQLFieldDefinition definition = definition(field, parent);
    add(new Situation(field, parent, definition, null, null));
    directives(field);
    for (Argument argument : field.getArguments()) {
      GraphQLArgument defined =
          definition == null ? null : definition.getArgument(argument.getName());
      GraphQLType expected = defined == null ? null : defined.getType();
      add(new Situation(argument, parent, definition, null, expected));
      value(argument.getValue(), expected);
    }
    selections(
        field.getSelectionSet(),
        definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType()));
  }

  private @Nullable GraphQLFieldDefinition definition(Field field, @Nullable GraphQLType parent) {
    if (field.getName().equals("__typename")) {
      return schema.getIntrospectionTypenameFieldDefinition();
    } else if (parent instanceof GraphQLFieldsContainer container) {
      boolean top = container == schema.getQueryType();
      if (top && field.getName().equals(Introspection.SchemaMetaFieldDef.getName())) {
        return schema.getIntrospectionSchemaFieldDefinition();
      } else if (top && field.getName().equals(Introspection.TypeMetaFieldDef.getName())) {
        return schema.getIntrospectionTypeFieldDefinition();
      }
      return container.getFieldDefinition(field.getName());
    }
    return null;
  }

  private void directives(DirectivesContainer<?> owner) {
    for (Directive directive : owner.getDirectives()) {
      GraphQLDirective definition = schema.getDirective(directive.getName());
      add(new Situation(directive, null, null, definition, null));
      for (Argument argument : directive.getArguments()) {
        GraphQLArgument defined =
            definition == null ? null : definition.getArgument(argument.getName());
        GraphQLType expected = defined == null ? null : defined.getType();
        add(new Situation(argument, null, null, definition, expected));
        value(argument.getValue(), expected);
      }
    }
  }

  private void value(Value<?> value, @Nullable GraphQLType expected) {
    GraphQLType bare = expected == null ? null : GraphQLTypeUtil.unwrapNonNull(expected);
    if (value instanceof VariableReference) {
      add(new Situation(value, null, null, null, expected));
    } else if (value instanceof ArrayValue array) {
      GraphQLType element = bare instanceof GraphQLList list ? list.getWrappedType() : null;
      array.getValues().forEach(each -> value(each, element));
    } else if (value instanceof ObjectValue object) {
      add(new Situation(value, null, null, null, expected));
      GraphQLType single = expected == null ? null : GraphQLTypeUtil.unwrapAll(expected);
      object.getObjectFields().forEach(each -> inputField(each, single));
    }
  }

  private void inputField(ObjectField given, @Nullable GraphQLType type) {
    GraphQLInputObjectField defined =
        type instanceof GraphQLInputObjectType object ? object.getField(given.getName()) : null;
    value(given.getValue(), defined == null ? null : defined.getType());
  }

  private void add(Situation situation) {
    SourceLocation place = situation.node().getSourceLocation();
    if (place != null) {
      byPlace.computeIfAbsent(place, key -> new ArrayList<>(1)).add(situation);
    }
  }
}
