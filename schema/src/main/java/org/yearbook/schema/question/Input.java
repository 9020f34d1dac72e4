package org.yearbook.schema.question;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import graphql.schema.InputValueWithState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Operand;

/**
 * A value that was given to an argument, or to a field or element inside one: written in the
 * document, or by a variable, or partly each. What depends on a variable can be left open as an
 * {@link Operand}, or be asked for now as far as a question may know it; see {@link Aspects}.
 */
final class Input {
  private final GraphQLInputType type;
  private final Map<String, Object> variables;
  private final Literals literals;
  private final @Nullable Value<?> literal;
  private final List<Object> path;

  /** Exactly one of {@code literal} and {@code path} says where the value is. */
  private Input(
      GraphQLInputType type,
      Map<String, Object> variables,
      Literals literals,
      @Nullable Value<?> literal,
      List<Object> path) {
    this.type = type;
    this.variables = variables;
    this.literals = literals;
    this.literal = literal;
    this.path = path;
  }

  /**
   * The value of an argument or field; null when none was given and there is no default.
   *
   * @param written what the document says there, or null
   * @param literals gathers those that are left open
   */
  static @Nullable Input of(
      GraphQLInputType type,
      InputValueWithState byDefault,
      @Nullable Value<?> written,
      Map<String, Object> variables,
      Literals literals) {
    if (written instanceof VariableReference reference
        && variables.containsKey(reference.getName())) {
      return new Input(type, variables, literals, null, List.of(reference.getName())).unlessNull();
    } else if (written != null && !(written instanceof VariableReference)) {
      return written instanceof NullValue
          ? null
          : new Input(type, variables, literals, written, List.of());
    }
    return byDefault.getValue() instanceof Value<?> value
        ? new Input(type, variables, literals, value, List.of())
        : null;
  }

  private @Nullable Input unlessNull() {
    return open().resolve(variables) == null ? null : this;
  }

  private Operand open() {
    return new Operand.Variable(path);
  }

  /**
   * The names of all fields that an input object of this type can have, in the order of the
   * contract.
   */
  List<String> fieldNames() {
    return ((GraphQLInputObjectType) unwrapped())
        .getFields().stream().map(GraphQLInputObjectField::getName).toList();
  }

  /** Whether the type of this input has a name that ends so. */
  boolean isOf(String ending) {
    return unwrapped().getName().endsWith(ending);
  }

  /** Whether this is an input object. */
  boolean isObject() {
    return unwrapped() instanceof GraphQLInputObjectType;
  }

  /** The field of an input object that not every such input has; null when it is not given. */
  @Nullable Input optionalField(String name) {
    return fieldNames().contains(name) ? field(name) : null;
  }

  /** The field of an input object; null when it is not given or null. */
  @Nullable Input field(String name) {
    GraphQLInputObjectField field = ((GraphQLInputObjectType) unwrapped()).getField(name);
    if (literal instanceof ObjectValue object) {
      Value<?> written =
          object.getObjectFields().stream()
              .filter(candidate -> candidate.getName().equals(name))
              .findFirst()
              .map(ObjectField::getValue)
              .orElse(null);
      return of(field.getType(), field.getInputFieldDefaultValue(), written, variables, literals);
    }
    return new Input(field.getType(), variables, literals, null, with(name)).unlessNull();
  }

  private List<Object> with(Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** The field of an input object that validation has found to be there. */
  Input required(String name) {
    Input given = field(name);
    if (given == null) {
      throw new IllegalStateException("An input that was found valid has no " + name + ".");
    }
    return given;
  }

  /** The elements of a list; a single value stands for a list of one. */
  List<Input> elements() {
    GraphQLInputType element =
        (GraphQLInputType) GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(type));
    if (literal instanceof ArrayValue array) {
      return array.getValues().stream().map(value -> element(element, value)).toList();
    } else if (literal != null) {
      return List.of(new Input(element, variables, literals, literal, List.of()));
    }
    int size = ((List<?>) value()).size();
    return IntStream.range(0, size)
        .mapToObj(index -> new Input(element, variables, literals, null, with(index)))
        .toList();
  }

  private Input element(GraphQLInputType element, Value<?> written) {
    return written instanceof VariableReference reference
        ? new Input(element, variables, literals, null, List.of(reference.getName()))
        : new Input(element, variables, literals, written, List.of());
  }

  /**
   * The value as it is now: text, number, boolean, date or a list of these. Not for what a question
   * may not know of its variables; see {@link Aspects}.
   */
  Object value() {
    Object value = literal == null ? open().resolve(variables) : written(literal);
    if (value == null || value == Aspects.Open.GIVEN) {
      throw new IllegalStateException("A value of " + unwrapped().getName() + " is not known.");
    }
    return value;
  }

  /** The value, left open: what is written in the document too. Not for input objects. */
  Operand operand() {
    if (literal == null) {
      return open();
    } else if (isList() && elements().stream().anyMatch(element -> element.literal == null)) {
      return new Operand.Sequence(elements().stream().map(Input::operand).toList());
    }
    return literals.operand(written(literal));
  }

  private Object written(Value<?> value) {
    return isList() ? elements().stream().map(Input::value).toList() : coerced(value);
  }

  private boolean isList() {
    return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
  }

  private Object coerced(Value<?> value) {
    GraphQLUnmodifiedType leaf = unwrapped();
    Object coerced =
        leaf instanceof GraphQLEnumType choice
            ? choice.parseLiteral(value, GraphQLContext.getDefault(), Locale.ENGLISH)
            : ((GraphQLScalarType) leaf)
                .getCoercing()
                .parseLiteral(
                    value,
                    CoercedVariables.emptyVariables(),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
    if (coerced == null) {
      throw new IllegalStateException("A literal that was found valid is not.");
    }
    return coerced;
  }

  private GraphQLUnmodifiedType unwrapped() {
    return GraphQLTypeUtil.unwrapAll(type);
  }
}
