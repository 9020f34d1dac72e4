package org.yearbook.api.http;

import io.vertx.core.Future;
import org.yearbook.domain.problem.YearbookException;

/** Tells whether requests can be answered now. */
@FunctionalInterface
public interface Readiness {
  /**
   * Looks. Whoever asks waits a second at most.
   *
   * @return success when the database answers and an edition is loaded; else a failure, with a
   *     {@link YearbookException} whose message says what is missing
   */
  Future<Void> check();
}
