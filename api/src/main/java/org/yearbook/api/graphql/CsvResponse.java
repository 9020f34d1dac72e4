package org.yearbook.api.graphql;

import org.yearbook.api.csv.CsvStream;

/** What comes of a request that is to be answered as CSV. */
public sealed interface CsvResponse {
  /**
   * Rows, as many as there are.
   *
   * @param name the name of the operation, or of its only field when it has none; letters, digits
   *     and underscores
   * @param stream to be closed unless it is taken to its end
   */
  record Rows(String name, CsvStream stream) implements CsvResponse {}

  /** No rows, but a GraphQL response that tells why. */
  record Refusal(GraphQlResponse response) implements CsvResponse {}
}
