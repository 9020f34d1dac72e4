package org.yearbook.schema.question;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.NodeId;
import org.yearbook.schema.document.RefusedException;
import org.yearbook.schema.document.ValidDocument;

/**
 * What a question may know of the values of its variables. A question is read from its aspects and
 * nothing else, and is kept under them: what the reader can't see can't make a difference, and what
 * it sees is told apart, absent and null too: decision 0024.
 *
 * <p>Words that choose what is asked, page sizes and truth values stay as they are, node ids become
 * their type, input objects and lists of them keep their shape. What only becomes a parameter is
 * {@link Open#GIVEN}.
 */
final class Aspects {
  /** Stands for a value that is not null. */
  enum Open {
    GIVEN
  }

  /** Stands for the id of an object of that type. */
  record IdOf(String type) {}

  private final GraphQLSchema schema;

  /** The types whose values are only compared with what is stored. */
  private final Set<String> compared;

  Aspects(GraphQLSchema schema) {
    this.schema = schema;
    this.compared =
        schema.getAllTypesAsList().stream()
            .filter(Filters::isFilter)
            .flatMap(type -> ((GraphQLInputObjectType) type).getFields().stream())
            .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()).getName())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The aspects of coerced variables, by their names. */
  Map<String, Object> of(
      ValidDocument document, OperationDefinition operation, Map<String, Object> variables) {
    if (variables.isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> aspects = new HashMap<>();
    for (VariableDefinition definition : operation.getVariableDefinitions()) {
      String name = definition.getName();
      if (variables.containsKey(name)) {
        Object value = variables.get(name);
        aspects.put(
            name, document.sizeVariables().contains(name) ? value : aspect(definition, value));
      }
    }
    return aspects;
  }

  private @Nullable Object aspect(VariableDefinition definition, @Nullable Object value) {
    try {
      return aspect(VariableReader.declared(schema, definition.getType()), value);
    } catch (YearbookException noId) {
      throw new RefusedException(noId.code(), noId.getMessage(), definition.getSourceLocation());
    }
  }

  private @Nullable Object aspect(GraphQLInputType type, @Nullable Object value) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (value == null) {
      return null;
    } else if (bare instanceof GraphQLList list) {
      return ofList(list, (List<?>) value);
    } else if (bare instanceof GraphQLInputObjectType object) {
      return ofObject(object, (Map<?, ?>) value);
    } else if (isWord(bare) || value instanceof Boolean) {
      return value;
    }
    return isId(bare) ? new IdOf(NodeId.decode((String) value).type()) : Open.GIVEN;
  }

  private boolean isWord(GraphQLType type) {
    return type instanceof GraphQLEnumType word && !compared.contains(word.getName());
  }

  private static boolean isId(GraphQLType type) {
    return type instanceof GraphQLScalarType scalar && scalar.getName().equals("ID");
  }

  /** A list of values to compare with becomes one parameter, whatever its length. */
  private Object ofList(GraphQLList list, List<?> values) {
    GraphQLType leaf = GraphQLTypeUtil.unwrapAll(list);
    if (!isWord(leaf) && !(leaf instanceof GraphQLInputObjectType)) {
      return Open.GIVEN;
    }
    List<@Nullable Object> aspects = new ArrayList<>(values.size());
    values.forEach(value -> aspects.add(aspect((GraphQLInputType) list.getWrappedType(), value)));
    return aspects;
  }

  /** A field that is null counts as one that is absent: its default was put in before. */
  private Object ofObject(GraphQLInputObjectType type, Map<?, ?> values) {
    boolean compares = Filters.isFilter(type);
    Map<String, Object> aspects = new HashMap<>();
    for (GraphQLInputObjectField field : type.getFields()) {
      Object value = values.get(field.getName());
      boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
      Object aspect =
          compares && leaf && value != null ? Open.GIVEN : aspect(field.getType(), value);
      if (aspect != null) {
        aspects.put(field.getName(), aspect);
      }
    }
    return aspects;
  }
}
