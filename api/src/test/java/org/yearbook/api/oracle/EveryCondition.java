package org.yearbook.api.oracle;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Asks once for every relation and missing value in filters, and for groups by every key. */
final class EveryCondition {
  private static final String GROUP =
      """
      {
        metric { code } subject { slug } subjectKind system { slug } journal { slug } grantType { slug }
        expertGroup { slug } authorship aggregation origin edition { slug } section { path } year quarter
        count unit { code } sum low high lowInclusive highInclusive avg min max
      }""";

  private final GraphQLSchema schema;

  private EveryCondition(GraphQLSchema schema) {
    this.schema = schema;
  }

  static List<Operation> operations(GraphQLSchema schema) {
    EveryCondition every = new EveryCondition(schema);
    List<Operation> operations = new ArrayList<>();
    for (GraphQLFieldDefinition list : schema.getQueryType().getFieldDefinitions()) {
      GraphQLArgument where = list.getArgument("where");
      if (where != null && list.getArgument("after") != null) {
        operations.add(every.conditions(list, where));
      }
    }
    every.keys().forEach(key -> operations.add(every.groups(key)));
    return operations;
  }

  private Operation conditions(GraphQLFieldDefinition list, GraphQLArgument where) {
    GraphQLInputObjectType filter =
        (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(where.getType());
    List<String> asked = new ArrayList<>(List.of("all: " + list.getName() + " { totalCount }"));
    for (GraphQLInputObjectField field : filter.getFieldDefinitions()) {
      for (String condition : conditions(field)) {
        asked.add(
            "a%d: %s(where: { %s: %s }) { totalCount nodes { id } }"
                .formatted(asked.size(), list.getName(), field.getName(), condition));
      }
    }
    return Operation.of("{\n  " + String.join("\n  ", asked) + "\n}\n");
  }

  private static List<String> conditions(GraphQLInputObjectField field) {
    GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
    if (type.getName().equals("Int")) {
      return List.of("1", "2");
    } else if (type.getName().endsWith("ObservationRelationFilter")) {
      return List.of(
          "{ some: {} }",
          "{ none: {} }",
          "{ some: { value: { gte: \"100\" } }, every: { metricWhere: { theme: { eq: OUTPUT } } } }",
          "{ aggregate: { count: { lt: 1 } } }",
          "{ aggregate: [{ sum: { isNull: true } }, { count: { gt: 0 } }] }",
          "{ aggregate: { where: { aggregate: { eq: false } }, avg: { lt: \"50.5\" }, max: { lte: \"60\" } } }",
          "{ aggregate: { min: { in: [\"1.0\", \"2\", \"30.00\"] } } }");
    } else if (type.getName().endsWith("RelationFilter")) {
      return List.of(
          "{ some: {} }",
          "{ none: {} }",
          "{ every: { edition: { eq: \"sti-report-2020-chapter-1\" } } }",
          "{ some: { edition: { isNull: false } }, none: { edition: { isNull: true } } }");
    } else if (type instanceof GraphQLInputObjectType filter
        && filter.getFieldDefinition("isNull") != null) {
      return List.of("{ isNull: true }", "{ isNull: false }");
    } else if (field.getName().endsWith("Where")) {
      return List.of("{}", "{ observations: { some: {} } }");
    }
    return List.of();
  }

  private List<String> keys() {
    return names("ObservationGroupKey");
  }

  private Operation groups(String key) {
    String conflicts = names("Conflict").stream().collect(Collectors.joining(", ", "[", "]"));
    String groups =
        """
        groups(by: %1$s, first: 500) %2$s
        accepted: groups(by: [%1$s, ORIGIN], accept: %3$s, first: 500) %2$s
        ordered: groups(by: %1$s, having: { sum: { gt: "3" } }, orderBy: [{ by: AVG, direction: DESC }, { by: MIN }], first: 4) %2$s
        """
            .formatted(key, GROUP, conflicts);
    return Operation.of(
        """
        {
          observations(where: { qualifier: { eq: EXACT } }) { %1$s }
          metrics(first: 500) { nodes { code observations { %1$s } } }
          facilities(first: 500) { nodes { slug observations(where: { aggregate: { eq: false } }) { %1$s } } }
        }
        """
            .formatted(groups));
  }

  private List<String> names(String choices) {
    return ((GraphQLEnumType) Objects.requireNonNull(schema.getType(choices)))
        .getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
  }
}
