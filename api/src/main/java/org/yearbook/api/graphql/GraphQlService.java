package org.yearbook.api.graphql;

import io.vertx.core.Future;

/** Answers GraphQL requests, whatever transport brought them. */
public interface GraphQlService {
  /** Answers a request. The future never fails; what goes wrong is in the response. */
  Future<GraphQlResponse> execute(GraphQlRequest request);

  /**
   * Answers a query for one list as CSV, in pieces that are read as they are taken. The future
   * never fails; what goes wrong before the first row is in the response.
   */
  Future<CsvResponse> executeAsCsv(GraphQlRequest request);
}
