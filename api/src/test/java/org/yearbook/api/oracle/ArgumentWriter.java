package org.yearbook.api.oracle;

import static org.yearbook.api.oracle.Variables.OMITTED;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the arguments of a field. */
final class ArgumentWriter {
  private static final List<String> PAGING = List.of("first", "after", "last", "before", "orderBy");

  /** What is asked of another time or of one edition only is compared elsewhere. */
  private static final List<String> SCOPE = List.of("asOf", "edition");

  private static final List<Integer> SIZES = List.of(0, 1, 2, 3, 5, 8, 13, 20, 50, 100);

  private final PlausibleValues plausible;
  private final Variables variables;
  private final InputValues values;
  private final Random random;

  ArgumentWriter(
      PlausibleValues plausible, Variables variables, InputValues values, Random random) {
    this.plausible = plausible;
    this.variables = variables;
    this.values = values;
    this.random = random;
  }

  /** The arguments with their parentheses; empty when there are none. */
  String write(GraphQLCompositeType parent, GraphQLFieldDefinition field) {
    List<String> written = new ArrayList<>();
    boolean paged = field.getArgument("first") != null && field.getArgument("after") != null;
    if (paged) {
      written.addAll(paging(field));
    }
    for (GraphQLArgument argument : field.getArguments()) {
      boolean isScope = parent.getName().equals("Query") && SCOPE.contains(argument.getName());
      if (isScope || (paged && PAGING.contains(argument.getName()))) {
        continue;
      }
      if (GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextInt(4) == 0) {
        written.add(argument.getName() + ": " + value(parent, field, argument));
      }
    }
    Collections.shuffle(written, random);
    return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
  }

  private String value(
      GraphQLCompositeType parent, GraphQLFieldDefinition field, GraphQLArgument argument) {
    if (argument.getName().equals("first")) {
      return variables.anywhere(argument.getType(), false, this::size, String::valueOf);
    }
    List<String> coordinates =
        List.of(parent.getName() + "." + field.getName() + "." + argument.getName());
    boolean isNull = GraphQLTypeUtil.isNullable(argument.getType()) && random.nextInt(15) == 0;
    return values.withVariables(
        isNull ? null : values.value(argument.getType(), coordinates),
        argument.getType(),
        argument.hasSetDefaultValue(),
        coordinates);
  }

  private List<String> paging(GraphQLFieldDefinition field) {
    List<String> written = new ArrayList<>(sizes(field));
    GraphQLArgument order = field.getArgument("orderBy");
    boolean withCursors = random.nextInt(4) == 0;
    if (!withCursors) {
      if (order != null && random.nextInt(3) == 0) {
        written.add(
            "orderBy: "
                + values.withVariables(
                    values.value(order.getType(), List.of()), order.getType(), false, List.of()));
      }
      return written;
    }
    boolean ordered = order != null && random.nextBoolean();
    boolean orderVaries = ordered && random.nextBoolean();
    List<@Nullable Object> orders = new ArrayList<>();
    Object literal = ordered ? values.value(order.getType(), List.of()) : null;
    for (int run = 0; run < variables.runs(); run++) {
      orders.add(
          !orderVaries
              ? literal
              : random.nextInt(6) == 0 ? OMITTED : values.value(order.getType(), List.of()));
    }
    if (ordered) {
      String type = GraphQLTypeUtil.simplePrint(order.getType());
      written.add(
          "orderBy: "
              + (orderVaries
                  ? variables.declare(type, null, orders)
                  : values.literal(literal, order.getType())));
    }
    int which = random.nextInt(5);
    if (which != 0) {
      written.add("after: " + cursor(field, orders, orderVaries));
    }
    if (which < 2) {
      written.add("before: " + cursor(field, orders, orderVaries));
    }
    return written;
  }

  private String cursor(
      GraphQLFieldDefinition field, List<@Nullable Object> orders, boolean orderVaries) {
    String type = rowType(field);
    if (!orderVaries && random.nextBoolean()) {
      return '"' + plausible.cursor(type, orders(orders.get(0))) + '"';
    }
    return variables.declare(
        "String",
        null,
        IntStream.range(0, variables.runs())
            .mapToObj(
                run ->
                    switch (random.nextInt(8)) {
                      case 0 -> OMITTED;
                      case 1 -> null;
                      default -> plausible.cursor(type, orders(orders.get(run)));
                    })
            .toList());
  }

  /** The sizes of a page: the first, the last, neither, or by variables one of both in each run. */
  private List<String> sizes(GraphQLFieldDefinition field) {
    String name = random.nextBoolean() ? "first" : "last";
    String other = name.equals("first") ? "last" : "first";
    return switch (random.nextInt(6)) {
      case 0 -> List.of();
      case 1 -> List.of(name + ": " + size(), other + ": null");
      case 2 -> List.of(name + ": " + size());
      case 3 -> bothByVariables(name, other);
      default -> {
        GraphQLArgument argument = Objects.requireNonNull(field.getArgument(name));
        yield List.of(
            name
                + ": "
                + variables.anywhere(argument.getType(), false, this::size, String::valueOf));
      }
    };
  }

  private List<String> bothByVariables(String name, String other) {
    List<@Nullable Object> sizes = new ArrayList<>();
    List<@Nullable Object> others = new ArrayList<>();
    for (int run = 0; run < variables.runs(); run++) {
      boolean swapped = random.nextBoolean();
      (swapped ? others : sizes).add(size());
      (swapped ? sizes : others).add(random.nextBoolean() ? OMITTED : null);
    }
    return List.of(
        name + ": " + variables.declare("Int", null, sizes),
        other + ": " + variables.declare("Int", null, others));
  }

  private int size() {
    return plausible.one(SIZES);
  }

  /** The type of the rows of a connection, whose cursors fit. */
  private static String rowType(GraphQLFieldDefinition field) {
    GraphQLFieldsContainer connection =
        (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
    return GraphQLTypeUtil.unwrapAll(connection.getField("nodes").getType()).getName();
  }

  private static List<Sort> orders(@Nullable Object given) {
    if (given == null || given == OMITTED) {
      return List.of();
    }
    List<?> all = given instanceof List<?> list ? list : List.of(given);
    return Sort.all(all.stream().map(Comparing::object).toList());
  }
}
