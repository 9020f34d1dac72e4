package org.yearbook.api.fuzz;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yearbook.domain.question.NodeId;

/** Values for a place of a type, in JSON: most of them near to what is wanted there. */
final class HostileValues {
  private static final int DEEPEST = 5;

  private final Random random;
  private final List<String> cursors;

  /** The cursors are such as answers give out. */
  HostileValues(Random random, List<String> cursors) {
    this.random = random;
    this.cursors = cursors;
  }

  String of(GraphQLInputType type) {
    return of(type, 0);
  }

  private String of(GraphQLInputType type, int depth) {
    if (random.nextInt(12) == 0) {
      return anything(depth);
    }
    GraphQLInputType bare = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
    if (bare instanceof GraphQLList list) {
      GraphQLInputType element = (GraphQLInputType) list.getWrappedType();
      return random.nextInt(4) == 0
          ? of(element, depth + 1)
          : list(random.nextInt(4), () -> of(element, depth + 1));
    } else if (bare instanceof GraphQLInputObjectType object) {
      return object(object, depth);
    } else if (bare instanceof GraphQLEnumType choice) {
      List<GraphQLEnumValueDefinition> values = choice.getValues();
      return "\"" + values.get(random.nextInt(values.size())).getName() + "\"";
    }
    return scalar(((GraphQLNamedType) bare).getName());
  }

  private String scalar(String name) {
    return switch (name) {
      case "Int" -> whole();
      case "Float" -> number();
      case "Boolean" -> String.valueOf(random.nextBoolean());
      case "Decimal" -> random.nextBoolean() ? number() : "\"" + number() + "\"";
      case "Date" ->
          "\"%04d-%02d-%02d\""
              .formatted(random.nextInt(10_000), random.nextInt(14), random.nextInt(33));
      case "ID" -> HostileTexts.quoted(id());
      default -> HostileTexts.quoted(random.nextInt(3) == 0 ? cursor() : HostileTexts.any(random));
    };
  }

  private String whole() {
    return switch (random.nextInt(4)) {
      case 0 -> String.valueOf(random.nextInt());
      case 1 -> String.valueOf(random.nextLong());
      default -> String.valueOf(random.nextInt(120) - 10);
    };
  }

  private String number() {
    return switch (random.nextInt(6)) {
      case 0 -> whole() + "." + random.nextInt(1_000_000);
      case 1 -> whole() + "e" + random.nextInt(400);
      case 2 -> "9".repeat(1 + random.nextInt(500));
      case 3 -> "-0." + "1".repeat(1 + random.nextInt(500));
      default -> whole();
    };
  }

  private String id() {
    List<String> types = List.of("Facility", "Observation", "Metric", "Section", "Nothing", "");
    return random.nextInt(3) == 0
        ? HostileTexts.any(random)
        : spoilt(NodeId.encode(types.get(random.nextInt(types.size())), HostileTexts.any(random)));
  }

  /** A cursor that was given out, or one that was changed since. */
  String cursor() {
    return cursors.isEmpty() ? "" : spoilt(cursors.get(random.nextInt(cursors.size())));
  }

  private String spoilt(String text) {
    if (text.isEmpty() || random.nextInt(3) == 0) {
      return text;
    }
    int at = random.nextInt(text.length());
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + HostileTexts.any(random) + text.substring(at);
      default -> text.substring(0, at) + (char) ('A' + random.nextInt(58)) + text.substring(at + 1);
    };
  }

  private String object(GraphQLInputObjectType type, int depth) {
    List<String> fields = new ArrayList<>();
    for (GraphQLInputObjectField field : type.getFields()) {
      boolean wanted =
          GraphQLTypeUtil.isNonNull(field.getType())
              ? random.nextInt(15) > 0
              : depth < DEEPEST && random.nextInt(type.getFields().size()) < 2;
      if (wanted) {
        fields.add("\"" + field.getName() + "\":" + of(field.getType(), depth + 1));
      }
    }
    return "{" + String.join(",", fields) + "}";
  }

  /** Whatever JSON can hold. */
  String anything(int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 8 : 6)) {
      case 0, 1 -> "null";
      case 2 -> number();
      case 3 -> String.valueOf(random.nextBoolean());
      case 4, 5 -> HostileTexts.quoted(HostileTexts.any(random));
      case 6 -> list(random.nextInt(random.nextInt(20) == 0 ? 300 : 4), () -> anything(depth + 1));
      default ->
          "{" + HostileTexts.quoted(HostileTexts.any(random)) + ":" + anything(depth + 1) + "}";
    };
  }

  private static String list(int size, Supplier<String> element) {
    return IntStream.range(0, size)
        .mapToObj(index -> element.get())
        .collect(Collectors.joining(",", "[", "]"));
  }
}
