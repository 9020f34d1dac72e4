package org.yearbook.schema.document;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;

/** Says of values that are written in a document why they are not of their type. */
final class WrittenValues {
  private static final int MOST = 20;

  private final List<RequestProblem> problems = new ArrayList<>();

  private WrittenValues() {}

  /**
   * What is wrong with a value, at the places where it is; empty when nothing is.
   *
   * @param what what the value is given for, such as “first”
   */
  static List<RequestProblem> problems(String what, Value<?> value, GraphQLType type) {
    WrittenValues values = new WrittenValues();
    values.check(what, value, type);
    return values.problems;
  }

  private void check(String what, Value<?> value, GraphQLType type) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (value instanceof VariableReference) {
      return;
    } else if (value instanceof NullValue) {
      if (GraphQLTypeUtil.isNonNull(type)) {
        add(value, "%s must not be null: it is of type %s.".formatted(what, written(type)));
      }
    } else if (bare instanceof GraphQLList list) {
      elements(what, value, list);
    } else if (bare instanceof GraphQLInputObjectType object) {
      object(what, value, object);
    } else if (bare instanceof GraphQLEnumType choices) {
      choice(what, value, choices);
    } else if (bare instanceof GraphQLScalarType scalar) {
      scalar(what, value, scalar);
    }
  }

  private void elements(String what, Value<?> value, GraphQLList list) {
    GraphQLType element = list.getWrappedType();
    if (value instanceof ArrayValue array) {
      array.getValues().forEach(each -> check(what, each, element));
    } else {
      check(what, value, element);
    }
  }

  private void object(String what, Value<?> value, GraphQLInputObjectType type) {
    if (!(value instanceof ObjectValue object)) {
      add(
          value,
          "%s is of type %s, an input object written like { %s: … }, and can't be %s."
              .formatted(what, type.getName(), type.getFields().get(0).getName(), printed(value)));
      return;
    }
    for (ObjectField given : object.getObjectFields()) {
      GraphQLInputObjectField field = type.getField(given.getName());
      if (field == null) {
        add(
            given,
            "The input object %s has no field %s.%s"
                .formatted(
                    type.getName(),
                    Echo.of(given.getName()),
                    Suggestion.of(given.getName(), names(type))));
      } else {
        check("“" + given.getName() + "”", given.getValue(), field.getType());
      }
    }
    missing(type, object);
  }

  private void missing(GraphQLInputObjectType type, ObjectValue object) {
    List<String> given = object.getObjectFields().stream().map(ObjectField::getName).toList();
    for (GraphQLInputObjectField field : type.getFields()) {
      if (GraphQLTypeUtil.isNonNull(field.getType())
          && !field.hasSetDefaultValue()
          && !given.contains(field.getName())) {
        add(
            object,
            "The input object %s needs its field “%s” of type %s."
                .formatted(type.getName(), field.getName(), written(field.getType())));
      }
    }
    if (type.isOneOf() && given.size() != 1) {
      add(object, "The input object %s takes exactly one of its fields.".formatted(type.getName()));
    }
  }

  private static List<String> names(GraphQLInputObjectType type) {
    return type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
  }

  private void choice(String what, Value<?> value, GraphQLEnumType type) {
    List<String> choices =
        type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    if (value instanceof EnumValue given) {
      if (!choices.contains(given.getName())) {
        add(
            value,
            "%s is of type %s, which has no value %s.%s"
                .formatted(
                    what,
                    type.getName(),
                    Echo.of(given.getName()),
                    Suggestion.of(given.getName(), choices)));
      }
    } else {
      String meant = value instanceof StringValue text ? String.valueOf(text.getValue()) : "";
      add(
          value,
          "%s is of type %s, whose values are written without quotes, and can't be %s.%s"
              .formatted(what, type.getName(), printed(value), Suggestion.of(meant, choices)));
    }
  }

  private void scalar(String what, Value<?> value, GraphQLScalarType type) {
    try {
      type.getCoercing()
          .parseLiteral(
              value,
              CoercedVariables.emptyVariables(),
              GraphQLContext.getDefault(),
              Locale.ENGLISH);
    } catch (CoercingParseLiteralException refused) {
      add(
          value,
          "%s is of type %s and can't be %s. %s"
              .formatted(what, type.getName(), printed(value), expected(type, refused)));
    }
  }

  /** What would be right; the scalars of the contract say so themselves. */
  private static String expected(GraphQLScalarType type, CoercingParseLiteralException refused) {
    return switch (type.getName()) {
      case "Int" -> "Expected a whole number from -2147483648 to 2147483647.";
      case "Float" -> "Expected a number such as 10 or 0.5.";
      case "String" -> "Expected a text in quotes.";
      case "Boolean" -> "Expected true or false.";
      case "ID" -> "Expected a text in quotes or a whole number.";
      default -> String.valueOf(refused.getMessage());
    };
  }

  static String printed(Value<?> value) {
    return Echo.of(AstPrinter.printAstCompact(value));
  }

  static String written(GraphQLType type) {
    return GraphQLTypeUtil.simplePrint(type);
  }

  private void add(Node<?> here, String message) {
    if (problems.size() == MOST) {
      return;
    }
    problems.add(
        new RequestProblem(
            ErrorCode.VALIDATION_FAILED,
            message,
            RefusedException.places(Stream.ofNullable(place(here)))));
  }

  /**
   * Where a node is; the library does not know it of a field of an input object, but of its value.
   */
  static @Nullable SourceLocation place(Node<?> node) {
    return node instanceof ObjectField field && field.getSourceLocation() == null
        ? field.getValue().getSourceLocation()
        : node.getSourceLocation();
  }
}
