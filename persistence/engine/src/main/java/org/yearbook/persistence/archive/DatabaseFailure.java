package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

/**
 * Tells clients what became of their question when the database fails, and nothing about the
 * database.
 */
final class DatabaseFailure {
  private static final String QUERY_CANCELED = "57014";
  private static final String TRANSACTION_TIMEOUT = "25P04";
  private static final String DATA_EXCEPTION = "22";
  private static final String CONNECTION_EXCEPTION = "08";
  private static final String OPERATOR_INTERVENTION = "57";
  private static final String INSUFFICIENT_RESOURCES = "53";
  private static final String CONFIGURATION_LIMIT_EXCEEDED = "53400";
  private static final String PROGRAM_LIMIT_EXCEEDED = "54";
  private static final String SYSTEM_ERROR = "58";
  private static final String INVALID_CATALOG_NAME = "3D";
  private static final String INVALID_AUTHORIZATION = "28";

  private DatabaseFailure() {}

  static <T> Future<T> explained(Throwable failure) {
    return Future.failedFuture(explain(failure));
  }

  private static YearbookException explain(Throwable failure) {
    if (failure instanceof YearbookException known) {
      return known;
    } else if (failure instanceof TimeoutException) {
      return late(failure);
    } else if (failure instanceof PgException refused) {
      return ofState(String.valueOf(refused.getSqlState()), refused);
    } else if (isAboutWaiting(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT))) {
      return new YearbookException(
          ErrorCode.OVERLOADED, "Too many questions are waiting. Ask again in a moment.", failure);
    } else if (failure instanceof IOException || failure instanceof VertxException) {
      return unavailable(failure);
    }
    return internal(failure);
  }

  /** The pool has no type of its own for a full queue, nor for one that waited in it too long. */
  private static boolean isAboutWaiting(String message) {
    return message.contains("max wait queue") || message.contains("timeout");
  }

  private static YearbookException ofState(String state, Throwable failure) {
    if (state.equals(QUERY_CANCELED) || state.equals(TRANSACTION_TIMEOUT)) {
      return late(failure);
    } else if (state.startsWith(DATA_EXCEPTION)) {
      return new YearbookException(
          ErrorCode.INVALID_ARGUMENT,
          "A value or a cursor in the question has no meaning for the data. Use cursors as an earlier answer gave them.",
          failure);
    } else if (state.startsWith(PROGRAM_LIMIT_EXCEEDED)
        || state.equals(CONFIGURATION_LIMIT_EXCEEDED)) {
      return new YearbookException(
          ErrorCode.LIMIT_EXCEEDED,
          "The question takes more of the database than it may. Ask for less at once, or filter more narrowly.",
          failure);
    } else if (state.startsWith(CONNECTION_EXCEPTION)
        || state.startsWith(SYSTEM_ERROR)
        || state.startsWith(OPERATOR_INTERVENTION)
        || state.startsWith(INSUFFICIENT_RESOURCES)
        || state.startsWith(INVALID_CATALOG_NAME)
        || state.startsWith(INVALID_AUTHORIZATION)) {
      return unavailable(failure);
    }
    return internal(failure);
  }

  private static YearbookException late(Throwable failure) {
    return new YearbookException(
        ErrorCode.TIMEOUT,
        "The question took longer than it may. Ask for fewer rows, or filter more narrowly.",
        failure);
  }

  private static YearbookException unavailable(Throwable failure) {
    return new YearbookException(
        ErrorCode.UNAVAILABLE,
        "The database can't be reached just now. Ask again in a moment.",
        failure);
  }

  private static YearbookException internal(Throwable failure) {
    return new YearbookException(
        ErrorCode.INTERNAL, "Something went wrong on the server; it is in its log.", failure);
  }
}
