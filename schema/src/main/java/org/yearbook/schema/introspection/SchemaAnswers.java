package org.yearbook.schema.introspection;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Field;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.schema.document.RefusedException;

/**
 * The answers of one operation to fields about the schema. Types of fields of types can come to
 * more than could ever be sent, so everything is written as it is read, and all answers together no
 * longer than a limit: what it takes to answer grows with what is written and with nothing else.
 */
public final class SchemaAnswers {
  /** Four times what the whole schema says of itself to the usual tools. */
  public static final int MOST_BYTES = 2_000_000;

  private final GraphQLSchema schema;
  private final SchemaFacts facts;
  private final Introspection.Collector collector;
  private final Map<String, Object> variables;
  private final JsonBytes out = new JsonBytes(1_000, MOST_BYTES);

  /**
   * A field that is asked of each object at some place, prepared once for all of them.
   *
   * @param key its key in the answer with colon, as JSON
   * @param type the name of the type that has the field
   * @param deprecated whether deprecated elements of a list are asked for too
   * @param inside what is asked of its value; null for values that are no objects
   */
  private record Wanted(
      String key, String type, String name, boolean deprecated, @Nullable List<Wanted> inside) {}

  SchemaAnswers(
      GraphQLSchema schema,
      SchemaFacts facts,
      Introspection.Collector collector,
      Map<String, Object> variables) {
    this.schema = schema;
    this.facts = facts;
    this.collector = collector;
    this.variables = variables;
  }

  /**
   * The value of {@code __schema} or {@code __type}, in JSON.
   *
   * @param asked all occurrences of the field under one key
   * @throws RefusedException {@code LIMIT_EXCEEDED} when the answers become too long with it
   */
  public byte[] to(List<Field> asked) {
    int start = out.length();
    try {
      if (asked.get(0).getName().equals("__schema")) {
        value(schema, inside(asked, schema.getIntrospectionSchemaFieldDefinition()));
      } else {
        value(named(asked), inside(asked, schema.getIntrospectionTypeFieldDefinition()));
      }
    } catch (YearbookException tooLong) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "What the schema says here would be longer than %,d bytes. Ask for fewer types of fields of types."
              .formatted(MOST_BYTES),
          asked.get(0).getSourceLocation());
    }
    return Arrays.copyOfRange(out.array(), start, out.length());
  }

  private @Nullable Object named(List<Field> asked) {
    Value<?> name = argument(asked, "name");
    return schema.getType(
        name instanceof VariableReference reference
            ? String.valueOf(variables.get(reference.getName()))
            : String.valueOf(((StringValue) Objects.requireNonNull(name)).getValue()));
  }

  private @Nullable List<Wanted> inside(List<Field> asked, GraphQLFieldDefinition definition) {
    return GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType type
        ? collector.collect(type, asked.stream().map(Field::getSelectionSet).toList()).stream()
            .map(field -> wanted(type, field))
            .toList()
        : null;
  }

  private Wanted wanted(GraphQLObjectType type, List<Field> asked) {
    GraphQLFieldDefinition definition = type.getFieldDefinition(asked.get(0).getName());
    return new Wanted(
        "\"" + asked.get(0).getResultKey() + "\":",
        type.getName(),
        asked.get(0).getName(),
        isTrue(argument(asked, "includeDeprecated")),
        definition == null ? null : inside(asked, definition));
  }

  private static @Nullable Value<?> argument(List<Field> asked, String name) {
    return asked.get(0).getArguments().stream()
        .filter(argument -> argument.getName().equals(name))
        .findFirst()
        .<Value<?>>map(Argument::getValue)
        .orElse(null);
  }

  private boolean isTrue(@Nullable Value<?> value) {
    return value instanceof VariableReference reference
        ? Boolean.TRUE.equals(variables.get(reference.getName()))
        : value instanceof BooleanValue written && written.isValue();
  }

  private void value(@Nullable Object value, @Nullable List<Wanted> inside) {
    if (value == null) {
      out.nothing();
    } else if (inside != null) {
      object(value, inside);
    } else if (value instanceof Boolean truth) {
      out.truth(truth);
    } else {
      out.string(value.toString());
    }
  }

  private void object(Object element, List<Wanted> fields) {
    out.raw('{');
    int start = out.length();
    for (Wanted field : fields) {
      if (out.length() > start) {
        out.raw(',');
      }
      field(element, field);
    }
    out.raw('}');
  }

  private void field(Object element, Wanted field) {
    out.ascii(field.key());
    if (field.name().equals("__typename")) {
      out.string(field.type());
      return;
    }
    Object value = facts.read(field.type(), field.name(), element);
    if (value instanceof List<?> list) {
      list(list, field);
    } else {
      value(value, field.inside());
    }
  }

  private void list(List<?> elements, Wanted field) {
    out.raw('[');
    int start = out.length();
    for (Object element : elements) {
      if (field.deprecated() || !SchemaFacts.isDeprecated(element)) {
        if (out.length() > start) {
          out.raw(',');
        }
        value(element, field.inside());
      }
    }
    out.raw(']');
  }
}
