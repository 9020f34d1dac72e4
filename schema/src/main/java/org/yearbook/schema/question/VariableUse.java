package org.yearbook.schema.question;

import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.document.RefusedException;

/**
 * Holds what validation leaves to each request (sections 5.8.5 and 6.4.1 of the GraphQL
 * specification): a variable that may be null is permitted where null is not, as long as one of
 * them has a default. Then nobody may send null there.
 */
final class VariableUse {
  private final Map<String, Object> variables;

  VariableUse(Map<String, Object> variables) {
    this.variables = variables;
  }

  /**
   * Looks at all that is written at a place, and inside of it.
   *
   * @param hasDefault whether the place has a value when none is given
   * @throws RefusedException {@code INVALID_VARIABLE}, at the use of the variable
   */
  void check(GraphQLInputType type, boolean hasDefault, Value<?> written) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (written instanceof VariableReference reference) {
      checkNotNull(type, hasDefault, reference);
    } else if (bare instanceof GraphQLList list) {
      checkElements((GraphQLInputType) list.getWrappedType(), written);
    } else if (bare instanceof GraphQLInputObjectType object
        && written instanceof ObjectValue fields) {
      fields.getObjectFields().forEach(field -> check(object, field));
    }
  }

  private void checkElements(GraphQLInputType type, Value<?> written) {
    if (written instanceof ArrayValue array) {
      array.getValues().forEach(element -> check(type, false, element));
    } else {
      check(type, false, written);
    }
  }

  private void check(GraphQLInputObjectType type, ObjectField written) {
    GraphQLInputObjectField field = type.getField(written.getName());
    check(field.getType(), field.hasSetDefaultValue(), written.getValue());
  }

  private void checkNotNull(
      GraphQLInputType type, boolean hasDefault, VariableReference reference) {
    String name = reference.getName();
    boolean given = variables.containsKey(name);
    @Nullable Object value = variables.get(name);
    if (GraphQLTypeUtil.isNonNull(type) && (given ? value == null : !hasDefault)) {
      throw new RefusedException(
          ErrorCode.INVALID_VARIABLE,
          "The variable “$"
              + name
              + "” is "
              + (given ? "null" : "not given")
              + ", where "
              + GraphQLTypeUtil.simplePrint(type)
              + " is expected. Give it a value"
              + (given && hasDefault ? ", or leave it out." : "."),
          reference.getSourceLocation());
    }
  }
}
