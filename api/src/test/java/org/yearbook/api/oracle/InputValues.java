package org.yearbook.api.oracle;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random values of input types, in the types of JSON and as GraphQL with variables in them. */
final class InputValues {
  private static final int DEEPEST = 4;

  private final PlausibleValues plausible;
  private final Variables variables;
  private final Random random;

  InputValues(PlausibleValues plausible, Variables variables, Random random) {
    this.plausible = plausible;
    this.variables = variables;
    this.random = random;
  }

  /** A value that is not null. */
  Object value(GraphQLInputType type, List<String> coordinates) {
    if (type instanceof GraphQLNonNull nonNull) {
      return value(input(nonNull.getWrappedType()), coordinates);
    } else if (type instanceof GraphQLList list) {
      GraphQLInputType element = input(list.getWrappedType());
      if (random.nextInt(5) == 0) {
        return value(element, coordinates);
      }
      List<Object> elements = new ArrayList<>();
      for (int size = sizeOfList(); size > 0; size--) {
        elements.add(value(element, coordinates));
      }
      return elements;
    } else if (type instanceof GraphQLEnumType choice) {
      return plausible.one(
          choice.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
    } else if (type instanceof GraphQLInputObjectType object) {
      return object(object, coordinates);
    }
    return plausible.scalar(((GraphQLScalarType) type).getName(), coordinates);
  }

  private int sizeOfList() {
    return List.of(0, 1, 1, 2, 2, 3).get(random.nextInt(6));
  }

  private Map<String, Object> object(GraphQLInputObjectType type, List<String> coordinates) {
    if (isOrderKey(type)) {
      return orderKey(type, coordinates);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    List<GraphQLInputObjectField> all = new ArrayList<>(type.getFieldDefinitions());
    Collections.shuffle(all, random);
    int wanted = 1 + random.nextInt(random.nextInt(3) == 0 ? 3 : 1);
    for (GraphQLInputObjectField field : all) {
      boolean nested = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType;
      boolean needed = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
      boolean tooDeep = nested && coordinates.size() > DEEPEST;
      if (needed || (!tooDeep && wanted-- > 0)) {
        boolean isNull = GraphQLTypeUtil.isNullable(field.getType()) && random.nextInt(12) == 0;
        fields.put(
            field.getName(),
            isNull ? null : value(field.getType(), inside(type, field, coordinates)));
      }
    }
    return fields;
  }

  private static boolean isOrderKey(GraphQLInputObjectType type) {
    return type.getFieldDefinition("by") != null && type.getFieldDefinition("observations") != null;
  }

  /** Exactly one of what can be ordered by is given. */
  private Map<String, Object> orderKey(GraphQLInputObjectType type, List<String> coordinates) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String name : List.of(random.nextBoolean() ? "by" : "observations", "direction")) {
      GraphQLInputObjectField field = Objects.requireNonNull(type.getFieldDefinition(name));
      fields.put(name, value(field.getType(), inside(type, field, coordinates)));
    }
    return fields;
  }

  private static List<String> inside(
      GraphQLInputObjectType type, GraphQLInputObjectField field, List<String> coordinates) {
    return Stream.concat(Stream.of(type.getName() + "." + field.getName()), coordinates.stream())
        .toList();
  }

  /** Writes a value, here and there with a variable in its place. */
  String withVariables(
      @Nullable Object value, GraphQLInputType type, boolean hasDefault, List<String> coordinates) {
    if (random.nextInt(4) == 0) {
      return variables.anywhere(
          type, hasDefault, () -> value(type, coordinates), any -> literal(any, type));
    }
    return written(value, type, coordinates, true);
  }

  /** Writes a value as it is. */
  String literal(@Nullable Object value, GraphQLInputType type) {
    return written(value, type, List.of(), false);
  }

  private String written(
      @Nullable Object value, GraphQLInputType type, List<String> coordinates, boolean variable) {
    GraphQLInputType bare = input(GraphQLTypeUtil.unwrapNonNull(type));
    if (value == null) {
      return "null";
    } else if (bare instanceof GraphQLList list) {
      GraphQLInputType element = input(list.getWrappedType());
      if (!(value instanceof List<?> elements)) {
        return written(value, element, coordinates, variable);
      }
      StringJoiner text = new StringJoiner(random.nextBoolean() ? ", " : " ", "[", "]");
      elements.forEach(
          each ->
              text.add(
                  variable
                      ? withVariables(each, element, false, coordinates)
                      : written(each, element, coordinates, false)));
      return text.toString();
    } else if (bare instanceof GraphQLInputObjectType object) {
      StringJoiner text = new StringJoiner(random.nextBoolean() ? ", " : " ", "{", "}");
      ((Map<?, ?>) value)
          .forEach(
              (name, each) -> text.add(field(object, (String) name, each, coordinates, variable)));
      return text.toString();
    } else if (bare instanceof GraphQLEnumType
        || value instanceof Number
        || value instanceof Boolean) {
      return value.toString();
    }
    return string((String) value);
  }

  private String field(
      GraphQLInputObjectType object,
      String name,
      @Nullable Object value,
      List<String> coordinates,
      boolean variable) {
    GraphQLInputObjectField field = Objects.requireNonNull(object.getFieldDefinition(name));
    List<String> inside = inside(object, field, coordinates);
    boolean mayBeMissing = !isOrderKey(object) || name.equals("direction");
    return name
        + ": "
        + (variable && mayBeMissing
            ? withVariables(value, field.getType(), field.hasSetDefaultValue(), inside)
            : written(value, field.getType(), inside, variable));
  }

  private String string(String text) {
    boolean plain = text.chars().noneMatch(letter -> letter == '"' || letter == '\\');
    if (plain && !text.isBlank() && random.nextInt(10) == 0) {
      return "\"\"\"" + text + "\"\"\"";
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (point < ' ' || random.nextInt(20) == 0) {
                Character.toString(point)
                    .chars()
                    .forEach(unit -> quoted.append(String.format("\\u%04X", unit)));
              } else {
                quoted.appendCodePoint(point);
              }
            });
    return quoted.append('"').toString();
  }

  private static GraphQLInputType input(GraphQLType type) {
    return (GraphQLInputType) type;
  }
}
