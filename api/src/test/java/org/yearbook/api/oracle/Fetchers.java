package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;

/** What each field of each type gives, noun by noun. */
final class Fetchers {
  private Fetchers() {}

  static void register(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    new QueryFields(rows, registry).register();
    new DocumentFields(rows, registry).register();
    new MeasureFields(rows, registry).register();
    new SubjectFields(rows, registry).register();
    new StatementFields(rows, registry).register();
    new GrantTableFields(rows, registry).register();
    new ComparisonFields(rows, registry).register();
    new PageFields(registry).register();
    new GroupFields(rows, registry).register();
  }
}
