package org.yearbook.api.graphql;

import io.vertx.core.buffer.Buffer;

/**
 * A GraphQL response.
 *
 * @param json the whole response in UTF-8: an object with {@code data}, {@code errors}, or both
 */
public record GraphQlResponse(Status status, Buffer json) {
  /** What became of a request, for transports that have words of their own for it. */
  public enum Status {
    /** Executed; {@code data} is there, possibly with nulls and errors. */
    ANSWERED,
    /** Not executed, because the document does not parse. */
    NOT_PARSED,
    /** Not executed, because something else in the request is wrong. */
    REFUSED,
    /** Not executed, because it is a mutation and came by a way that permits none. */
    MUTATION_NOT_PERMITTED,
    /** Not executed, because too many others wait. */
    OVERLOADED,
    /** Given up, because it took too long. */
    TIMED_OUT,
    /** Not executed, because the database can't be reached. */
    UNAVAILABLE,
    /** Failed for a reason that is the server's own. */
    FAILED
  }
}
