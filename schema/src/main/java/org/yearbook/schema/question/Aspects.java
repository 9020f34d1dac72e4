package org.yearbook.schema.question;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.NodeId;
import org.yearbook.schema.document.ValidDocument;

/**
 * What a question depends on in the values of its variables, and no more: conditions, choices and
 * page sizes by value, node ids by their type, input objects by which fields they have, all else
 * only by being there. Equal aspects, equal question.
 */
final class Aspects {
  private static final String GIVEN = "given";
  private static final String MISSING = "missing";

  private final GraphQLSchema schema;
  private final ValidDocument document;

  Aspects(GraphQLSchema schema, ValidDocument document) {
    this.schema = schema;
    this.document = document;
  }

  /** The aspects of coerced variables, in the order of their definition. */
  List<Object> of(OperationDefinition operation, Map<String, Object> variables) {
    List<Object> aspects = new ArrayList<>(operation.getVariableDefinitions().size());
    for (VariableDefinition definition : operation.getVariableDefinitions()) {
      Object value = variables.get(definition.getName());
      boolean wholly =
          document.introspects() || document.sizeVariables().contains(definition.getName());
      aspects.add(value != null && wholly ? value : aspect(type(definition.getType()), value));
    }
    return aspects;
  }

  private GraphQLType type(graphql.language.Type<?> written) {
    if (written instanceof graphql.language.NonNullType nonNull) {
      return type(nonNull.getType());
    } else if (written instanceof graphql.language.ListType list) {
      return GraphQLList.list(type(list.getType()));
    }
    GraphQLType type = schema.getType(((graphql.language.TypeName) written).getName());
    if (type == null) {
      throw new IllegalStateException("A type that was found valid is not.");
    }
    return type;
  }

  private Object aspect(GraphQLType type, @Nullable Object value) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (value == null) {
      return MISSING;
    } else if (bare instanceof GraphQLList list) {
      return ofList(list, (List<?>) value);
    } else if (bare instanceof GraphQLInputObjectType object) {
      return ofObject(object, (Map<?, ?>) value);
    } else if (bare instanceof GraphQLEnumType || value instanceof Boolean) {
      return value;
    } else if (bare.equals(graphql.Scalars.GraphQLID)) {
      return NodeId.decode((String) value).type();
    }
    return GIVEN;
  }

  /**
   * A list of leaves becomes one parameter whatever its length; a list of objects shapes the
   * question.
   */
  private Object ofList(GraphQLList list, List<?> values) {
    if (!(GraphQLTypeUtil.unwrapAll(list) instanceof GraphQLInputObjectType)) {
      return GIVEN;
    }
    List<Object> aspects = new ArrayList<>(values.size());
    values.forEach(value -> aspects.add(aspect(list.getOriginalWrappedType(), value)));
    return aspects;
  }

  private Object ofObject(GraphQLInputObjectType type, Map<?, ?> object) {
    List<Object> aspects = new ArrayList<>();
    for (GraphQLInputObjectField field : type.getFields()) {
      GraphQLInputType fieldType = field.getType();
      aspects.add(aspect(fieldType, object.get(field.getName())));
    }
    return aspects;
  }
}
