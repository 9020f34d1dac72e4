package org.yearbook.api.oracle;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.language.Language;

/** Asks once for every field of every type, on the shortest way from the top. */
final class EveryField {
  /** What fields at the top can't do without, but for keys of single objects. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "grantTable", "year: 2020",
          "editionDiff", "from: \"sti-report-2020-chapter-1\", to: \"sti-report-2020-chapter-1\"",
          "compare",
              "subjects: [\"shanghai\", \"ssrf-phase-1\"], metrics: [\"sci_papers\", \"user_visits\"]",
          "rank",
              "metric: \"sci_papers\", accept: [UNIT, AGGREGATION, ORIGIN, ASSERTION, TIME, DIMENSION]");

  private final GraphQLSchema schema;

  /** What is opened to get to objects of a type. */
  private final Map<String, String> ways = new LinkedHashMap<>();

  private EveryField(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** An operation for each type that a list leads to, in both languages. */
  static List<Operation> operations(GraphQLSchema schema) {
    EveryField every = new EveryField(schema);
    every.findWays();
    List<Operation> operations = new ArrayList<>();
    every.ways.forEach(
        (type, way) -> {
          String document = every.document(Objects.requireNonNull(schema.getObjectType(type)), way);
          for (Language language : Language.values()) {
            operations.add(new Operation(document, null, Map.of(), language));
          }
        });
    return operations;
  }

  /** What is opened to get to objects of each type, the shortest way from the top. */
  static Map<String, String> ways(GraphQLSchema schema) {
    EveryField every = new EveryField(schema);
    every.findWays();
    return every.ways;
  }

  private void findWays() {
    Deque<GraphQLObjectType> next = new ArrayDeque<>(List.of(schema.getQueryType()));
    ways.put(schema.getQueryType().getName(), "{");
    while (!next.isEmpty()) {
      GraphQLObjectType type = next.remove();
      String way = Objects.requireNonNull(ways.get(type.getName()));
      for (GraphQLFieldDefinition field : certainFirst(asked(type))) {
        for (GraphQLObjectType found : possible(rows(field))) {
          String step = " " + head(field) + " { ... on " + found.getName() + " {";
          if (ways.putIfAbsent(found.getName(), way + step) == null) {
            next.add(found);
          }
        }
      }
    }
    ways.remove(schema.getQueryType().getName());
  }

  /** The fields whose objects are all of one type before those that lead to several. */
  private List<GraphQLFieldDefinition> certainFirst(List<GraphQLFieldDefinition> fields) {
    return fields.stream()
        .sorted(Comparator.comparing(field -> possible(rows(field)).size() > 1))
        .toList();
  }

  private String document(GraphQLObjectType type, String way) {
    String fields =
        asked(type).stream()
            .map(field -> "\n  " + head(field) + inside(field))
            .collect(Collectors.joining());
    long open = way.chars().filter(character -> character == '{').count();
    return way + fields + "\n" + "}".repeat((int) open) + "\n";
  }

  private String inside(GraphQLFieldDefinition field) {
    return rows(field) instanceof GraphQLCompositeType objects
        ? " { __typename " + leaves(objects) + "}" + (isConnection(field) ? " totalCount }" : "")
        : "";
  }

  private static String leaves(GraphQLCompositeType type) {
    if (!(type instanceof GraphQLFieldsContainer container)) {
      return "";
    }
    return asked(container).stream()
        .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
        .map(field -> field.getName() + " ")
        .collect(Collectors.joining());
  }

  /** Connections are opened down to their nodes. */
  private static String head(GraphQLFieldDefinition field) {
    List<String> arguments =
        Stream.of(
                field.getArguments().isEmpty() ? null : NEEDED.get(field.getName()),
                field.getArgument("first") == null ? null : "first: 500")
            .flatMap(Stream::ofNullable)
            .toList();
    return field.getName()
        + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")")
        + (isConnection(field) ? " { nodes" : "");
  }

  private static GraphQLNamedType rows(GraphQLFieldDefinition field) {
    GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
    return isConnection(field)
        ? GraphQLTypeUtil.unwrapAllAs(((GraphQLObjectType) type).getField("nodes").getType())
        : type;
  }

  private static boolean isConnection(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.<GraphQLNamedType>unwrapAllAs(field.getType())
        .getName()
        .endsWith("Connection");
  }

  private List<GraphQLObjectType> possible(GraphQLNamedType type) {
    if (type instanceof GraphQLInterfaceType common) {
      return Objects.requireNonNull(schema.getImplementations(common));
    } else if (type instanceof GraphQLUnionType union) {
      return union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }
    return Stream.of(type)
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .toList();
  }

  /** The fields that are asked for: all but those that need a key, or are left out anyway. */
  private static List<GraphQLFieldDefinition> asked(GraphQLFieldsContainer type) {
    return type.getFieldDefinitions().stream()
        .filter(field -> !SelectionWriter.leavesOut(type, field))
        .filter(
            field ->
                Stream.of("id", "slug", "code").allMatch(key -> field.getArgument(key) == null))
        .toList();
  }
}
