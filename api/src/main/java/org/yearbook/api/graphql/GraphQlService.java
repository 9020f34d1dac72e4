package org.yearbook.api.graphql;

import io.vertx.core.Future;

/** Answers GraphQL requests, whatever transport brought them. */
public interface GraphQlService {
  /** Answers a request. The future never fails; what goes wrong is in the response. */
  Future<GraphQlResponse> execute(GraphQlRequest request);
}
