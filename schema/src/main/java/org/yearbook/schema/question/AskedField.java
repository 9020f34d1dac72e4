package org.yearbook.schema.question;

import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Scope;
import org.yearbook.schema.document.RefusedException;

/**
 * A field that is asked for, with its definition: its arguments are coerced as section 6.4.1 of the
 * GraphQL specification says.
 */
record AskedField(
    QuestionContext context, GraphQLFieldDefinition definition, CollectedField asked) {
  String responseKey() {
    return asked.responseKey();
  }

  String name() {
    return asked.name();
  }

  GraphQLCompositeType type() {
    return (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType());
  }

  GraphQLObjectType objectType() {
    return (GraphQLObjectType) type();
  }

  /** An argument; null when it has none of that name, or none is given. */
  @Nullable Input argument(String name) {
    GraphQLArgument argument = definition.getArgument(name);
    if (argument == null) {
      return null;
    }
    Value<?> written = asked.argument(name);
    if (written != null) {
      new VariableUse(context.variables())
          .check(argument.getType(), argument.hasSetDefaultValue(), written);
    }
    return Input.of(
        argument.getType(),
        argument.getArgumentDefaultValue(),
        written,
        context.variables(),
        context.literals());
  }

  /**
   * An argument without which the field makes no sense.
   *
   * @throws RefusedException {@code INVALID_ARGUMENT} when none is given
   */
  Input required(String name) {
    Input given = argument(name);
    if (given == null) {
      throw refused("The argument “" + name + "” is needed.");
    }
    return given;
  }

  @Nullable Operand operand(String name) {
    Input given = argument(name);
    return given == null ? null : given.operand();
  }

  /** The elements of an argument that is a list; none where it is not given. */
  Stream<Input> elements(String name) {
    Input given = argument(name);
    return given == null ? Stream.of() : given.elements().stream();
  }

  /** The same of texts or enum values, each once. */
  List<String> words(String name) {
    return elements(name).map(word -> (String) word.value()).distinct().toList();
  }

  /** Which state of the data is asked for, and whose word. */
  Scope scope() {
    Operand asOf = operand(Conventions.AS_OF);
    Operand edition = operand(Conventions.EDITION);
    return asOf == null && edition == null ? Scope.EVERYTHING_NOW : new Scope(asOf, edition);
  }

  RefusedException refused(String message) {
    return new RefusedException(ErrorCode.INVALID_ARGUMENT, message, asked.place());
  }
}
