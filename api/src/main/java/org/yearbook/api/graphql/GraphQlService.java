package org.yearbook.api.graphql;

import io.vertx.core.Future;

/** Answers GraphQL requests, whatever transport brought them. */
public interface GraphQlService {
  /**
   * Answers a request. The future never fails; what goes wrong is in the response, also where rows
   * are asked for: it comes instead of these.
   */
  Future<GraphQlAnswer> execute(GraphQlRequest request);
}
