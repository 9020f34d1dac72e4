package org.yearbook.domain.problem;

/**
 * The handful of things that can go wrong, each with a page in {@code docs/errors.md}. Grouped by
 * stage.
 */
public enum ErrorCode {
  /** The request is not one that HTTP or GraphQL over HTTP permits. */
  BAD_REQUEST,
  /** The body is longer than the server takes. */
  REQUEST_TOO_LARGE,
  /** The request names a document by its hash, and none are kept. */
  PERSISTED_QUERY_NOT_SUPPORTED,
  /** The document does not parse. */
  SYNTAX_ERROR,
  /** The document parses, but asks for what the schema does not have. */
  VALIDATION_FAILED,
  /** The document is larger, deeper or wider than the server takes. */
  LIMIT_EXCEEDED,
  /** The operation can't be chosen: none, several without a name, or an unknown name. */
  UNKNOWN_OPERATION,
  /** A variable does not have the type that the document declares. */
  INVALID_VARIABLE,
  /** An argument has the right type but a value that makes no sense. */
  INVALID_ARGUMENT,
  /** A cursor that does not fit the list. */
  INVALID_CURSOR,
  /** An id that this server did not give out. */
  INVALID_ID,
  /** A computation was asked of an edition, metric or subject that is not there. */
  UNKNOWN_KEY,
  /** Figures that must not be put together were to be. */
  NOT_ADDITIVE,
  /** Figures that don't compare were to be ranked. */
  NOT_COMPARABLE,
  /** A figure was asked in a unit that it can't be said in. */
  NOT_CONVERTIBLE,
  /** Too many requests wait for the database. */
  OVERLOADED,
  /** The database took longer than it may. */
  TIMEOUT,
  /** The database can't be reached. */
  UNAVAILABLE,
  /** A fault of the server; details are in its log. */
  INTERNAL
}
