package org.yearbook.schema.question;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.NearWord;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Found;
import org.yearbook.schema.contract.Scalars;
import org.yearbook.schema.document.RefusedException;

/**
 * Reads the variables of a request as section 6.1.2 of the GraphQL specification says: what is
 * absent, null and by default stay three things.
 */
final class VariableReader {
  private final GraphQLSchema schema;

  VariableReader(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * The values of the variables that an operation declares; none for those that are absent and have
   * no default.
   *
   * @param raw as they came, in the types of JSON
   * @throws RefusedException {@code INVALID_VARIABLE}, at the declaration
   */
  Map<String, Object> read(OperationDefinition operation, Map<String, Object> raw) {
    List<VariableDefinition> declared = operation.getVariableDefinitions();
    if (declared.isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    for (VariableDefinition definition : declared) {
      String name = definition.getName();
      GraphQLInputType type = declared(schema, definition.getType());
      Value<?> byDefault = definition.getDefaultValue();
      if (raw.containsKey(name) || (byDefault == null && GraphQLTypeUtil.isNonNull(type))) {
        values.put(name, given(definition, type, raw));
      } else if (byDefault != null) {
        values.put(name, internal(InputValueWithState.newLiteralValue(byDefault), type));
      }
    }
    return values;
  }

  /** The type that a variable is declared with. */
  static GraphQLInputType declared(GraphQLSchema schema, Type<?> written) {
    if (written instanceof NonNullType nonNull) {
      return GraphQLNonNull.nonNull(declared(schema, nonNull.getType()));
    } else if (written instanceof ListType list) {
      return GraphQLList.list(declared(schema, list.getType()));
    }
    String name = ((TypeName) written).getName();
    return (GraphQLInputType)
        Objects.requireNonNull(schema.getType(name), "a valid document names types that there are");
  }

  private static @Nullable Object given(
      VariableDefinition definition, GraphQLInputType type, Map<String, Object> raw) {
    try {
      String name = definition.getName();
      return raw.containsKey(name) ? value(type, raw.get(name)) : missing(type);
    } catch (UnfitValue unfit) {
      throw new RefusedException(
          ErrorCode.INVALID_VARIABLE,
          "The variable “$"
              + definition.getName()
              + unfit.path()
              + "” has an invalid value. "
              + unfit.getMessage(),
          definition.getSourceLocation());
    }
  }

  private static Object missing(GraphQLInputType type) {
    throw new UnfitValue(expected(type) + "nothing.");
  }

  private static String expected(GraphQLInputType type) {
    return "Expected " + GraphQLTypeUtil.simplePrint(type) + ", found ";
  }

  private static @Nullable Object value(GraphQLInputType type, @Nullable Object given) {
    if (given == null) {
      return GraphQLTypeUtil.isNonNull(type) ? unfit(type, null) : null;
    }
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (bare instanceof GraphQLList list) {
      return elements((GraphQLInputType) list.getWrappedType(), given);
    } else if (bare instanceof GraphQLInputObjectType object) {
      return given instanceof Map<?, ?> fields ? fields(object, fields) : unfit(object, given);
    } else if (bare instanceof GraphQLEnumType choice) {
      return word(choice, given);
    }
    return scalar((GraphQLScalarType) bare, given);
  }

  private static Object unfit(GraphQLInputType type, @Nullable Object given) {
    throw new UnfitValue(expected(type) + Found.of(given) + ".");
  }

  /** A single value stands for a list of one. */
  private static List<@Nullable Object> elements(GraphQLInputType type, Object given) {
    List<?> list = given instanceof List<?> several ? several : List.of(given);
    List<@Nullable Object> elements = new ArrayList<>(list.size());
    for (int index = 0; index < list.size(); index++) {
      try {
        elements.add(value(type, list.get(index)));
      } catch (UnfitValue unfit) {
        throw given == list ? unfit.inside("[" + index + "]") : unfit;
      }
    }
    return elements;
  }

  private static Map<String, @Nullable Object> fields(
      GraphQLInputObjectType type, Map<?, ?> given) {
    for (Object name : given.keySet()) {
      if (type.getField(String.valueOf(name)) == null) {
        throw unknown(type, String.valueOf(name));
      }
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (GraphQLInputObjectField field : type.getFields()) {
      String name = field.getName();
      try {
        if (given.containsKey(name)) {
          fields.put(name, value(field.getType(), given.get(name)));
        } else if (field.hasSetDefaultValue()) {
          fields.put(name, internal(field.getInputFieldDefaultValue(), field.getType()));
        } else if (GraphQLTypeUtil.isNonNull(field.getType())) {
          missing(field.getType());
        }
      } catch (UnfitValue unfit) {
        throw unfit.inside("." + name);
      }
    }
    return fields;
  }

  private static UnfitValue unknown(GraphQLInputObjectType type, String name) {
    List<String> names = type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
    return new UnfitValue(
        type.getName() + " has no field " + Found.of(name) + ". " + NearWord.meant(name, names));
  }

  private static Object word(GraphQLEnumType type, Object given) {
    if (given instanceof String name && type.getValue(name) != null) {
      return name;
    }
    List<String> words =
        type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    throw new UnfitValue(
        expected(type)
            + Found.of(given)
            + ". "
            + NearWord.meant(given instanceof String text ? text : "", words));
  }

  private static Object scalar(GraphQLScalarType type, Object given) {
    try {
      return Objects.requireNonNull(
          Scalars.reading(type.getName())
              .parseValue(given, GraphQLContext.getDefault(), Locale.ENGLISH));
    } catch (CoercingParseValueException refused) {
      throw new UnfitValue(String.valueOf(refused.getMessage()));
    }
  }

  /** A value that was found valid before anybody sent it: a default of the document or contract. */
  private static @Nullable Object internal(InputValueWithState valid, GraphQLInputType type) {
    return ValuesResolver.valueToInternalValue(
        valid, type, GraphQLContext.getDefault(), Locale.ENGLISH);
  }
}
