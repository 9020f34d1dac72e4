package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.util.stream.Stream;

/** What the fields of pages give. */
final class PageFields {
  private final GraphQLCodeRegistry.Builder registry;

  PageFields(GraphQLCodeRegistry.Builder registry) {
    this.registry = registry;
  }

  void register() {
    Stream.of(
            "Edition",
            "Section",
            "Citation",
            "Unit",
            "Metric",
            "Observation",
            "Subject",
            "Facility",
            "Programme",
            "Organization",
            "Person",
            "Publication",
            "Journal",
            "DataRepository",
            "GrantType",
            "Industry",
            "Policy",
            "TalentPlatform",
            "Place",
            "Achievement",
            "StatusAssertion",
            "Participation",
            "Event",
            "Listing",
            "Validation",
            "Term",
            "Series",
            "ComparisonRow",
            "Revision")
        .forEach(this::page);
    Fields<Page<Object>> info = new Fields<>("PageInfo", registry);
    info.add("hasNextPage", Page::hasNextPage);
    info.add("hasPreviousPage", Page::hasPreviousPage);
    info.add("startCursor", page -> page.rows().isEmpty() ? null : cursor(page, 0));
    info.add(
        "endCursor", page -> page.rows().isEmpty() ? null : cursor(page, page.rows().size() - 1));
  }

  private void page(String type) {
    Fields<Page<Object>> page = new Fields<>(type + "Connection", registry);
    page.add("totalCount", Page::totalCount);
    page.add("pageInfo", itself -> itself);
    page.add("nodes", Page::rows);
    page.add("edges", itself -> itself.rows().stream().map(row -> edge(itself, row)).toList());
    Fields<Edge> edge = new Fields<>(type + "Edge", registry);
    edge.add("cursor", Edge::cursor);
    edge.add("node", Edge::node);
  }

  private record Edge(String cursor, Row<?> node) {}

  private static <T> Edge edge(Page<T> page, Row<T> row) {
    return new Edge(page.ordering().cursor(row), row);
  }

  private static <T> String cursor(Page<T> page, int index) {
    return page.ordering().cursor(page.rows().get(index));
  }
}
