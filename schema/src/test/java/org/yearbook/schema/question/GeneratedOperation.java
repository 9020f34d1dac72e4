package org.yearbook.schema.question;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.NodeId;

/**
 * A valid operation made at random, with variables wherever one can stand, and values for them that
 * are right, null, left out, or now and then of another type.
 */
final class GeneratedOperation {
  private static final int DEEPEST = 3;

  private final Random random;
  private final Map<String, String> declarations = new TreeMap<>();
  private final Map<String, GraphQLInputType> types = new TreeMap<>();
  private final String text;
  private int aliases;

  GeneratedOperation(GraphQLSchema schema, long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    String selected = selection(schema.getQueryType(), 0);
    String declared =
        declarations.entrySet().stream()
            .map(variable -> variable.getKey() + ": " + variable.getValue())
            .collect(Collectors.joining(", "));
    this.text = "query Generated" + (declared.isEmpty() ? "" : "(" + declared + ")") + selected;
  }

  String text() {
    return text;
  }

  /** Values for the variables, others each time. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    types.forEach(
        (name, type) -> {
          if (random.nextInt(4) > 0) {
            values.put(name.substring(1), json(type, 0));
          }
        });
    return values;
  }

  private String selection(GraphQLFieldsContainer type, int depth) {
    StringBuilder fields = new StringBuilder(" { __typename");
    List<GraphQLFieldDefinition> choices =
        type.getFieldDefinitions().stream()
            .filter(field -> depth < DEEPEST || isLeaf(field.getType()))
            .toList();
    for (int count = choices.isEmpty() ? 0 : 1 + random.nextInt(2); count > 0; count--) {
      GraphQLFieldDefinition field = choices.get(random.nextInt(choices.size()));
      GraphQLType bare = GraphQLTypeUtil.unwrapAll(field.getType());
      fields.append(" f").append(++aliases).append(": ").append(field.getName());
      fields.append(arguments(field)).append(condition());
      if (bare instanceof GraphQLFieldsContainer inside) {
        fields.append(selection(inside, depth + 1));
      } else if (!isLeaf(bare)) {
        fields.append(" { __typename }");
      }
    }
    return fields.append(" }").toString();
  }

  private static boolean isLeaf(GraphQLType type) {
    return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(type));
  }

  private String condition() {
    if (random.nextInt(6) > 0) {
      return "";
    }
    String directive = random.nextBoolean() ? "include" : "skip";
    GraphQLInputType type = GraphQLNonNull.nonNull(Scalars.GraphQLBoolean);
    return " @" + directive + "(if: " + value(type, false, 0) + ")";
  }

  private String arguments(GraphQLFieldDefinition field) {
    String given =
        field.getArguments().stream()
            .filter(argument -> isNeeded(argument.getType(), argument.hasSetDefaultValue()))
            .map(
                argument ->
                    argument.getName()
                        + ": "
                        + value(argument.getType(), argument.hasSetDefaultValue(), 0))
            .collect(Collectors.joining(", "));
    return given.isEmpty() ? "" : "(" + given + ")";
  }

  /** Whether something is written there: always where it must, and often where it may. */
  private boolean isNeeded(GraphQLInputType type, boolean hasDefault) {
    return (GraphQLTypeUtil.isNonNull(type) && !hasDefault) || random.nextInt(3) == 0;
  }

  private String value(GraphQLInputType type, boolean hasDefault, int depth) {
    if (random.nextInt(3) == 0) {
      return variable(type, hasDefault);
    } else if (GraphQLTypeUtil.isNullable(type) && random.nextInt(8) == 0) {
      return "null";
    }
    return constant(type, depth, true);
  }

  private String variable(GraphQLInputType type, boolean hasDefault) {
    String bare = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type));
    boolean nullable = GraphQLTypeUtil.isNullable(type);
    String byDefault =
        random.nextInt(3) > 0
            ? ""
            : " = " + (nullable && random.nextInt(3) == 0 ? "null" : constant(type, 2, false));
    boolean strict =
        (random.nextInt(3) == 0 && !byDefault.equals(" = null"))
            || (!nullable && !hasDefault && byDefault.isEmpty());
    String name = "$v" + (declarations.size() + 1);
    declarations.put(name, bare + (strict ? "!" : "") + byDefault);
    types.put(name, type);
    return name;
  }

  private String constant(GraphQLInputType type, int depth, boolean variables) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (bare instanceof GraphQLList list) {
      GraphQLInputType element = (GraphQLInputType) list.getWrappedType();
      List<String> elements = new ArrayList<>();
      for (int count = random.nextInt(3); count > 0; count--) {
        elements.add(
            variables ? value(element, false, depth + 1) : constant(element, depth + 1, false));
      }
      return elements.size() == 1 && !elements.get(0).startsWith("$") && random.nextBoolean()
          ? elements.get(0)
          : "[" + String.join(", ", elements) + "]";
    } else if (bare instanceof GraphQLInputObjectType object) {
      List<String> fields = new ArrayList<>();
      for (GraphQLInputObjectField field : object.getFields()) {
        if (isWanted(field, depth)) {
          fields.add(
              field.getName()
                  + ": "
                  + (variables
                      ? value(field.getType(), field.hasSetDefaultValue(), depth + 1)
                      : constant(field.getType(), depth + 1, false)));
        }
      }
      return "{" + String.join(", ", fields) + "}";
    } else if (bare instanceof GraphQLEnumType choice) {
      return choice.getValues().get(random.nextInt(choice.getValues().size())).getName();
    }
    Object scalar = scalar(bare);
    return scalar instanceof String ? "\"" + scalar + "\"" : scalar.toString();
  }

  private boolean isWanted(GraphQLInputObjectField field, int depth) {
    boolean needed = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    return needed || (depth < DEEPEST && random.nextInt(4) == 0);
  }

  private Object scalar(GraphQLType type) {
    return switch (((GraphQLNamedType) type).getName()) {
      case "Int" -> random.nextInt(12);
      case "Boolean" -> random.nextBoolean();
      case "ID" -> NodeId.encode(random.nextBoolean() ? "Facility" : "Metric", "x");
      case "Decimal" -> "1." + random.nextInt(10);
      case "Date" -> "2020-01-0" + (1 + random.nextInt(9));
      case "DateTime" -> "2020-01-01T00:00:0" + random.nextInt(10) + "Z";
      default -> "text" + random.nextInt(3);
    };
  }

  /** As a client might send it: null where that is wrong too, and now and then another type. */
  private @Nullable Object json(GraphQLInputType type, int depth) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    int chance = random.nextInt(20);
    if (chance < (GraphQLTypeUtil.isNullable(type) || depth == 0 ? 4 : 1)) {
      return null;
    } else if (chance == 19 && depth > 0) {
      return bare instanceof GraphQLInputObjectType ? 7 : Map.of("x", 1);
    } else if (bare instanceof GraphQLList list) {
      List<@Nullable Object> elements = new ArrayList<>();
      for (int count = random.nextInt(3); count > 0; count--) {
        elements.add(json((GraphQLInputType) list.getWrappedType(), depth + 1));
      }
      return elements.size() == 1 && random.nextBoolean() ? elements.get(0) : elements;
    } else if (bare instanceof GraphQLInputObjectType object) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (GraphQLInputObjectField field : object.getFields()) {
        if (isWanted(field, depth)) {
          fields.put(field.getName(), json(field.getType(), depth + 1));
        }
      }
      return fields;
    } else if (bare instanceof GraphQLEnumType choice) {
      return choice.getValues().get(random.nextInt(choice.getValues().size())).getName();
    }
    return scalar(bare);
  }
}
