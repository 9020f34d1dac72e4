package org.yearbook.api.graphql;

import org.yearbook.api.format.RowFormat;
import org.yearbook.api.format.RowStream;

/** What comes of a request: a GraphQL response, or rows where these were asked for. */
public sealed interface GraphQlAnswer permits GraphQlResponse, GraphQlAnswer.Rows {
  /**
   * Rows, as many as there are.
   *
   * @param name the name of the operation, or of its only field when it has none; letters, digits
   *     and underscores
   * @param stream to be closed unless it is taken to its end
   */
  record Rows(String name, RowFormat format, RowStream stream) implements GraphQlAnswer {}
}
