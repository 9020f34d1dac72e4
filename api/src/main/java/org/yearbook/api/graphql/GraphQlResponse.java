package org.yearbook.api.graphql;

import io.vertx.core.buffer.Buffer;

/**
 * A GraphQL response.
 *
 * @param json the whole response in UTF-8: an object with {@code data}, {@code errors}, or both
 * @param dataVersion the version of the data that all of it was read from, or {@link #NO_VERSION}
 */
public record GraphQlResponse(Status status, Buffer json, long dataVersion)
    implements GraphQlAnswer {
  /** Stands for the version of the data where none was read. */
  public static final long NO_VERSION = 0;

  /** A response that no data stand behind. */
  public GraphQlResponse(Status status, Buffer json) {
    this(status, json, NO_VERSION);
  }

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
